package dev.unearth.rules.phrase;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions in words, such as may follow "when". */
final class ConditionPhrase implements Condition.Visitor<String> {

    private static final ConditionPhrase PLAIN = new ConditionPhrase(false);
    private static final ConditionPhrase NEGATED = new ConditionPhrase(true);

    private static final Set<String> VERBS = Set.of(
            "is",
            "has",
            "can",
            "should",
            "was",
            "are",
            "does",
            "may",
            "must",
            "will",
            "needs",
            "allows",
            "exists",
            "contains",
            "matches",
            "supports",
            "requires");

    private static final Pattern VERB =
            Pattern.compile("^(.*?)\\b(is|are|was|has|can|should|may|must|will|does)\\b(.*)$");

    private final boolean negated;

    private ConditionPhrase(boolean negated) {
        this.negated = negated;
    }

    /** {@code condition} in words. */
    static String of(Condition condition) {
        return condition.accept(PLAIN);
    }

    private String isOrNot() {
        return negated ? "is not" : "is";
    }

    @Override
    public String comparison(Condition.Comparison it) {
        Relation relation = negated ? it.relation().negated() : it.relation();
        if (it.left() instanceof Operand.Atom atom && atom.access() instanceof Access.Caller) {
            String verb = relation == Relation.EQ ? "has" : "does not have";
            return "the user " + verb + " the role " + OperandPhrase.of(it.right());
        }
        boolean date = OperandPhrase.isDate(it.left()) || OperandPhrase.isDate(it.right());
        return OperandPhrase.with(it.left(), relation(relation, date)) + " " + OperandPhrase.of(it.right());
    }

    private static String relation(Relation relation, boolean date) {
        return switch (relation) {
            case EQ -> "is";
            case NE -> "is not";
            case LT -> date ? "is before" : "is less than";
            case LE -> date ? "is not after" : "is at most";
            case GT -> date ? "is after" : "is greater than";
            case GE -> date ? "is not before" : "is at least";
        };
    }

    @Override
    public String membership(Condition.Membership it) {
        List<String> values = it.values().stream().map(OperandPhrase::of).toList();
        if (it.value() instanceof Operand.Atom atom && atom.access() instanceof Access.Caller) {
            return "the user has " + (negated ? "none" : "one") + " of the roles " + English.list(values, "and");
        }
        return OperandPhrase.of(it.value())
                + (negated ? " is neither " : " is ")
                + English.list(values, negated ? "nor" : "or");
    }

    @Override
    public String between(Condition.Between it) {
        String range = OperandPhrase.of(it.low()) + " and " + OperandPhrase.of(it.high());
        return OperandPhrase.of(it.value()) + (negated ? " does not lie between " : " lies between ") + range;
    }

    @Override
    public String isNull(Condition.IsNull it) {
        return OperandPhrase.with(it.value(), negated ? "is given" : "is missing");
    }

    @Override
    public String isBlank(Condition.IsBlank it) {
        if (it.value().type().kind() == Kind.COLLECTION && it.value() instanceof Operand.Atom atom) {
            return negated ? "there are " + atom.term() : "there are no " + atom.term();
        }
        return OperandPhrase.with(it.value(), negated ? "is filled in" : "is blank");
    }

    @Override
    public String typeTest(Condition.TypeTest it) {
        return OperandPhrase.of(it.value()) + " " + isOrNot() + " " + English.a(OperandPhrase.typeName(it.typeName()));
    }

    @Override
    public String textMatch(Condition.TextMatch it) {
        String verb = switch (it.match()) {
            case EQUALS_IGNORE_CASE -> isOrNot();
            case STARTS_WITH -> negated ? "does not start with" : "starts with";
            case ENDS_WITH -> negated ? "does not end with" : "ends with";
            case CONTAINS -> negated ? "does not contain" : "contains";
            case PATTERN -> negated ? "does not match the pattern" : "matches the pattern";
        };
        return OperandPhrase.of(it.value()) + " " + verb + " " + OperandPhrase.of(it.pattern());
    }

    @Override
    public String holds(Condition.Holds it) {
        if (it.value() instanceof Operand.Call call && !call.name().equals("?")) {
            return called(call);
        }
        if (it.value() instanceof Operand.Atom atom) {
            return predicate(atom.term(), "");
        }
        return negated ? OperandPhrase.of(it.value()) + " is no" : OperandPhrase.of(it.value()) + " is yes";
    }

    /** {@code the fee meeting has same recurrence as the customer's meeting}. */
    private String called(Operand.Call call) {
        String first = call.term().split(" ", 2)[0];
        boolean receiver = !call.arguments().isEmpty() && VERBS.contains(first);
        if (receiver && call.arguments().get(0) instanceof Operand.Atom atom) {
            List<String> others = call.arguments().stream()
                    .skip(1)
                    .limit(3)
                    .map(OperandPhrase::of)
                    .toList();
            return predicate(atom.term() + " " + call.term(), English.list(others, "and"));
        }
        List<String> arguments =
                call.arguments().stream().limit(3).map(OperandPhrase::of).toList();
        String about = arguments.isEmpty() ? "" : " for " + English.list(arguments, "and");
        return English.quoted(call.term()) + (negated ? " does not hold" : " holds") + about;
    }

    private String predicate(String term, String rest) {
        String tail = rest.isEmpty() ? "" : " " + rest;
        Matcher verb = VERB.matcher(term);
        if (!verb.matches()) {
            return English.the(term) + tail + (negated ? " does not apply" : " applies");
        }
        String subject = verb.group(1).isBlank() ? "it " : English.the(verb.group(1));
        String word = verb.group(2);
        String object = verb.group(3);
        if (!negated) {
            return subject + word + object + tail;
        }
        return word.equals("has") ? subject + "does not have" + object + tail : subject + word + " not" + object + tail;
    }

    @Override
    public String and(Condition.And it) {
        return it.parts().isEmpty() ? (negated ? "never" : "always") : joined(it.parts(), negated ? "or" : "and");
    }

    @Override
    public String or(Condition.Or it) {
        return it.parts().isEmpty() ? (negated ? "always" : "never") : joined(it.parts(), negated ? "and" : "or");
    }

    private String joined(List<Condition> parts, String word) {
        List<String> phrases = new ArrayList<>();
        for (Condition part : parts) {
            boolean group = part instanceof Condition.And || part instanceof Condition.Or;
            String phrase = part.accept(this);
            phrases.add(group ? "(" + phrase + ")" : phrase);
        }
        return English.list(phrases, word);
    }

    @Override
    public String not(Condition.Not it) {
        return it.inner().accept(negated ? PLAIN : NEGATED);
    }

    @Override
    public String quantified(Condition.Quantified it) {
        String element = it.element().isEmpty() ? "element" : it.element();
        String whose =
                it.collection() instanceof Operand.Atom atom && !atom.term().isEmpty() ? " of the " + atom.term() : "";
        String inner = it.inner().accept(PLAIN);
        boolean any = it.quantifier() == Condition.Quantifier.ANY;
        boolean all = it.quantifier() == Condition.Quantifier.ALL;
        if (negated) {
            return (any ? "for no " : all ? "not for every " : "for some ") + element + whose + " " + inner;
        }
        return (any ? "for at least one " : all ? "for every " : "for no ") + element + whose + " " + inner;
    }

    @Override
    public String opaque(Condition.Opaque it) {
        return "a condition holds that could not be read";
    }
}
