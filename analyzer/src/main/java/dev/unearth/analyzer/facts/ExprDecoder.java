package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ExprEncoder} wrote. Arguments are read in the order they stand in. */
final class ExprDecoder {

    private static final Expr.LiteralKind[] KINDS = Expr.LiteralKind.values();
    private static final Expr.UnaryOp[] UNARY_OPS = Expr.UnaryOp.values();
    private static final Expr.BinaryOp[] BINARY_OPS = Expr.BinaryOp.values();

    private final JavaDecoder java;
    private final FactsInput in;

    ExprDecoder(JavaDecoder java, FactsInput in) {
        this.java = java;
        this.in = in;
    }

    List<Expr> exprs() {
        return in.list(this::expr);
    }

    @Nullable
    Expr exprOrNull() {
        return in.orNull(this::expr);
    }

    /** One case per tag: long, and nothing else. */
    Expr expr() {
        int tag = in.tag();
        int id = in.nextExprId();
        return switch (tag) {
            case Tags.LITERAL -> new Expr.Literal(id, in.tag(KINDS), in.string(), in.span());
            case Tags.NAME -> new Expr.Name(id, in.string(), in.span());
            case Tags.FIELD_ACCESS -> new Expr.FieldAccess(id, expr(), in.string(), in.span());
            case Tags.THIS_REF -> new Expr.This(id, exprOrNull(), in.span());
            case Tags.SUPER_REF -> new Expr.Super(id, exprOrNull(), in.span());
            case Tags.CALL ->
                new Expr.Call(id, exprOrNull(), java.types().types(), in.string(), in.line(), exprs(), in.span());
            case Tags.CONSTRUCTOR_CALL ->
                new Expr.ConstructorCall(
                        id, in.flag(), exprOrNull(), java.types().types(), exprs(), in.span());
            case Tags.NEW_OBJECT ->
                new Expr.New(
                        id,
                        exprOrNull(),
                        java.types().types(),
                        java.types().named(),
                        exprs(),
                        in.listOrNull(java.members()::member),
                        in.span());
            case Tags.NEW_ARRAY ->
                new Expr.NewArray(
                        id, java.types().type(), in.list(this::dimension), in.orNull(this::arrayInit), in.span());
            case Tags.ARRAY_INIT -> new Expr.ArrayInit(id, exprs(), in.span());
            case Tags.ARRAY_ACCESS -> new Expr.ArrayAccess(id, expr(), expr(), in.span());
            case Tags.UNARY -> new Expr.Unary(id, in.tag(UNARY_OPS), expr(), in.span());
            case Tags.BINARY -> new Expr.Binary(id, in.tag(BINARY_OPS), exprs(), in.span());
            case Tags.ASSIGN -> new Expr.Assign(id, expr(), in.orNull(() -> in.tag(BINARY_OPS)), expr(), in.span());
            case Tags.CONDITIONAL -> new Expr.Conditional(id, expr(), expr(), expr(), in.span());
            case Tags.CAST -> new Expr.Cast(id, java.types().type(), expr(), in.span());
            case Tags.INSTANCE_OF ->
                new Expr.InstanceOf(
                        id, expr(), in.orNull(java.types()::type), in.orNull(java.switches()::pattern), in.span());
            case Tags.CLASS_LITERAL -> new Expr.ClassLiteral(id, java.types().type(), in.span());
            case Tags.PARENS -> new Expr.Parens(id, expr(), in.span());
            case Tags.LAMBDA ->
                new Expr.Lambda(
                        id,
                        in.list(this::lambdaParameter),
                        in.flag(),
                        exprOrNull(),
                        in.orNull(java.stmts()::block),
                        in.span());
            case Tags.METHOD_REF -> new Expr.MethodRef(id, expr(), java.types().types(), in.string(), in.span());
            case Tags.TYPE_NAME -> new Expr.TypeName(id, java.types().type(), in.span());
            case Tags.SWITCH_EXPR ->
                new Expr.SwitchExpr(id, expr(), java.switches().cases(), in.span());
            case Tags.ANNOTATION -> new Expr.Annotation(id, java.types().annotation(), in.span());
            case Tags.BROKEN -> new Expr.Broken(id, in.span());
            default -> throw new IllegalArgumentException("No expression has tag " + tag);
        };
    }

    private Expr.ArrayInit arrayInit() {
        if (expr() instanceof Expr.ArrayInit init) {
            return init;
        }
        throw new IllegalArgumentException("No array initialiser where one must stand");
    }

    private Expr.Dimension dimension() {
        return new Expr.Dimension(java.types().annotations(), exprOrNull());
    }

    private Expr.LambdaParameter lambdaParameter() {
        return new Expr.LambdaParameter(
                java.types().modifiers(), in.orNull(java.types()::type), in.flag(), in.string(), in.span());
    }
}
