package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reports names that stand for nothing that is known: with the receiver's text, and with the missing type that would settle them.
 * What is made of such a name has an unknown type that remembers the missing one, so that a whole chain of calls is told to need it.
 */
final class Unresolved {

    /** Longer receivers are told by their end. */
    private static final int LONGEST = 40;

    private static final String IMPORTED = "may be imported from a type that is missing";
    private static final String INHERITED = "may be inherited from a type that is missing";
    private static final String UNKNOWN_RECEIVER = "receiver's type is unknown";

    private final UnitLinker linker;

    Unresolved(UnitLinker linker) {
        this.linker = linker;
    }

    /** The type that is missing where a member of {@code type} is not found: itself, or a supertype; empty when all is known. */
    static String missing(JavaType type) {
        JavaType bound = type instanceof JavaType.Variable variable ? Types.bound(variable) : type;
        if (bound instanceof JavaType.Unknown unknown) {
            return unknown.missing();
        }
        return bound.declaration()
                .map(symbol -> AbstractType.of(symbol).unknownSupertypes())
                .filter(names -> !names.isEmpty())
                .map(names -> names.get(0))
                .orElse("");
    }

    /** The first missing supertype of the types around the code; empty when all are known. */
    private String around() {
        for (SourceType each = linker.currentType(); each != null; each = each.outerOrNull()) {
            if (each.hasUnknownSupertype()) {
                return each.unknownSupertypes().get(0);
            }
        }
        return "";
    }

    /**
     * A call whose method is not found.
     *
     * @param receiver the type that was searched
     * @param named whether it has methods of that name
     */
    JavaType call(Expr.Call expr, JavaType receiver, boolean named) {
        String text = expr.name() + "(" + expr.arguments().size() + ")";
        String otherwise = named ? "no method with so many parameters" : "no method of that name";
        if (expr.target() == null) {
            return unqualified(LinkProblem.Kind.METHOD, expr.name(), text, expr.span(), otherwise);
        }
        String missing = missing(receiver);
        String reason = !receiver.isKnown() ? UNKNOWN_RECEIVER : missing.isEmpty() ? otherwise : INHERITED;
        linker.problem(LinkProblem.Kind.METHOD, receiver(expr.target()) + text, expr.span(), reason, missing);
        return JavaType.Unknown.without(missing);
    }

    /** A simple name that is no variable. */
    JavaType name(String name, SourceSpan span) {
        return unqualified(LinkProblem.Kind.NAME, name, name, span, "name is not found");
    }

    private JavaType unqualified(LinkProblem.Kind kind, String name, String text, SourceSpan span, String otherwise) {
        String imported = linker.scope.unit().missingStaticOwner(name);
        String missing = imported.isEmpty() ? around() : imported;
        String reason = !imported.isEmpty() ? IMPORTED : missing.isEmpty() ? otherwise : INHERITED;
        linker.problem(kind, text, span, reason, missing);
        return JavaType.Unknown.without(missing);
    }

    /** What stands before the dot is neither variable nor type nor package. */
    JavaType qualifier(Expr target) {
        String dotted = String.valueOf(Names.dotted(target));
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            return name(dotted, target.span());
        }
        String inherited = around();
        return JavaType.Unknown.without(inherited.isEmpty() ? dotted : inherited);
    }

    /** A field or member type that {@code around} does not have. */
    JavaType field(Expr.FieldAccess expr, JavaType around) {
        String missing = missing(around);
        String reason = !around.isKnown() ? UNKNOWN_RECEIVER : missing.isEmpty() ? "field is not found" : INHERITED;
        linker.problem(LinkProblem.Kind.FIELD, receiver(expr.target()) + expr.name(), expr.span(), reason, missing);
        return JavaType.Unknown.without(missing);
    }

    /** A creation, or a call of another constructor, whose constructor is not found. */
    void constructor(Expr expr, JavaType type) {
        String reason = type.isKnown() ? "no constructor with so many parameters" : "type is unknown";
        linker.problem(LinkProblem.Kind.METHOD, "new " + type.erasedName(), expr.span(), reason, missing(type));
    }

    /** What stands before the dot, with it: a chain of names, or what is last called or created; {@code …} for anything else. */
    private static String receiver(Expr target) {
        String text = text(target.bare());
        String shown = text == null ? "…" : text;
        return (shown.length() > LONGEST ? "…" + shown.substring(shown.length() - LONGEST) : shown) + ".";
    }

    private static @Nullable String text(Expr target) {
        if (target instanceof Expr.Call call) {
            return call.name() + "(" + call.arguments().size() + ")";
        } else if (target instanceof Expr.New creation) {
            return "new " + creation.type().name() + "(" + creation.arguments().size() + ")";
        } else if (target instanceof Expr.This) {
            return "this";
        } else if (target instanceof Expr.Super) {
            return "super";
        } else if (target instanceof Expr.FieldAccess access && Names.dotted(access) == null) {
            String before = text(access.target().bare());
            return (before == null ? "…" : before) + "." + access.name();
        }
        return Names.dotted(target);
    }
}
