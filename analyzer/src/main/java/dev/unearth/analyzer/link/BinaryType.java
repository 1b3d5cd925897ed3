package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassDecl.Nesting;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.library.ClassSignature;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type of the scanned system that is known from its class file only. */
final class BinaryType extends LibraryType implements OwnType {

    private final ClassDecl decl;
    private final TypeLookup lookup;
    private final String file;
    private String keyName;

    /** @param decl without code */
    BinaryType(ClassDecl decl, TypeLookup lookup, String file) {
        super(signature(decl), Origin.CLASS_FILE, new OwnWorld(lookup));
        this.decl = decl;
        this.lookup = lookup;
        this.file = file;
        this.keyName = binaryName();
    }

    private static ClassSignature signature(ClassDecl decl) {
        return new ClassSignature(
                decl.access(),
                decl.name(),
                decl.generic(),
                decl.superName(),
                decl.interfaces(),
                decl.nesting() == Nesting.MEMBER ? decl.outerName() : null,
                decl.simpleName(),
                decl.nesting() == Nesting.LOCAL || decl.nesting() == Nesting.ANONYMOUS,
                decl.memberNames(),
                List.of(),
                List.of());
    }

    @Override
    public TypeLookup lookup() {
        return lookup;
    }

    /** Its supertypes may be types of sources. */
    @Override
    boolean isSettled() {
        return lookup.isSettled();
    }

    /** Member types are named by their own class files. */
    @Override
    public void addToKeyName(String suffix) {
        keyName = binaryName() + suffix;
    }

    @Override
    public String keyName() {
        return keyName;
    }

    @Override
    public Modifiers modifiers() {
        return annotated(super.modifiers(), decl.marks(), place());
    }

    private static Modifiers annotated(Modifiers modifiers, List<ClassDecl.Mark> marks, Optional<Place> place) {
        if (marks.isEmpty()) {
            return modifiers;
        }
        List<AnnotationUse> uses = Annotations.of(marks, place.map(Place::span).orElse(SourceSpan.NONE));
        return new Modifiers(modifiers.flags(), uses);
    }

    /** From the first line of its code to the last, in the source that is lost. */
    @Override
    public Optional<Place> place() {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (ClassDecl.Method method : decl.methods()) {
            if (method.lineStart() > 0) {
                first = Math.min(first, method.lineStart());
                last = Math.max(last, method.lineEnd());
            }
        }
        return Optional.of(new Place(file, last == 0 ? SourceSpan.NONE : SourceSpan.ofLines(first, last)));
    }

    @Override
    public Optional<TypeSymbol> outer() {
        return decl.outerName().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(library.find(decl.outerName().replace('/', '.')));
    }

    /** Makes the symbols of its members, so that all threads see the same ones. */
    void makeMembers() {
        methods();
        fields();
    }

    @Override
    List<MethodSymbol> readMethods() {
        List<MethodSymbol> methods = new ArrayList<>();
        for (ClassDecl.Method each : decl.methods()) {
            methods.add(new BinaryMethod(this, each, file));
        }
        return List.copyOf(methods);
    }

    @Override
    List<FieldSymbol> readFields() {
        List<FieldSymbol> fields = new ArrayList<>();
        for (ClassDecl.Field each : decl.fields()) {
            fields.add(new LibraryField(
                    this,
                    new ClassSignature.FieldSignature(
                            each.access(), each.name(), each.descriptor(), each.generic(), each.constant())));
        }
        return List.copyOf(fields);
    }

    /** What a method of the compiler's own making needs, which stands for that method wherever it is called; null for others. */
    @Nullable
    List<Use> hidden(String method, String descriptor) {
        for (ClassDecl.Code code : decl.hidden()) {
            if (code.name().equals(method) && code.descriptor().equals(descriptor)) {
                return code.uses();
            }
        }
        return null;
    }

    /** Whether it has no name. */
    boolean isAnonymous() {
        return decl.nesting() == Nesting.ANONYMOUS;
    }
}
