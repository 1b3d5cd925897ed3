package dev.unearth.rules.extract;

import dev.unearth.analyzer.link.TypeSymbol;
import java.util.List;
import java.util.Set;

/**
 * What the code of a method is about, as a person calls it.
 *
 * @param thing what is handled: {@code order}
 * @param answer what the method returns: {@code late fee}
 */
record Subject(String thing, String answer) {

    private static final Set<String> VERBS = Set.of(
            "validate",
            "check",
            "verify",
            "ensure",
            "create",
            "update",
            "save",
            "add",
            "insert",
            "delete",
            "remove",
            "submit",
            "approve",
            "cancel",
            "register",
            "process",
            "handle",
            "do",
            "perform",
            "execute",
            "calculate",
            "compute",
            "determine",
            "get",
            "set",
            "is",
            "has",
            "can",
            "find",
            "apply",
            "make",
            "on",
            "assert",
            "change",
            "modify",
            "edit",
            "store",
            "close",
            "open",
            "complete",
            "place",
            "receive",
            "reject",
            "issue",
            "renew",
            "pay",
            "post",
            "prepare",
            "preview",
            "load",
            "init",
            "valid");

    private static final Set<String> ROLES = Set.of(
            "service",
            "facade",
            "manager",
            "mgr",
            "servlet",
            "action",
            "controller",
            "handler",
            "processor",
            "validator",
            "dao",
            "business",
            "session",
            "web",
            "tier",
            "factory",
            "calculator",
            "helper",
            "util",
            "utils",
            "impl",
            "bean",
            "form",
            "home",
            "entity",
            "persistence",
            "delegate",
            "command",
            "rules",
            "rule",
            "engine",
            "checker",
            "ejb",
            "bo",
            "dto",
            "vo",
            "data",
            "slsb",
            "default");

    /** The subject of the method {@code name} of {@code owner}. */
    static Subject of(TypeSymbol owner, String name) {
        List<String> words = Words.of(name);
        boolean verb = !words.isEmpty() && VERBS.contains(words.get(0));
        String rest = verb ? String.join(" ", Words.noun(words.subList(1, words.size()))) : "";
        boolean tooLong = words.size() > 4;
        String thing = rest.isEmpty() || tooLong ? thingOf(owner) : rest;
        return new Subject(thing, rest.isEmpty() ? String.join(" ", words) : rest);
    }

    private static String thingOf(TypeSymbol owner) {
        List<String> words = new java.util.ArrayList<>(Words.of(owner.simpleName()));
        while (words.size() > 1 && ROLES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }
}
