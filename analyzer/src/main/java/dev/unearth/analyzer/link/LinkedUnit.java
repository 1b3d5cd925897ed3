package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** One compilation unit with what the linker found out about it. Visited once by each {@link UnitStudy}, then dropped. */
public interface LinkedUnit {

    SourceFile file();

    JavaFacts facts();

    /** The static type of {@code expr}; {@link JavaType#UNKNOWN} where it could not be told. */
    JavaType typeOf(Expr expr);

    /** The type that {@code ref} names. */
    JavaType typeOf(TypeRef ref);

    /** What {@code expr} stands for: present for resolved names, field accesses, calls, creations and method references. */
    Optional<Binding> bindingOf(Expr expr);

    /** The constant value of {@code expr}, as {@link FieldSymbol#constantValue()} has it. */
    Optional<Object> constantOf(Expr expr);

    /** The symbol of a type declared in this unit, local ones included. */
    TypeSymbol symbolOf(Member.TypeDecl type);

    /** The symbol of the anonymous class of a creation with a body. */
    Optional<TypeSymbol> anonymousOf(Expr.New creation);

    /** The symbol of the class that the body of an enum constant declares. */
    Optional<TypeSymbol> bodyOf(Member.EnumConstant constant);

    /** The symbol of a method or constructor declared in this unit. */
    MethodSymbol symbolOf(Member.MethodDecl method);

    /** The symbol of a field declared in this unit. */
    FieldSymbol symbolOf(Member.Variable field);

    /** The local variable that a parameter declares. */
    Optional<Binding.Local> localOf(Member.Parameter parameter);

    /** The local variable that a local declaration declares. */
    Optional<Binding.Local> localOf(Member.Variable variable);

    /** What could not be resolved, in source order. */
    List<LinkProblem> problems();

    /** How many calls and creations the unit holds, and how many of them were resolved. */
    CallCount callCount();

    /** See {@link #callCount()}. */
    record CallCount(int calls, int resolved) {}
}
