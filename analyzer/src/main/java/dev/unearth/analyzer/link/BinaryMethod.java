package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.library.ClassSignature.MethodSignature;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A method or constructor of a {@link BinaryType}. */
final class BinaryMethod extends LibraryMethod {

    private final ClassDecl.Method decl;
    private final String file;

    BinaryMethod(BinaryType owner, ClassDecl.Method decl, String file) {
        super(
                owner,
                new MethodSignature(
                        decl.access(), decl.name(), decl.descriptor(), decl.generic(), decl.exceptions(), List.of()));
        this.decl = decl;
        this.file = file;
    }

    /** Lines of its code, in the source that is lost. */
    SourceSpan span() {
        return decl.lineStart() == 0 ? SourceSpan.NONE : SourceSpan.ofLines(decl.lineStart(), decl.lineEnd());
    }

    /** Whether the language gives it to its type: nobody wrote it. */
    boolean isImplied() {
        return decl.implied();
    }

    /** Branches, cases and handlers of its code; -1 without code. */
    int decisions() {
        return decl.decisions();
    }

    @Override
    public Modifiers modifiers() {
        Modifiers plain = super.modifiers();
        boolean isDefault = Members.isInterface(owner())
                && !plain.has(Flag.ABSTRACT)
                && !plain.has(Flag.STATIC)
                && !plain.has(Flag.PRIVATE);
        int flags = plain.flags() | (isDefault ? Flag.DEFAULT.bit() : 0);
        return decl.marks().isEmpty() && !isDefault
                ? plain
                : new Modifiers(flags, Annotations.of(decl.marks(), span()));
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(new Place(file, span()));
    }

    @Override
    public Optional<Summary> summary() {
        FieldSymbol field = decl.field().isEmpty() ? null : Members.field(owner(), decl.field());
        if (field == null) {
            return Optional.empty();
        }
        return Optional.of(decl.shape() == ClassDecl.Shape.GETTER ? new Getter(field) : new Setter(field));
    }
}
