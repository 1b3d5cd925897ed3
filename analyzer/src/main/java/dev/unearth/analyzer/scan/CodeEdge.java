package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One place where code needs something.
 *
 * @param from whose code it is; for {@link RelationKind#DEPENDS_ON} only its type counts
 * @param exact false where the linker chose with argument types missing
 */
record CodeEdge(MemberRef from, RelationKind kind, Target to, SourceSpan span, boolean exact) {

    /** A constant that labels an arm of a switch. */
    static final String LABEL = "label";

    /** A constant in an annotation or as the default of an annotation's member. */
    static final String ANNOTATION = "annotation";

    /** What is needed. */
    sealed interface Target {}

    /** A type. */
    record ToType(TypeSymbol type) implements Target {}

    /** A type that is not at hand, by the qualified name that an import or the code itself gives it. */
    record ToMissing(String qualifiedName) implements Target {}

    /**
     * A method or constructor.
     *
     * @param receiver the static type of the object where that object decides which method is run; null where nothing is left to decide
     */
    record ToMethod(MethodSymbol method, @Nullable TypeSymbol receiver) implements Target {}

    /**
     * A field.
     *
     * @param as empty for code that reads or writes it as it runs; what else names it: {@link #LABEL}, {@link #ANNOTATION}
     */
    record ToField(FieldSymbol field, String as) implements Target {}
}
