package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.Value;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations of class files as a source would write them. Their expressions are not numbered. */
final class Annotations {

    private Annotations() {}

    static List<AnnotationUse> of(List<Mark> marks, SourceSpan span) {
        List<AnnotationUse> uses = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            List<AnnotationUse.Argument> arguments = new ArrayList<>();
            for (Value value : mark.values()) {
                arguments.add(new AnnotationUse.Argument(value.member(), expression(value, span)));
            }
            AnnotationUse.Form form = arguments.isEmpty() ? AnnotationUse.Form.MARKER : AnnotationUse.Form.NORMAL;
            uses.add(new AnnotationUse(named(mark.type(), span), form, arguments, span));
        }
        return uses;
    }

    private static Expr expression(Value value, SourceSpan span) {
        List<Expr> elements = new ArrayList<>();
        value.texts().forEach(text -> elements.add(element(value, text, span)));
        return value.array() ? new Expr.ArrayInit(0, elements, span) : elements.get(0);
    }

    private static Expr element(Value value, String text, SourceSpan span) {
        return switch (value.kind()) {
            case TEXT -> literal(Expr.LiteralKind.STRING, quoted(text), span);
            case NUMBER -> literal(Expr.LiteralKind.INT, text, span);
            case TRUTH -> literal(Expr.LiteralKind.BOOLEAN, text, span);
            case ENUM_CONSTANT -> new Expr.Name(0, text, span);
            case TYPE -> new Expr.ClassLiteral(0, named(text, span), span);
        };
    }

    private static Expr literal(Expr.LiteralKind kind, String text, SourceSpan span) {
        return new Expr.Literal(0, kind, text, span);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static TypeRef.Named named(String internal, SourceSpan span) {
        TypeRef.@Nullable Named named = null;
        for (String part : internal.replace('$', '/').split("/")) {
            named = new TypeRef.Named(0, named, part, List.of(), null, span);
        }
        if (named == null) {
            throw new IllegalArgumentException("'" + internal + "' names no type");
        }
        return named;
    }
}
