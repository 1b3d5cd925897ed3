package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;

/** A declared method or constructor. Compared by identity. */
public interface MethodSymbol {

    TypeSymbol owner();

    /** The name; {@code <init>} for constructors. */
    String name();

    /** Declared types of the parameters, varargs as an array. */
    List<JavaType> parameterTypes();

    /** Names of the parameters; empty where a library does not tell. */
    List<String> parameterNames();

    /** The declared result; {@code void} for constructors. */
    JavaType returnType();

    /** The declared exceptions. */
    List<JavaType> thrown();

    Modifiers modifiers();

    boolean isVarargs();

    /** Where it is declared; absent outside the sources. */
    Optional<Place> place();

    /** {@code fee(int,Date)}: name and erased simple names of the parameter types, as in node keys. */
    String signature();

    /** Erased JVM descriptor with result: {@code (ILjava/util/Date;)Ljava/math/BigDecimal;}; a type that is not at hand under its imported name, else as {@code L?name;}. */
    String descriptor();

    /** This method as the place that code stands in. */
    default MemberRef member() {
        return new MemberRef(owner().keyName(), owner().binaryName(), signature(), descriptor());
    }

    /** The methods of supertypes that it overrides or implements, nearest type first. */
    default List<MethodSymbol> overridden() {
        return Overriding.overridden(this);
    }

    /** What the body amounts to where it is so simple that callers can look through it. */
    Optional<Summary> summary();

    /** Whether this is a constructor. */
    default boolean isConstructor() {
        return name().equals("<init>");
    }

    /** What a small method does. */
    sealed interface Summary {}

    /** Returns a field of its object: {@code return status;}. */
    record Getter(FieldSymbol field) implements Summary {}

    /** Stores its only parameter in a field: {@code this.status = status;}. */
    record Setter(FieldSymbol field) implements Summary {}

    /** Returns a constant text. */
    record ReturnsText(String text) implements Summary {}
}
