package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names in the code of one page mean: variables are called after their types. */
final class PageNames {

    private static final Pattern DECLARATION = Pattern.compile("\\b([A-Z][\\w.]*)\\s+([a-z]\\w*)\\s*=");
    private static final Set<String> ENDINGS =
            Set.of("vo", "dto", "bo", "to", "bean", "form", "data", "model", "object", "impl");
    private static final Set<String> HOLDERS = Set.of(
            "requestScope", "sessionScope", "pageScope", "applicationScope", "param", "request", "session", "this");

    private final Map<String, String> types = new HashMap<>();

    PageNames(PageFacts page) {
        for (PageFacts.Code code : page.code()) {
            Matcher declaration = DECLARATION.matcher(code.text());
            boolean isJava = code.kind() != PageFacts.CodeKind.EL && code.kind() != PageFacts.CodeKind.SCRIPT;
            while (isJava && declaration.find()) {
                types.putIfAbsent(declaration.group(2), declaration.group(1));
            }
        }
        for (PageFacts.Tag tag : page.tags()) {
            String type = tag.attribute("type").isEmpty() ? tag.attribute("class") : tag.attribute("type");
            if (!tag.attribute("id").isEmpty() && type.matches("[\\w.]*[A-Z]\\w*")) {
                types.putIfAbsent(tag.attribute("id"), type);
            }
        }
    }

    /** The value that {@code path} names. */
    Operand value(String path) {
        List<String> steps = List.of(path.split("\\."));
        String first = steps.get(0);
        String type = types.getOrDefault(first, "");
        if (steps.size() == 1) {
            Access access = new Access.Attribute(Access.Scope.REQUEST, first);
            return new Operand.Atom(ValueType.UNKNOWN, Phrases.of(first), access);
        }
        String last = steps.get(steps.size() - 1);
        String owner = owner(steps, type);
        String property = property(last);
        Access access = new Access.Member(
                new Access.Attribute(Access.Scope.REQUEST, String.join(".", steps.subList(0, steps.size() - 1))),
                type,
                property);
        return new Operand.Atom(ValueType.UNKNOWN, owner.isEmpty() ? property : owner + "'s " + property, access);
    }

    private static String owner(List<String> steps, String type) {
        String before = steps.size() > 2 ? property(steps.get(steps.size() - 2)) : typeWords(type, steps.get(0));
        return HOLDERS.contains(before) || HOLDERS.contains(steps.get(steps.size() - 2)) ? "" : before;
    }

    private static String typeWords(String type, String variable) {
        String words = Phrases.of(type.substring(type.lastIndexOf('.') + 1));
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String bare =
                ENDINGS.contains(last) && words.indexOf(' ') > 0 ? words.substring(0, words.lastIndexOf(' ')) : words;
        return bare.isEmpty() ? Phrases.of(variable) : bare;
    }

    /** {@code getStatus()} and {@code status} are one property. */
    private static String property(String step) {
        return Phrases.of(step.replaceFirst("^(get|is)(?=[A-Z])", "").replace("()", ""));
    }
}
