package dev.unearth.analyzer.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link in the chain of scopes that a name is looked up in, innermost first. Never changed, so that any place of it can be kept. */
abstract sealed class Scope {

    final @Nullable Scope outer;

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /** The unit at the end of the chain. */
    final UnitScope unit() {
        Scope scope = this;
        while (scope.outer != null) {
            scope = scope.outer;
        }
        return ((Unit) scope).unit;
    }

    /** The innermost type whose body this scope is in; null outside of all types. */
    final @Nullable SourceType type() {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope instanceof Body body) {
                return body.type;
            }
        }
        return null;
    }

    /** Imports and package. */
    static final class Unit extends Scope {
        final UnitScope unit;

        Unit(UnitScope unit) {
            super(null);
            this.unit = unit;
        }
    }

    /** The body of a type: its members, inherited ones included, and its own name. */
    static final class Body extends Scope {
        final SourceType type;

        Body(Scope outer, SourceType type) {
            super(outer);
            this.type = type;
        }
    }

    /** The type parameters of a type or method. */
    static final class Variables extends Scope {
        final List<JavaType.Variable> variables;

        Variables(Scope outer, List<JavaType.Variable> variables) {
            super(outer);
            this.variables = variables;
        }
    }

    /** A local type from its declaration on. */
    static final class LocalType extends Scope {
        final SourceType type;

        LocalType(Scope outer, SourceType type) {
            super(outer);
            this.type = type;
        }
    }

    /** A local variable from its declaration on. */
    static final class LocalVariable extends Scope {
        final Binding.Local local;

        LocalVariable(Scope outer, Binding.Local local) {
            super(outer);
            this.local = local;
        }
    }
}
