package dev.unearth.analyzer.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints types, annotations and modifiers. */
final class TypePrinter implements TypeRef.Visitor<@Nullable Void> {

    private final FactsPrinter printer;
    private final SourcePage page;

    TypePrinter(FactsPrinter printer, SourcePage page) {
        this.printer = printer;
        this.page = page;
    }

    void type(TypeRef ref) {
        ref.accept(this);
    }

    void types(List<? extends TypeRef> refs) {
        page.separated(refs, ", ", this::type);
    }

    /** Explicit type arguments in angle brackets; nothing if there are none. */
    void arguments(List<TypeRef> arguments) {
        if (!arguments.isEmpty()) {
            page.add("<");
            types(arguments);
            page.add(">");
        }
    }

    void parameters(List<Member.TypeParameter> parameters) {
        if (!parameters.isEmpty()) {
            page.add("<");
            page.separated(parameters, ", ", this::parameter);
            page.add(">");
        }
    }

    void modifiers(Modifiers modifiers) {
        annotations(modifiers.annotations());
        for (Modifiers.Flag flag : modifiers.flagSet()) {
            page.add(flag.keyword()).add(" ");
        }
    }

    /** The annotations, each with a space behind it. */
    void annotations(List<AnnotationUse> annotations) {
        for (AnnotationUse use : annotations) {
            annotation(use);
            page.add(" ");
        }
    }

    void annotation(AnnotationUse use) {
        page.add("@");
        type(use.type());
        if (use.form() == AnnotationUse.Form.MARKER) {
            return;
        }
        page.add("(");
        page.separated(use.arguments(), ", ", argument -> {
            if (use.form() == AnnotationUse.Form.NORMAL) {
                page.add(argument.name()).add(" = ");
            }
            printer.exprs().expr(argument.value());
        });
        page.add(")");
    }

    /** The type around which {@code dimensions} pairs of brackets are wrapped. */
    static TypeRef element(TypeRef type, int dimensions) {
        TypeRef element = type;
        for (int each = 0; each < dimensions && element instanceof TypeRef.Array array; each++) {
            element = array.element();
        }
        return element;
    }

    static int dimensions(TypeRef type) {
        int count = 0;
        TypeRef element = type;
        while (element instanceof TypeRef.Array array) {
            element = array.element();
            count++;
        }
        return count;
    }

    /** The outermost {@code count} pairs of brackets of a type. */
    void brackets(TypeRef type, int count) {
        TypeRef element = type;
        for (int each = 0; each < count && element instanceof TypeRef.Array array; each++) {
            if (!array.annotations().isEmpty()) {
                page.add(" ");
                annotations(array.annotations());
            }
            page.add("[]");
            element = array.element();
        }
    }

    @Override
    public @Nullable Void primitive(TypeRef.Primitive ref) {
        annotations(ref.annotations());
        page.add(ref.kind().keyword());
        return null;
    }

    @Override
    public @Nullable Void named(TypeRef.Named ref) {
        List<TypeRef.Named> parts = new ArrayList<>();
        for (TypeRef.Named part = ref; part != null; part = part.qualifier()) {
            parts.add(0, part);
        }
        page.separated(parts, ".", part -> {
            annotations(part.annotations());
            page.add(part.name());
            if (part.arguments() != null) {
                page.add("<");
                types(part.arguments());
                page.add(">");
            }
        });
        return null;
    }

    @Override
    public @Nullable Void array(TypeRef.Array ref) {
        int dimensions = dimensions(ref);
        type(element(ref, dimensions));
        brackets(ref, dimensions);
        return null;
    }

    @Override
    public @Nullable Void wildcard(TypeRef.Wildcard ref) {
        annotations(ref.annotations());
        page.add("?");
        if (ref.upperBound() != null) {
            page.add(" extends ");
            type(ref.upperBound());
        }
        if (ref.lowerBound() != null) {
            page.add(" super ");
            type(ref.lowerBound());
        }
        return null;
    }

    @Override
    public @Nullable Void union(TypeRef.Union ref) {
        page.separated(ref.alternatives(), " | ", this::type);
        return null;
    }

    @Override
    public @Nullable Void intersection(TypeRef.Intersection ref) {
        page.separated(ref.parts(), " & ", this::type);
        return null;
    }

    @Override
    public @Nullable Void var(TypeRef.Var ref) {
        page.add("var");
        return null;
    }

    private void parameter(Member.TypeParameter parameter) {
        annotations(parameter.annotations());
        page.add(parameter.name());
        if (!parameter.bounds().isEmpty()) {
            page.add(" extends ");
            page.separated(parameter.bounds(), " & ", this::type);
        }
    }
}
