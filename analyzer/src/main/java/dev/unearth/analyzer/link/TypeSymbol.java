package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;

/** A declared type, in the sources, in a class file without source, or in a library. Compared by identity: one symbol per declaration. */
public interface TypeSymbol {

    /** Where a declaration comes from. */
    enum Origin {
        SOURCE,
        /** A class file of the scanned system whose source is lost. */
        CLASS_FILE,
        LIBRARY,
        JDK
    }

    /** {@code a.b.Outer$Inner}. Anonymous and local classes are numbered as javac does: {@code a.b.C$1}, {@code a.b.C$1Local}. */
    String binaryName();

    /** Its name in keys: the binary name, with {@code @module/sourceset} where one name exists more than once. */
    String keyName();

    /** The simple name; empty for an anonymous class. */
    String simpleName();

    /** Dotted name of the package; empty in the unnamed one. */
    String packageName();

    TypeKind kind();

    Origin origin();

    /** Access and other modifiers; implied ones included for library types only. */
    Modifiers modifiers();

    /** Where it is declared; absent outside the sources. */
    Optional<Place> place();

    /** The type it is a member of, or the type whose body it is declared in. */
    Optional<TypeSymbol> outer();

    /** The superclass as declared, type arguments included; {@code Object} where none is written; absent for interfaces and Object. */
    Optional<JavaType> superclass();

    /** The interfaces as declared, in order. */
    List<JavaType> interfaces();

    /** Methods and constructors declared here, in order; the default constructor included. */
    List<MethodSymbol> methods();

    /** Fields and enum constants declared here, in order. */
    List<FieldSymbol> fields();

    /** Member types declared here, in order. */
    List<TypeSymbol> memberTypes();

    /** All supertypes that are known, nearest first, without this type. */
    List<TypeSymbol> supertypes();

    /** Whether some supertype could not be resolved, so that inherited members may be missing. */
    boolean hasUnknownSupertype();

    /** Names of supertypes that are not resolved, as written or imported. */
    List<String> unknownSupertypes();

    /** Whether this is the type called {@code binaryName} or has a supertype called so, as written even where it is not resolved. */
    boolean isA(String binaryName);

    /** Whether the scanned system declares it: in a source, or in a class file whose source is lost. */
    default boolean isSource() {
        return origin() == Origin.SOURCE || origin() == Origin.CLASS_FILE;
    }
}
