package dev.unearth.rules.phrase;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A rule as one sentence: what happens, when, and under which circumstances. For example "An application is refused when the
 * applicant's age is less than 18 (message: “Too young”)."
 */
public final class Sentence {

    /** More circumstances than these hide the rule. */
    private static final int MAX_CIRCUMSTANCES = 2;

    private Sentence() {}

    /** The sentence for {@code outcome} under {@code condition}, in the {@code context} as far as a person cares about it. */
    public static String of(Condition condition, Condition context, Outcome outcome) {
        StringBuilder text = new StringBuilder(OutcomePhrase.of(outcome));
        if (condition.equals(Condition.ALWAYS)) {
            circumstances(context)
                    .ifPresent(around -> text.append(", provided that ").append(around));
        } else {
            text.append(" when ").append(ConditionPhrase.of(condition));
            circumstances(context)
                    .ifPresent(around -> text.append(", provided that ").append(around));
        }
        message(outcome)
                .ifPresent(message -> text.append(" (message: ")
                        .append(English.quoted(message))
                        .append(')'));
        return English.sentence(text.toString());
    }

    private static Optional<String> message(Outcome outcome) {
        if (outcome instanceof Outcome.Several several) {
            return several.parts().stream()
                    .flatMap(part -> message(part).stream())
                    .findFirst();
        }
        return outcome instanceof Outcome.Reject reject && !reject.message().isEmpty()
                ? Optional.of(reject.message())
                : Optional.empty();
    }

    private static Optional<String> circumstances(Condition context) {
        List<Condition> parts = context instanceof Condition.And and ? and.parts() : List.of(context);
        List<Condition> told =
                parts.stream().filter(Sentence::isTold).limit(MAX_CIRCUMSTANCES).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(ConditionPhrase.of(new Condition.And(told)));
    }

    /** Whether a circumstance is worth a clause: a comparison with a fixed value, or an affirmed property of something. */
    private static boolean isTold(Condition part) {
        if (part instanceof Condition.Comparison comparison) {
            return isNamed(comparison.left()) && isFixed(comparison.right());
        }
        if (part instanceof Condition.Membership membership) {
            return isNamed(membership.value());
        }
        return part instanceof Condition.Holds holds
                && holds.value() instanceof Operand.Atom atom
                && atom.access() instanceof Access.Member;
    }

    private static boolean isNamed(Operand operand) {
        return operand instanceof Operand.Atom atom
                && (atom.access() instanceof Access.Member
                        || atom.access() instanceof Access.Field
                        || atom.access() instanceof Access.Column
                        || atom.access() instanceof Access.Caller);
    }

    private static boolean isFixed(Operand operand) {
        return operand instanceof Operand.Literal || operand instanceof Operand.Constant;
    }
}
