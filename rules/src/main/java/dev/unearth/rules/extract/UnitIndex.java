package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The declarations of one unit by their symbols, so that bodies and initialisers of the same unit can be looked into. */
final class UnitIndex {

    private final Map<MethodSymbol, Member.MethodDecl> methods = new IdentityHashMap<>();
    private final Map<FieldSymbol, Expr> initializers = new IdentityHashMap<>();

    private final Set<String> own = new HashSet<>();

    private UnitIndex() {}

    /** The index of {@code unit}. */
    static UnitIndex of(LinkedUnit unit) {
        UnitIndex index = new UnitIndex();
        new CodeWalker(unit) {
            @Override
            protected boolean enter(Member member) {
                if (member instanceof Member.MethodDecl method) {
                    index.methods.put(unit.symbolOf(method), method);
                } else if (member instanceof Member.FieldDecl field) {
                    field.variables().forEach(this::field);
                }
                return super.enter(member);
            }

            private void field(Member.Variable variable) {
                Expr value = variable.initializer();
                if (value != null) {
                    index.initializers.put(unit.symbolOf(variable), value);
                }
            }
        }.walk();
        return index;
    }

    /** The declaration of {@code method} in this unit. */
    Optional<Member.MethodDecl> declarationOf(MethodSymbol method) {
        return Optional.ofNullable(methods.get(method));
    }

    /** The initialiser of {@code field} in this unit. */
    Optional<Expr> initializerOf(FieldSymbol field) {
        return Optional.ofNullable(initializers.get(field));
    }

    /** Remembers that {@code type} was met, and whether the application declares it. */
    String met(TypeSymbol type) {
        if (type.isSource()) {
            own.add(type.binaryName());
        }
        return type.binaryName();
    }

    /** Whether the class called {@code binaryName} was met and is declared by the application. */
    boolean isOwn(String binaryName) {
        return own.contains(binaryName);
    }
}
