package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions: tag, parts in the order of their ids, span. */
final class ExprEncoder implements Expr.Visitor<@Nullable Void> {

    private final JavaEncoder java;
    private final FactsOutput out;

    ExprEncoder(JavaEncoder java, FactsOutput out) {
        this.java = java;
        this.out = out;
    }

    void expr(Expr expr) {
        expr.accept(this);
    }

    void exprOrNull(@Nullable Expr expr) {
        out.orNull(expr, this::expr);
    }

    void exprs(List<Expr> exprs) {
        out.list(exprs, this::expr);
    }

    @Override
    public @Nullable Void literal(Expr.Literal expr) {
        start(Tags.LITERAL, expr);
        out.tag(expr.kind());
        out.string(expr.text());
        return end(expr);
    }

    @Override
    public @Nullable Void name(Expr.Name expr) {
        start(Tags.NAME, expr);
        out.string(expr.name());
        return end(expr);
    }

    @Override
    public @Nullable Void fieldAccess(Expr.FieldAccess expr) {
        start(Tags.FIELD_ACCESS, expr);
        expr(expr.target());
        out.string(expr.name());
        return end(expr);
    }

    @Override
    public @Nullable Void thisRef(Expr.This expr) {
        start(Tags.THIS_REF, expr);
        exprOrNull(expr.qualifier());
        return end(expr);
    }

    @Override
    public @Nullable Void superRef(Expr.Super expr) {
        start(Tags.SUPER_REF, expr);
        exprOrNull(expr.qualifier());
        return end(expr);
    }

    @Override
    public @Nullable Void call(Expr.Call expr) {
        start(Tags.CALL, expr);
        exprOrNull(expr.target());
        java.types().types(expr.typeArguments());
        out.string(expr.name());
        out.line(expr.nameLine());
        exprs(expr.arguments());
        return end(expr);
    }

    @Override
    public @Nullable Void constructorCall(Expr.ConstructorCall expr) {
        start(Tags.CONSTRUCTOR_CALL, expr);
        out.flag(expr.isSuper());
        exprOrNull(expr.outer());
        java.types().types(expr.typeArguments());
        exprs(expr.arguments());
        return end(expr);
    }

    @Override
    public @Nullable Void newObject(Expr.New expr) {
        start(Tags.NEW_OBJECT, expr);
        exprOrNull(expr.outer());
        java.types().types(expr.typeArguments());
        java.types().type(expr.type());
        exprs(expr.arguments());
        out.listOrNull(expr.body(), java.members()::member);
        return end(expr);
    }

    @Override
    public @Nullable Void newArray(Expr.NewArray expr) {
        start(Tags.NEW_ARRAY, expr);
        java.types().type(expr.elementType());
        out.list(expr.dimensions(), this::dimension);
        exprOrNull(expr.initializer());
        return end(expr);
    }

    @Override
    public @Nullable Void arrayInit(Expr.ArrayInit expr) {
        start(Tags.ARRAY_INIT, expr);
        exprs(expr.values());
        return end(expr);
    }

    @Override
    public @Nullable Void arrayAccess(Expr.ArrayAccess expr) {
        start(Tags.ARRAY_ACCESS, expr);
        expr(expr.array());
        expr(expr.index());
        return end(expr);
    }

    @Override
    public @Nullable Void unary(Expr.Unary expr) {
        start(Tags.UNARY, expr);
        out.tag(expr.op());
        expr(expr.operand());
        return end(expr);
    }

    @Override
    public @Nullable Void binary(Expr.Binary expr) {
        start(Tags.BINARY, expr);
        out.tag(expr.op());
        exprs(expr.operands());
        return end(expr);
    }

    @Override
    public @Nullable Void assign(Expr.Assign expr) {
        start(Tags.ASSIGN, expr);
        expr(expr.target());
        out.orNull(expr.op(), out::tag);
        expr(expr.value());
        return end(expr);
    }

    @Override
    public @Nullable Void conditional(Expr.Conditional expr) {
        start(Tags.CONDITIONAL, expr);
        expr(expr.condition());
        expr(expr.whenTrue());
        expr(expr.whenFalse());
        return end(expr);
    }

    @Override
    public @Nullable Void cast(Expr.Cast expr) {
        start(Tags.CAST, expr);
        java.types().type(expr.type());
        expr(expr.operand());
        return end(expr);
    }

    @Override
    public @Nullable Void instanceOf(Expr.InstanceOf expr) {
        start(Tags.INSTANCE_OF, expr);
        expr(expr.operand());
        out.orNull(expr.type(), java.types()::type);
        out.orNull(expr.pattern(), java.switches()::pattern);
        return end(expr);
    }

    @Override
    public @Nullable Void classLiteral(Expr.ClassLiteral expr) {
        start(Tags.CLASS_LITERAL, expr);
        java.types().type(expr.type());
        return end(expr);
    }

    @Override
    public @Nullable Void parens(Expr.Parens expr) {
        start(Tags.PARENS, expr);
        expr(expr.inner());
        return end(expr);
    }

    @Override
    public @Nullable Void lambda(Expr.Lambda expr) {
        start(Tags.LAMBDA, expr);
        out.list(expr.parameters(), this::lambdaParameter);
        out.flag(expr.parenthesized());
        exprOrNull(expr.expression());
        out.orNull(expr.block(), java.stmts()::stmt);
        return end(expr);
    }

    @Override
    public @Nullable Void methodRef(Expr.MethodRef expr) {
        start(Tags.METHOD_REF, expr);
        expr(expr.target());
        java.types().types(expr.typeArguments());
        out.string(expr.name());
        return end(expr);
    }

    @Override
    public @Nullable Void typeName(Expr.TypeName expr) {
        start(Tags.TYPE_NAME, expr);
        java.types().type(expr.type());
        return end(expr);
    }

    @Override
    public @Nullable Void switchExpr(Expr.SwitchExpr expr) {
        start(Tags.SWITCH_EXPR, expr);
        expr(expr.selector());
        java.switches().cases(expr.cases());
        return end(expr);
    }

    @Override
    public @Nullable Void annotation(Expr.Annotation expr) {
        start(Tags.ANNOTATION, expr);
        java.types().annotation(expr.annotation());
        return end(expr);
    }

    @Override
    public @Nullable Void broken(Expr.Broken expr) {
        start(Tags.BROKEN, expr);
        return end(expr);
    }

    private void start(int tag, Expr expr) {
        out.tag(tag);
        out.exprId(expr.id());
    }

    private @Nullable Void end(Expr expr) {
        out.span(expr.span());
        return null;
    }

    private void dimension(Expr.Dimension dimension) {
        java.types().annotations(dimension.annotations());
        exprOrNull(dimension.size());
    }

    private void lambdaParameter(Expr.LambdaParameter parameter) {
        java.types().modifiers(parameter.modifiers());
        out.orNull(parameter.type(), java.types()::type);
        out.flag(parameter.varargs());
        out.string(parameter.name());
        out.span(parameter.span());
    }
}
