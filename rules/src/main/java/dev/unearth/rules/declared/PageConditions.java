package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Terms;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actions that a page offers only to a role, for a status or within a limit. Conditions that show or hide anything else are the
 * page's own business and left out, except where a status is asked for together with a limit.
 */
final class PageConditions implements DeclaredExtractor {

    private static final Map<String, Relation> COMPARISONS = Map.of(
            "equal", Relation.EQ,
            "notEqual", Relation.NE,
            "greaterThan", Relation.GT,
            "greaterEqual", Relation.GE,
            "lessThan", Relation.LT,
            "lessEqual", Relation.LE);
    private static final Set<String> TESTS = Set.of("if", "when");
    private static final Set<String> ACTIONS = Set.of(
            "a",
            "link",
            "form",
            "submit",
            "button",
            "input",
            "commandButton",
            "commandLink",
            "image",
            "rewrite",
            "cancel");
    private static final List<String> TARGETS = List.of("href", "page", "action", "forward", "value", "property", "id");
    private static final Pattern METHOD = Pattern.compile("[?&](?:method|action|cmd|command|do)=(\\w+)");
    private static final Pattern EL = Pattern.compile("\\s*[$#%]\\{(.*)}\\s*", Pattern.DOTALL);

    /** Longer stretches are shown by their condition alone. */
    private static final int MAX_LINES = 8;

    @Override
    public String name() {
        return "page-conditions";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        for (Sources.Document<PageFacts> document : sources.documents(PageFacts.class)) {
            new Page(document.path(), document.facts(), new PageNames(document.facts()), drafts).rules();
        }
    }

    private record Page(String path, PageFacts page, PageNames names, Drafts drafts) {

        void rules() {
            for (PageGuards.Guard guard : PageGuards.of(page)) {
                new ConditionText(guard.condition(), names::value)
                        .read()
                        .ifPresent(condition -> shown(condition, guard.line(), guard.endLine(), true));
            }
            for (Tag tag : page.tags()) {
                condition(tag).ifPresent(condition -> shown(condition, tag.line(), tag.endLine(), false));
            }
        }

        private Optional<Condition> condition(Tag tag) {
            int colon = tag.name().indexOf(':');
            String name = tag.name().substring(colon + 1);
            if (colon < 0) {
                return Optional.empty();
            }
            if (COMPARISONS.containsKey(name) && !tag.attribute("value").isEmpty()) {
                return compared(tag, COMPARISONS.getOrDefault(name, Relation.EQ));
            }
            if (name.equals("present") && !tag.attribute("role").isEmpty()) {
                return Optional.of(hasRole(tag.attribute("role")));
            }
            if (name.equals("authorize")) {
                return authorized(tag);
            }
            Matcher el = EL.matcher(tag.attribute("test"));
            if (TESTS.contains(name) && !tag.attribute("test").isEmpty()) {
                return new ConditionText(el.matches() ? el.group(1) : tag.attribute("test"), names::value).read();
            }
            Matcher rendered = EL.matcher(tag.attribute("rendered"));
            return rendered.matches() ? new ConditionText(rendered.group(1), names::value).read() : Optional.empty();
        }

        private Optional<Condition> compared(Tag tag, Relation relation) {
            String property = tag.attribute("property");
            String name = tag.attribute("name");
            String value = tag.attribute("value");
            String of = name.isEmpty() ? tag.attribute("parameter") : name;
            if (value.matches(".*[<${].*") || (property + of).isEmpty() || (property + of).matches(".*[<${].*")) {
                return Optional.empty();
            }
            Operand left = names.value(property.isEmpty() ? of : of.isEmpty() ? property : of + "." + property);
            Operand right = Numbers.of(value).<Operand>map(number -> number).orElse(new Operand.TextLiteral(value));
            return Optional.of(new Condition.Comparison(left, relation, right));
        }

        private static Optional<Condition> authorized(Tag tag) {
            String any = tag.attribute("ifAnyGranted").isEmpty()
                    ? tag.attribute("ifAllGranted")
                    : tag.attribute("ifAnyGranted");
            if (!any.isEmpty()) {
                return Optional.of(hasRole(any));
            }
            return tag.attribute("access").isEmpty()
                    ? Optional.empty()
                    : new ConditionText(tag.attribute("access"), name -> new Operand.TextLiteral(name)).read();
        }

        private static Condition hasRole(String roles) {
            Operand caller = new Operand.Atom(ValueType.of(ValueType.Kind.TEXT), "user's role", new Access.Caller());
            List<Operand> values = new ArrayList<>();
            for (String role : roles.split("[,\\s]+")) {
                values.add(new Operand.TextLiteral(role));
            }
            return values.size() == 1
                    ? new Condition.Comparison(caller, Relation.EQ, values.get(0))
                    : new Condition.Membership(caller, values);
        }

