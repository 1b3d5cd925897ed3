package dev.unearth.analyzer.formal;

/** How a program reaches the value of an atom. An atom with {@link None} can be read but not executed. */
public sealed interface Access {

    /** No way is known. */
    Access NONE = new None();

    /** Hands this access to the method of {@code visitor} for its case. */
    <R> R accept(Visitor<R> visitor);

    /** Whether the way starts at a local variable or parameter, whose name means nothing outside its method. */
    default boolean startsAtLocal() {
        Access root = root();
        return root instanceof Local || root instanceof Parameter;
    }

    private Access root() {
        Access access = this;
        while (true) {
            if (access instanceof Member member) {
                access = member.target();
            } else if (access instanceof Element element) {
                access = element.collection();
            } else {
                return access;
            }
        }
    }

    /** One method per kind of access. */
    interface Visitor<R> {
        R none(None access);

        R self(Self access);

        R parameter(Parameter access);

        R local(Local access);

        R field(Field access);

        R member(Member access);

        R element(Element access);

        R column(Column access);

        R formField(FormField access);

        R attribute(Attribute access);

        R configKey(ConfigKey access);

        R caller(Caller access);
    }

    /** See {@link Access#NONE}. */
    record None() implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /** The object that enforces the rule; {@code type} is its class. */
    record Self(String type) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.self(this);
        }
    }

    /**
     * A parameter of the method that enforces the rule.
     *
     * @param index 0-based
     */
    record Parameter(int index, String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /** A local variable that could not be traced back to anything else. */
    record Local(String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(this);
        }
    }

    /** A field of the object that enforces the rule, or a static field. */
    record Field(String owner, String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    /**
     * A field or getter of another value; chains nest.
     *
     * @param owner the class that declares it; empty when unresolved
     * @param name with {@code ()} for a getter
     */
    record Member(Access target, String owner, String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.member(this);
        }
    }

    /** Any element of a collection that is gone through. */
    record Element(Access collection) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }
    }

    /** A column of a table; the table is empty when unknown. */
    record Column(String table, String column) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }
    }

    /** A field of a form or a request parameter; the form is empty when unknown. */
    record FormField(String form, String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formField(this);
        }
    }

    /** An attribute of the session, request or application. */
    record Attribute(Scope scope, String name) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** Where an {@link Attribute} lives. */
    enum Scope {
        REQUEST,
        SESSION,
        APPLICATION
    }

    /** A key of a configuration file. */
    record ConfigKey(String key) implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.configKey(this);
        }
    }

    /** The roles of whoever is logged in. */
    record Caller() implements Access {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.caller(this);
        }
    }
}
