package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.Optional;

/**
 * What the expressions of one body can refer to.
 *
 * @param owner the type whose code it is
 */
record CodeScope(LinkedUnit unit, UnitIndex index, TypeSymbol owner, Locals locals) {

    /** The static type of {@code expr}. */
    JavaType typeOf(Expr expr) {
        return unit.typeOf(expr);
    }

    /** The local variable that {@code expr} names. */
    Optional<Binding.Local> localOf(Expr expr) {
        return unit.bindingOf(expr.bare())
                .filter(Binding.Local.class::isInstance)
                .map(Binding.Local.class::cast);
    }

    /** The field that {@code expr} names. */
    Optional<FieldSymbol> fieldOf(Expr expr) {
        return unit.bindingOf(expr.bare())
                .filter(Binding.OfField.class::isInstance)
                .map(binding -> ((Binding.OfField) binding).field());
    }

    /** The method or constructor that {@code expr} calls. */
    Optional<dev.unearth.analyzer.link.MethodSymbol> methodOf(Expr expr) {
        return unit.bindingOf(expr)
                .filter(Binding.OfMethod.class::isInstance)
                .map(binding -> ((Binding.OfMethod) binding).method());
    }

    /** Whether {@code expr} names a type or package, so that it is no value. */
    boolean isTypeName(Expr expr) {
        Optional<Binding> binding = unit.bindingOf(expr);
        if (binding.isPresent()) {
            return binding.get() instanceof Binding.OfType || binding.get() instanceof Binding.OfPackage;
        }
        return expr instanceof Expr.TypeName
                || (expr instanceof Expr.Name name && looksLikeType(name.name()))
                || (expr instanceof Expr.FieldAccess access && looksLikeType(access.name()));
    }

    private static boolean looksLikeType(String name) {
        return Character.isUpperCase(name.charAt(0)) && name.chars().anyMatch(Character::isLowerCase);
    }

    /** The text that {@code expr} is known to be. */
    Optional<String> textOf(Expr expr) {
        return unit.constantOf(expr)
                .filter(value -> value instanceof String || value instanceof Character)
                .map(Object::toString);
    }

    /** The declaration of the method that {@code call} calls, where this unit declares it. */
    Optional<Member.MethodDecl> declarationOf(Expr.Call call) {
        return methodOf(call).flatMap(index::declarationOf);
    }

    /** The same scope over other locals. */
    CodeScope with(Locals others) {
        return new CodeScope(unit, index, owner, others);
    }
}
