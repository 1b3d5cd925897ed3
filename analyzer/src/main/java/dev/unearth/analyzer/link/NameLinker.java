package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import org.jspecify.annotations.Nullable;

/** Names what names and chains of names stand for: variables, types, packages (language specification 6.5, 15.11). */
final class NameLinker {

    private final UnitLinker linker;
    private final ExprLinker expressions;
    private final Unresolved unresolved;

    NameLinker(UnitLinker linker, ExprLinker expressions) {
        this.linker = linker;
        this.expressions = expressions;
        this.unresolved = new Unresolved(linker);
    }

    /** The type of a name that stands for a value. */
    JavaType value(Expr.Name expr) {
        JavaType variable = variable(expr);
        if (variable != null) {
            return variable;
        }
        return unresolved.name(expr.name(), expr.span());
    }

    private @Nullable JavaType variable(Expr.Name expr) {
        Names.Found found = Names.variable(linker.scope, expr.name());
        if (found == null) {
            return null;
        }
        expressions.bind(expr, found.binding());
        if (found.binding() instanceof Binding.Local local) {
            return local.type();
        }
        FieldSymbol field = ((Binding.OfField) found.binding()).field();
        AbstractType through = found.through();
        return through == null
                ? field.type()
                : Types.upper(Types.memberType(through.asType(), field.owner(), field.type()));
    }

    /** A name before a dot is a variable, else a type, else a package (6.5.2). The type; null for a package. */
    @Nullable
    JavaType qualifier(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return qualifier(name);
        } else if (expr instanceof Expr.FieldAccess access && Names.dotted(access) != null) {
            return qualifier(access);
        }
        return expressions.value(expr);
    }

    private @Nullable JavaType qualifier(Expr.Name name) {
        JavaType variable = variable(name);
        if (variable != null) {
            expressions.write(name, variable);
            return variable;
        }
        JavaType type = TypeNames.simple(linker.scope, name.name());
        if (type instanceof JavaType.Declared declared) {
            expressions.bind(name, new Binding.OfType(declared.symbol()));
            expressions.write(name, type);
            return type;
        } else if (type != null) {
            expressions.write(name, type);
            return type;
        } else if (!linker.scope.unit().imports(name.name())
                && (linker.lookup.isPackage(name.name()) || !startsLikeType(name.name()))) {
            return packageOrNothing(name, name.name());
        }
        JavaType unknown = new JavaType.Unknown(linker.scope.unit().likelyName(name.name()));
        linker.problem(LinkProblem.Kind.TYPE, name.name(), name.span(), "type is not found", unknown.erasedName());
        expressions.write(name, unknown);
        return unknown;
    }

    private static boolean startsLikeType(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private @Nullable JavaType packageOrNothing(Expr expr, String dotted) {
        if (linker.lookup.isPackage(dotted)) {
            expressions.bind(expr, new Binding.OfPackage(dotted));
        }
        return null;
    }

    private @Nullable JavaType qualifier(Expr.FieldAccess access) {
        JavaType around = qualifier(access.target());
        if (around != null) {
            JavaType type = member(access, around);
            expressions.write(access, type);
            return type;
        }
        String packageName = String.valueOf(Names.dotted(access.target()));
        TypeSymbol found = linker.lookup.inPackage(packageName, access.name());
        if (found != null) {
            expressions.bind(access, new Binding.OfType(found));
            JavaType type = TypeNames.raw(found);
            expressions.write(access, type);
            return type;
        }
        String dotted = packageName + "." + access.name();
        if (linker.lookup.isPackage(dotted) || !startsLikeType(access.name())) {
            return packageOrNothing(access, dotted);
        }
        linker.problem(LinkProblem.Kind.TYPE, dotted, access.span(), "type is not found", dotted);
        JavaType unknown = new JavaType.Unknown(dotted);
        expressions.write(access, unknown);
        return unknown;
    }

    /** The type of a field access that stands for a value. */
    JavaType value(Expr.FieldAccess expr) {
        if (Names.dotted(expr) == null) {
            return member(expr, expressions.value(expr.target()));
        }
        JavaType type = qualifier(expr);
        if (type != null) {
            return type;
        }
        String dotted = String.valueOf(Names.dotted(expr));
        linker.problem(LinkProblem.Kind.NAME, dotted, expr.span(), "name is not found", "");
        return JavaType.UNKNOWN;
    }

    private JavaType member(Expr.FieldAccess expr, JavaType around) {
        if (around instanceof JavaType.Array && expr.name().equals("length")) {
            expressions.bind(expr, new Binding.ArrayLength());
            return Primitives.INT;
        }
        for (TypeSymbol symbol : CallLinker.searched(around, linker.lookup)) {
            FieldSymbol field = Members.field(symbol, expr.name());
            if (field != null) {
                expressions.bind(expr, new Binding.OfField(field));
                return Types.upper(Types.memberType(around, field.owner(), field.type()));
            }
            TypeSymbol type = Members.memberType(symbol, expr.name());
            if (type != null) {
                expressions.bind(expr, new Binding.OfType(type));
                return Enclosing.raw(type);
            }
        }
        return unresolved.field(expr, around);
    }
}
