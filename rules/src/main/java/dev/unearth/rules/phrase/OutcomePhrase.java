package dev.unearth.rules.phrase;

import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import java.util.List;

/** Outcomes in words, as main clauses. */
final class OutcomePhrase implements Outcome.Visitor<String> {

    private static final OutcomePhrase INSTANCE = new OutcomePhrase();

    private OutcomePhrase() {}

    /** {@code outcome} in words. */
    static String of(Outcome outcome) {
        return outcome.accept(INSTANCE);
    }

    @Override
    public String reject(Outcome.Reject it) {
        String subject = it.subject().isEmpty() ? "the operation" : English.a(it.subject());
        return subject + " " + English.be(it.subject()) + " refused";
    }

    @Override
    public String set(Outcome.Set it) {
        String path =
                it.path().term().isEmpty() ? "the value" : English.the(it.path().term());
        return path + " " + English.agree(it.path().term(), verb(it.value())) + OperandPhrase.of(it.value());
    }

    private static String verb(Operand value) {
        if (value instanceof Operand.Choice) {
            return "is ";
        }
        boolean computed = value instanceof Operand.Arithmetic
                || value instanceof Operand.Rounded
                || value instanceof Operand.Aggregate;
        return computed ? "is calculated as " : "is set to ";
    }

    @Override
    public String returns(Outcome.Return it) {
        if (it.value() instanceof Operand.BooleanLiteral answer) {
            return answered(it.subject(), answer.value());
        }
        String subject = it.subject().isEmpty() ? "the result" : English.the(it.subject());
        String verb = it.value() instanceof Operand.Arithmetic || it.value() instanceof Operand.Rounded
                ? " is calculated as "
                : " is ";
        return subject + verb + OperandPhrase.of(it.value());
    }

    private static String answered(String subject, boolean yes) {
        boolean clause = subject.matches(".*\\b(is|has|can|may|must|should|was|are|needs|allows|does|will)\\b.*");
        if (clause && yes) {
            return English.the(subject);
        }
        return English.quoted(subject) + " is answered with " + (yes ? "yes" : "no");
    }

    @Override
    public String change(Outcome.Change it) {
        String entity = English.a(it.entity());
        String be = " " + English.be(it.entity()) + " ";
        return switch (it.action()) {
            case CREATE -> entity + be + "created";
            case UPDATE -> entity + be + "changed";
            case DELETE -> entity + be + "removed";
            case SELECT -> entity + be + "included";
            case EXCLUDE -> entity + be + "left out";
        };
    }

    @Override
    public String grant(Outcome.Grant it) {
        String who = it.role().isEmpty()
                ? "somebody who is logged in"
                : "somebody with the role " + English.quoted(it.role());
        return it.permitted()
                ? "only " + who + " may use " + English.quoted(it.operation())
                : (it.role().isEmpty() ? "nobody" : "nobody with the role " + English.quoted(it.role())) + " may use "
                        + English.quoted(it.operation());
    }

    @Override
    public String inform(Outcome.Inform it) {
        String what = it.message().isEmpty()
                ? "a message is sent"
                : "a message about " + English.quoted(it.message()) + " is sent";
        return it.destination().isEmpty() ? what : what + " by way of " + English.the(it.destination());
    }

    @Override
    public String display(Outcome.Display it) {
        return English.the(it.field())
                + switch (it.visibility()) {
                    case SHOW -> " is shown";
                    case HIDE -> " is hidden";
                    case REQUIRE -> " is required";
                };
    }

    @Override
    public String schedule(Outcome.Schedule it) {
        return English.quoted(it.operation()) + " is done on schedule"
                + (it.when().isEmpty() ? "" : " (" + it.when() + ")");
    }

    @Override
    public String perform(Outcome.Perform it) {
        List<String> arguments =
                it.arguments().stream().limit(3).map(OperandPhrase::of).toList();
        String about = arguments.isEmpty() ? "" : " for " + English.list(arguments, "and");
        return "the step " + English.quoted(it.operation()) + " is taken" + about;
    }

    @Override
    public String several(Outcome.Several it) {
        return English.list(it.parts().stream().limit(4).map(OutcomePhrase::of).toList(), "and");
    }
}