        private void shown(Condition condition, int line, int endLine, boolean scriptlet) {
            Asked asked = Asked.of(condition);
            List<String> actions = actions(line, endLine);
            boolean offers = !actions.isEmpty() && (asked.role || asked.status || asked.limit);
            if (!offers && !(scriptlet && asked.status && asked.limit)) {
                return;
            }
            String what = actions.isEmpty() ? "note" : "action “" + actions.get(0) + "”";
            Trait[] traits = asked.role
                    ? new Trait[] {Trait.CHECKS_ROLE, Trait.IN_PAGE}
                    : new Trait[] {Trait.COMPARES_STATUS, Trait.ASKS_DOMAIN, Trait.IN_PAGE};
            drafts.add(
                    asked.role ? RuleKind.AUTHORIZATION : RuleKind.DECISION,
                    condition,
                    new Outcome.Display(Outcome.Visibility.SHOW, what),
                    path,
                    line,
                    endLine - line < MAX_LINES ? endLine : line,
                    traits);
        }

        private List<String> actions(int line, int endLine) {
            List<String> actions = new ArrayList<>();
            for (Tag tag : page.tags()) {
                String name = tag.name().substring(tag.name().indexOf(':') + 1);
                boolean hidden = name.equals("input")
                        && !tag.attribute("type").toLowerCase(Locale.ROOT).matches("submit|button|image");
                if (tag.line() >= line && tag.line() <= endLine && ACTIONS.contains(name) && !hidden) {
                    actions.add(target(tag));
                }
            }
            actions.removeIf(String::isEmpty);
            return actions;
        }

        private static String target(Tag tag) {
            for (String attribute : TARGETS) {
                String value = tag.attribute(attribute);
                Matcher method = METHOD.matcher(value);
                if (method.find()) {
                    return Phrases.of(method.group(1));
                }
            }
            for (String attribute : TARGETS) {
                String value = tag.attribute(attribute).replaceAll("[?<$#].*", "");
                String words =
                        Phrases.of(value.substring(value.lastIndexOf('/') + 1).replaceAll("\\.\\w+$", ""));
                if (!words.isEmpty() && !words.startsWith("javascript")) {
                    return words;
                }
            }
            return "";
        }
    }

    /** What a condition asks for. */
    private record Asked(boolean role, boolean status, boolean limit) {

        static Asked of(Condition condition) {
            boolean role =
                    Terms.of(condition).atoms().stream().anyMatch(atom -> atom.access() instanceof Access.Caller);
            boolean status = false;
            boolean limit = false;
            for (Condition part : parts(condition)) {
                if (part instanceof Condition.Comparison comparison
                        && comparison.left() instanceof Operand.Atom atom
                        && comparison.right() instanceof Operand.Literal literal) {
                    List<String> words = List.of(atom.term().split(" "));
                    String last = words.get(words.size() - 1);
                    role |= Set.of("role", "roles").contains(last);
                    status |= Set.of("status", "state", "stage", "phase").contains(last);
                    limit |= literal instanceof Operand.DecimalLiteral
                            || (literal instanceof Operand.IntegerLiteral number
                                    && number.value().longValue() > 1
                                    && comparison.relation() != Relation.EQ
                                    && comparison.relation() != Relation.NE);
                } else if (part instanceof Condition.Membership membership
                        && membership.value() instanceof Operand.Atom atom) {
                    status |= atom.term().matches("(.* )?(status|state|stage|phase)");
                    role |= atom.term().matches("(.* )?roles?");
                }
            }
            return new Asked(role, status, limit && !isTechnical(condition));
        }

        private static boolean isTechnical(Condition condition) {
            return Terms.of(condition).atoms().stream()
                    .anyMatch(
                            atom -> atom.term()
                                    .matches(
                                            "(.* )?(size|length|count|index|page|pages|row|rows|i|j|status index|width|level|total)"));
        }

        private static List<Condition> parts(Condition condition) {
            List<Condition> parts = new ArrayList<>();
            if (condition instanceof Condition.And and) {
                and.parts().forEach(part -> parts.addAll(parts(part)));
            } else if (condition instanceof Condition.Or or) {
                or.parts().forEach(part -> parts.addAll(parts(part)));
            } else if (condition instanceof Condition.Not not) {
                parts.addAll(parts(not.inner()));
            } else {
                parts.add(condition);
            }
            return parts;
        }
    }
}
