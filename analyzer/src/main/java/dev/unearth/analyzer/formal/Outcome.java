package dev.unearth.analyzer.formal;

import java.util.List;

/** What happens when a condition holds. */
public sealed interface Outcome {

    /** Hands this outcome to the method of {@code visitor} for its case. */
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of outcome. */
    interface Visitor<R> {
        R reject(Reject outcome);

        R set(Set outcome);

        R returns(Return outcome);

        R change(Change outcome);

        R grant(Grant outcome);

        R inform(Inform outcome);

        R display(Display outcome);

        R schedule(Schedule outcome);

        R perform(Perform outcome);

        R several(Several outcome);
    }

    /**
     * The operation or input is refused.
     *
     * @param subject what is refused, as a person calls it; empty when unknown
     * @param message text or key of what the user is told; empty without one
     * @param exception name of the exception's type; empty when no exception tells
     */
    record Reject(String subject, String message, String exception) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reject(this);
        }
    }

    /** A value is given to a path. */
    record Set(Operand.Atom path, Operand value) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /**
     * A value is the answer.
     *
     * @param subject what the answer is, as a person calls it: {@code late fee}
     */
    record Return(String subject, Operand value) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returns(this);
        }
    }

    /** What a {@link Change} does to records. */
    enum Action {
        CREATE,
        UPDATE,
        DELETE,
        SELECT,
        EXCLUDE
    }

    /** Records of an entity are created, changed, removed, selected or left out. */
    record Change(Action action, String entity) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.change(this);
        }
    }

    /** An operation is permitted or denied to a role; an empty role means whoever is logged in. */
    record Grant(boolean permitted, String operation, String role) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grant(this);
        }
    }

    /**
     * Somebody is told, or something is sent.
     *
     * @param message what; empty when unknown
     * @param destination to whom or where; empty when unknown
     */
    record Inform(String message, String destination) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inform(this);
        }
    }

    /** What a {@link Display} does to a field of a page. */
    enum Visibility {
        SHOW,
        HIDE,
        REQUIRE
    }

    /** A field is shown, hidden or required. */
    record Display(Visibility visibility, String field) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.display(this);
        }
    }

    /** An operation is done later or again and again. */
    record Schedule(String operation, String when) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.schedule(this);
        }
    }

    /**
     * A further business step is taken that none of the others says.
     *
     * @param operation as a person calls it: {@code make back order}
     * @param arguments what it is applied to
     */
    record Perform(String operation, List<Operand> arguments) implements Outcome {
        public Perform {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.perform(this);
        }
    }

    /** All of them happen, in order; at least two. */
    record Several(List<Outcome> parts) implements Outcome {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.several(this);
        }
    }
}
