package dev.unearth.rules.declared;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields of forms with all their checks, as the files of Commons Validator (Struts, Spring Modules) declare them. */
final class FormValidation implements DeclaredExtractor {

    private static final Pattern CHOICES =
            Pattern.compile("\\^?\\(?([\\p{L}\\p{N}_-]+(?:\\|[\\p{L}\\p{N}_-]+)+)\\)?\\$?");
    private static final Pattern CONSTANT = Pattern.compile("\\$\\{(?!var:)([^}]+)}");

    @Override
    public String name() {
        return "form-validation";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        Map<String, String> constants = new HashMap<>();
        List<Sources.Rooted> documents = sources.rooted("form-validation");
        documents.forEach(document -> constants(document.root(), constants));
        for (Sources.Rooted document : documents) {
            for (Element set : document.root().children("formset")) {
                for (Element form : set.children("form")) {
                    for (Element field : form.children("field")) {
                        new Field(document.path(), form.attribute("name"), field, constants).rule(drafts);
                    }
                }
            }
        }
    }

    private static void constants(Element root, Map<String, String> constants) {
        List<Element> holders = new ArrayList<>(root.children("global"));
        holders.addAll(root.children("formset"));
        for (Element holder : holders) {
            for (Element constant : holder.children("constant")) {
                constants.put(constant.childText("constant-name"), constant.childText("constant-value"));
            }
        }
    }

    /** One field of one form. */
    private record Field(String path, String form, Element element, Map<String, String> constants) {

        void rule(Drafts drafts) {
            List<Condition> violations = new ArrayList<>();
            for (String check : element.attribute("depends").split("[,\\s]+")) {
                if (!check.isEmpty()) {
                    violation(check).ifPresent(violations::add);
                }
            }
            if (!violations.isEmpty()) {
                drafts.add(
                        RuleKind.VALIDATION,
                        new Condition.Or(violations),
                        new Outcome.Reject(words(property()), "", ""),
                        path,
                        element.line(),
                        element.endLine(),
                        Trait.DECLARED);
            }
        }

        private String property() {
            String list = element.attribute("indexedListProperty");
            return (list.isEmpty() ? "" : list + "[].") + element.attribute("property");
        }

        private static String words(String property) {
            String last = property.substring(property.lastIndexOf('.') + 1);
            String words = Phrases.of(last);
            return words.isEmpty() ? Phrases.of(property) : words;
        }

        private Operand value() {
            return field(property());
        }

        private Operand field(String name) {
            return new Operand.Atom(ValueType.UNKNOWN, words(name), new Access.FormField(form, name));
        }

        /** When the check fails; empty where nothing is checked. */
        private Optional<Condition> violation(String check) {
            return switch (check) {
                case "required" -> Optional.of(new Condition.IsBlank(value()));
                case "requiredif" -> Optional.of(requiredIf());
                case "validwhen" -> Optional.of(validWhen());
                case "mask" -> Optional.of(mask(variable("mask")));
                case "minlength" -> limit(length(), Relation.LT, variable("minlength"));
                case "maxlength" -> limit(length(), Relation.GT, variable("maxlength"));
                case "intRange", "longRange", "floatRange", "doubleRange", "range" -> range();
                case "integer", "int", "long", "short", "byte" -> Optional.of(notOf("java.lang.Integer"));
                case "float", "double" -> Optional.of(notOf("java.lang.Number"));
                case "date" -> Optional.of(notOf("java.util.Date"));
                case "email" -> Optional.of(not("is an e-mail address"));
                case "creditCard" -> Optional.of(not("is a credit card number"));
                case "url" -> Optional.of(not("is a web address"));
                default -> Optional.of(not("passes the check " + Phrases.of(check)));
            };
        }

        private String variable(String name) {
            for (Element variable : element.children("var")) {
                if (variable.childText("var-name").equals(name)) {
                    return resolved(variable.childText("var-value"));
                }
            }
            return "";
        }

        private String resolved(String value) {
            Matcher matcher = CONSTANT.matcher(value);
            return matcher.replaceAll(
                    match -> Matcher.quoteReplacement(constants.getOrDefault(match.group(1), match.group())));
        }

        private Condition notOf(String type) {
            return new Condition.Not(new Condition.TypeTest(value(), type));
        }

        private Condition not(String predicate) {
            return new Condition.Not(new Condition.Holds(new Operand.Call(
                    ValueType.of(ValueType.Kind.BOOLEAN), "", predicate, predicate, List.of(value()))));
        }

        private Operand length() {
            Operand.Atom whole = (Operand.Atom) value();
            return new Operand.Atom(
                    ValueType.of(ValueType.Kind.INTEGER),
                    "length of the " + whole.term(),
                    new Access.Member(whole.access(), "java.lang.String", "length()"));
        }

        private static Optional<Condition> limit(Operand value, Relation relation, String limit) {
            return number(limit).map(number -> new Condition.Comparison(value, relation, number));
        }

        private static Optional<Operand> number(String text) {
            return Numbers.of(text).map(literal -> literal);
        }

        private Optional<Condition> range() {
            Optional<Operand> low = number(variable("min"));
            Optional<Operand> high = number(variable("max"));
            if (low.isPresent() && high.isPresent()) {
                return Optional.of(new Condition.Not(new Condition.Between(value(), low.get(), high.get())));
            }
            return low.isPresent()
                    ? limit(value(), Relation.LT, variable("min"))
                    : limit(value(), Relation.GT, variable("max"));
        }

        private Condition mask(String mask) {
            Matcher choices = CHOICES.matcher(mask);
            if (choices.matches()) {
                List<Operand> values = new ArrayList<>();
                for (String choice : choices.group(1).split("\\|")) {
                    values.add(new Operand.TextLiteral(choice));
                }
                return new Condition.Not(new Condition.Membership(value(), values));
            }
            return new Condition.Not(
                    new Condition.TextMatch(value(), Condition.Match.PATTERN, new Operand.TextLiteral(mask)));
        }

        private Condition validWhen() {
            String test = variable("test");
            return new ConditionText(test, this::named)
                    .read()
                    .<Condition>map(Condition.Not::new)
                    .orElseGet(() -> new Condition.Opaque(test, "a test that could not be read"));
        }

        private Operand named(String name) {
            return name.equals("*this*") ? value() : field(name);
        }

        /** {@code field[0]}, {@code fieldTest[0]}, {@code fieldValue[0]}, joined by {@code fieldJoin}. */
        private Condition requiredIf() {
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; !variable("field[" + i + "]").isEmpty(); i++) {
                Operand other = field(variable("field[" + i + "]"));
                String wanted = variable("fieldValue[" + i + "]");
                parts.add(
                        switch (variable("fieldTest[" + i + "]")) {
                            case "NULL" -> new Condition.IsBlank(other);
                            case "EQUAL" ->
                                new Condition.Comparison(other, Relation.EQ, new Operand.TextLiteral(wanted));
                            default -> new Condition.Not(new Condition.IsBlank(other));
                        });
            }
            boolean any = variable("fieldJoin").equalsIgnoreCase("OR");
            Condition when = any ? new Condition.Or(parts) : new Condition.And(parts);
            return new Condition.And(List.of(when, new Condition.IsBlank(value())));
        }
    }
}
