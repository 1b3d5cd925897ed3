package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what, as descriptors declare it: method permissions of beans, constraints of web applications, roles of Struts
 * actions, intercepted addresses of Spring Security. What is open to everybody is left out.
 */
final class DeclaredPermissions implements DeclaredExtractor {

    @Override
    public String name() {
        return "declared-permissions";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        for (Sources.Rooted jar : sources.rooted("ejb-jar")) {
            for (Element assembly : jar.root().children("assembly-descriptor")) {
                assembly.children("method-permission").forEach(each -> methods(jar.path(), each, drafts));
                assembly.children("exclude-list").forEach(each -> excluded(jar.path(), each, drafts));
            }
        }
        for (Sources.Rooted web : sources.rooted("web-app")) {
            web.root().children("security-constraint").forEach(each -> addresses(web.path(), each, drafts));
        }
        for (Sources.Rooted struts : sources.rooted("struts-config")) {
            for (Element mappings : struts.root().children("action-mappings")) {
                mappings.children("action").forEach(each -> action(struts.path(), each, drafts));
            }
        }
        for (Sources.Document<XmlFacts> document : sources.documents(XmlFacts.class)) {
            document.facts().rootElement().ifPresent(root -> intercepted(document.path(), root, drafts));
        }
    }

    private static void methods(String path, Element permission, Drafts drafts) {
        List<String> roles = roles(permission);
        if (!roles.isEmpty()) {
            grant(operations(permission), roles, path, permission.line(), permission.endLine(), drafts);
        }
    }

    private static void excluded(String path, Element list, Drafts drafts) {
        String operations = operations(list);
        if (!operations.isEmpty()) {
            drafts.add(
                    RuleKind.AUTHORIZATION,
                    Condition.ALWAYS,
                    new Outcome.Grant(false, operations, ""),
                    path,
                    list.line(),
                    list.endLine(),
                    Trait.PERMITS,
                    Trait.DECLARED);
        }
    }

    private static List<String> roles(Element holder) {
        return holder.children("role-name").stream().map(Element::text).toList();
    }

    /** {@code Office: issue, renew; Desk: everything}. */
    private static String operations(Element holder) {
        Map<String, TreeSet<String>> byBean = new TreeMap<>();
        for (Element method : holder.children("method")) {
            String name = method.childText("method-name");
            byBean.computeIfAbsent(method.childText("ejb-name"), bean -> new TreeSet<>())
                    .add(name.equals("*") ? "everything" : Phrases.of(name));
        }
        List<String> parts = new ArrayList<>();
        byBean.forEach((bean, methods) -> parts.add(Phrases.of(bean) + ": " + String.join(", ", methods)));
        return String.join("; ", parts);
    }

    private static void addresses(String path, Element constraint, Drafts drafts) {
        List<String> patterns = new ArrayList<>();
        for (Element collection : constraint.children("web-resource-collection")) {
            List<String> methods = collection.children("http-method").stream()
                    .map(Element::text)
                    .toList();
            String verbs = methods.isEmpty() || methods.size() > 4 ? "" : " (" + String.join(", ", methods) + ")";
            collection.children("url-pattern").forEach(pattern -> patterns.add(pattern.text() + verbs));
        }
        List<Element> authorized = constraint.children("auth-constraint");
        if (patterns.isEmpty() || authorized.isEmpty()) {
            return;
        }
        List<String> roles =
                authorized.stream().flatMap(each -> roles(each).stream()).toList();
        String operation = String.join(", ", patterns);
        if (roles.isEmpty()) {
            drafts.add(
                    RuleKind.AUTHORIZATION,
                    Condition.ALWAYS,
                    new Outcome.Grant(false, operation, ""),
                    path,
                    constraint.line(),
                    constraint.endLine(),
                    Trait.PERMITS,
                    Trait.DECLARED);
        } else {
            grant(operation, roles, path, constraint.line(), constraint.endLine(), drafts);
        }
    }

    /** The attribute may stand on any line of a long start tag; its children begin behind it. */
    private static void action(String path, Element action, Drafts drafts) {
        List<String> roles = split(action.attribute("roles"));
        if (!roles.isEmpty()) {
            int last = action.children().stream().mapToInt(Element::line).min().orElse(action.endLine() + 1) - 1;
            grant(action.attribute("path"), roles, path, action.line(), Math.max(action.line(), last), drafts);
        }
    }

    private static List<String> split(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split("[,\\s]+")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static void intercepted(String path, Element element, Drafts drafts) {
        if (element.name().equals("intercept-url")) {
            String access = element.attribute("access");
            List<String> roles =
                    access.matches("[A-Z_,\\s]+") && !access.contains("ANONYMOUS") && !access.contains("_FULLY")
                            ? split(access)
                            : List.of();
            if (!roles.isEmpty() && !element.attribute("pattern").isEmpty()) {
                grant(element.attribute("pattern"), roles, path, element.line(), element.endLine(), drafts);
            }
            return;
        }
        element.children().forEach(child -> intercepted(path, child, drafts));
    }

    private static void grant(String operation, List<String> roles, String path, int first, int last, Drafts drafts) {
        if (operation.isEmpty()) {
            return;
        }
        boolean single = roles.size() == 1;
        String only = roles.get(0).equals("*") ? "" : roles.get(0);
        Outcome outcome = single ? new Outcome.Grant(true, operation, only) : new Outcome.Grant(false, operation, "");
        Condition condition = single ? Condition.ALWAYS : new Condition.Not(hasRole(roles));
        drafts.add(RuleKind.AUTHORIZATION, condition, outcome, path, first, last, Trait.PERMITS, Trait.DECLARED);
    }

    private static Condition hasRole(List<String> roles) {
        Operand caller = new Operand.Atom(ValueType.of(ValueType.Kind.TEXT), "user's role", new Access.Caller());
        List<Operand> values = new ArrayList<>();
        new TreeSet<>(roles).forEach(role -> values.add(new Operand.TextLiteral(role)));
        return values.size() == 1
                ? new Condition.Comparison(caller, Relation.EQ, values.get(0))
                : new Condition.Membership(caller, values);
    }
}
