package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field or enum constant declared in the sources. Its initialiser is kept only where it may be a constant. */
final class SourceField implements FieldSymbol {

    /** Constants that are defined by so many others in a row are defined by themselves. */
    private static final int LONGEST_CHAIN = 200;

    private static final Object NOT_YET = new Object();

    private final SourceType owner;
    private final String name;
    private final Modifiers modifiers;
    private final @Nullable TypeRef type;
    private final boolean varargs;
    private final @Nullable Expr initializer;
    private final SourceSpan span;
    private volatile @Nullable JavaType resolved;
    private volatile @Nullable Object constant = NOT_YET;

    /**
     * @param type null for an enum constant, whose type is the enum
     * @param varargs whether the field's type is an array of {@code type}: the last component of a record may be declared so
     * @param initializer null where it cannot be a constant
     */
    SourceField(
            SourceType owner,
            String name,
            Modifiers modifiers,
            @Nullable TypeRef type,
            boolean varargs,
            @Nullable Expr initializer,
            SourceSpan span) {
        this.owner = owner;
        this.name = name;
        this.modifiers = modifiers;
        this.type = type;
        this.varargs = varargs;
        this.initializer = initializer;
        this.span = span;
    }

    @Override
    public TypeSymbol owner() {
        return owner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JavaType type() {
        JavaType known = resolved;
        if (known == null) {
            known = type == null ? owner.asType() : TypeNames.resolve(owner.bodyScope(), type);
            known = varargs ? new JavaType.Array(known) : known;
            resolved = known;
        }
        return known;
    }

    @Override
    public Modifiers modifiers() {
        return modifiers;
    }

    @Override
    public boolean isEnumConstant() {
        return type == null;
    }

    @Override
    public Optional<Object> constantValue() {
        return Optional.ofNullable(constant(0));
    }

    /** The constant value, asked for by a chain of {@code depth} other constants; null when it is none. */
    @Nullable
    Object constant(int depth) {
        Object known = constant;
        if (known != NOT_YET) {
            return known;
        }
        if (initializer == null || depth > LONGEST_CHAIN) {
            return null;
        }
        Object value = Constants.converted(Constants.in(owner.bodyScope(), initializer, depth + 1), type());
        if (value != null || depth == 0) {
            constant = value;
        }
        return value;
    }

    @Override
    public Optional<Place> place() {
        LinkThread.located(owner.unit());
        return Optional.of(new Place(owner.unit().file, span));
    }

    @Override
    public String toString() {
        return owner + "#" + name;
    }
}
