package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import org.jspecify.annotations.Nullable;

/** What names mean as variables: locals, fields of the types around, static imports (language specification 6.5.6). */
final class Names {

    private Names() {}

    /**
     * What a name was found to be.
     *
     * @param through the type whose member it is, as seen from the code; null for locals
     * @param guess whether a type nearer to the code has an unknown supertype that might have hidden it
     */
    record Found(Binding binding, @Nullable AbstractType through, boolean guess) {}

    /** The variable that {@code name} means in {@code from}; null when there is none that is known. */
    static @Nullable Found variable(Scope from, String name) {
        boolean guess = false;
        for (Scope scope = from; scope != null; scope = scope.outer) {
            if (scope instanceof Scope.LocalVariable variable) {
                if (variable.local.name().equals(name)) {
                    return new Found(variable.local, null, false);
                }
            } else if (scope instanceof Scope.Body body) {
                FieldSymbol field = Members.field(body.type, name);
                if (field != null) {
                    return new Found(new Binding.OfField(field), body.type, guess);
                }
                guess |= body.type.hasUnknownSupertype();
            } else if (scope instanceof Scope.Unit unit) {
                return imported(unit.unit, name, guess);
            }
        }
        return null;
    }

    private static @Nullable Found imported(UnitScope unit, String name, boolean guess) {
        for (String owner : unit.staticOwners(name)) {
            TypeSymbol type = unit.lookup.qualified(owner);
            FieldSymbol field = type == null ? null : Members.field(type, name);
            if (field != null && type != null) {
                return new Found(new Binding.OfField(field), AbstractType.of(type), guess);
            }
        }
        return null;
    }

    /** The field that a name or a chain of names stands for in {@code scope}; null when it stands for none. */
    static @Nullable FieldSymbol field(Scope scope, Expr expr) {
        if (expr instanceof Expr.Name name) {
            Found found = variable(scope, name.name());
            return found != null && found.binding() instanceof Binding.OfField of ? of.field() : null;
        }
        if (!(expr instanceof Expr.FieldAccess access)) {
            return null;
        }
        FieldSymbol around = field(scope, access.target());
        TypeSymbol owner = around != null ? around.type().declaration().orElse(null) : type(scope, access.target());
        return owner == null ? null : Members.field(owner, access.name());
    }

    /** The type that a name or a chain of names stands for in {@code scope}; null when it stands for none. */
    static @Nullable TypeSymbol type(Scope scope, Expr expr) {
        if (expr instanceof Expr.Name name) {
            JavaType found = TypeNames.simple(scope, name.name());
            return found == null ? null : found.declaration().orElse(null);
        }
        if (!(expr instanceof Expr.FieldAccess access)) {
            return null;
        }
        TypeSymbol around = type(scope, access.target());
        if (around != null) {
            return Members.memberType(around, access.name());
        }
        String packageName = dotted(access.target());
        return packageName == null ? null : scope.unit().lookup.inPackage(packageName, access.name());
    }

    /** A chain of names as text; null for any other expression. */
    static @Nullable String dotted(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        if (expr instanceof Expr.FieldAccess access) {
            String before = dotted(access.target());
            return before == null ? null : before + "." + access.name();
        }
        return null;
    }
}
