package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes statements: tag, parts in the order of the ids within, comments, span. */
final class StmtEncoder implements Stmt.Visitor<@Nullable Void> {

    private final JavaEncoder java;
    private final FactsOutput out;

    StmtEncoder(JavaEncoder java, FactsOutput out) {
        this.java = java;
        this.out = out;
    }

    void stmt(Stmt stmt) {
        stmt.accept(this);
    }

    void stmts(List<Stmt> stmts) {
        out.list(stmts, this::stmt);
    }

    @Override
    public @Nullable Void block(Stmt.Block stmt) {
        out.tag(Tags.BLOCK_STMT);
        stmts(stmt.statements());
        return end(stmt);
    }

    @Override
    public @Nullable Void localVariables(Stmt.LocalVariables stmt) {
        out.tag(Tags.LOCAL_VARIABLES_STMT);
        java.types().modifiers(stmt.modifiers());
        java.members().variables(stmt.variables());
        return end(stmt);
    }

    @Override
    public @Nullable Void localType(Stmt.LocalType stmt) {
        out.tag(Tags.LOCAL_TYPE_STMT);
        java.members().member(stmt.type());
        return end(stmt);
    }

    @Override
    public @Nullable Void expression(Stmt.Expression stmt) {
        out.tag(Tags.EXPRESSION_STMT);
        java.exprs().expr(stmt.expr());
        return end(stmt);
    }

    @Override
    public @Nullable Void ifThen(Stmt.If stmt) {
        out.tag(Tags.IF_THEN_STMT);
        java.exprs().expr(stmt.condition());
        stmt(stmt.then());
        out.orNull(stmt.otherwise(), this::stmt);
        return end(stmt);
    }

    @Override
    public @Nullable Void whileLoop(Stmt.While stmt) {
        out.tag(Tags.WHILE_LOOP_STMT);
        java.exprs().expr(stmt.condition());
        stmt(stmt.body());
        return end(stmt);
    }

    @Override
    public @Nullable Void doWhile(Stmt.DoWhile stmt) {
        out.tag(Tags.DO_WHILE_STMT);
        stmt(stmt.body());
        java.exprs().expr(stmt.condition());
        return end(stmt);
    }

    @Override
    public @Nullable Void forLoop(Stmt.For stmt) {
        out.tag(Tags.FOR_LOOP_STMT);
        stmts(stmt.init());
        java.exprs().exprOrNull(stmt.condition());
        java.exprs().exprs(stmt.update());
        stmt(stmt.body());
        return end(stmt);
    }

    @Override
    public @Nullable Void forEach(Stmt.ForEach stmt) {
        out.tag(Tags.FOR_EACH_STMT);
        java.types().modifiers(stmt.modifiers());
        java.types().type(stmt.type());
        out.string(stmt.variable());
        java.exprs().expr(stmt.iterable());
        stmt(stmt.body());
        return end(stmt);
    }

    @Override
    public @Nullable Void switchOver(Stmt.Switch stmt) {
        out.tag(Tags.SWITCH_OVER_STMT);
        java.exprs().expr(stmt.selector());
        java.switches().cases(stmt.cases());
        return end(stmt);
    }

    @Override
    public @Nullable Void returnValue(Stmt.Return stmt) {
        out.tag(Tags.RETURN_VALUE_STMT);
        java.exprs().exprOrNull(stmt.value());
        return end(stmt);
    }

    @Override
    public @Nullable Void throwException(Stmt.Throw stmt) {
        out.tag(Tags.THROW_EXCEPTION_STMT);
        java.exprs().expr(stmt.exception());
        return end(stmt);
    }

    @Override
    public @Nullable Void breakOut(Stmt.Break stmt) {
        out.tag(Tags.BREAK_OUT_STMT);
        out.orNull(stmt.label(), out::string);
        return end(stmt);
    }

    @Override
    public @Nullable Void continueLoop(Stmt.Continue stmt) {
        out.tag(Tags.CONTINUE_LOOP_STMT);
        out.orNull(stmt.label(), out::string);
        return end(stmt);
    }

    @Override
    public @Nullable Void yieldValue(Stmt.Yield stmt) {
        out.tag(Tags.YIELD_VALUE_STMT);
        java.exprs().expr(stmt.value());
        return end(stmt);
    }

    @Override
    public @Nullable Void labeled(Stmt.Labeled stmt) {
        out.tag(Tags.LABELED_STMT);
        out.string(stmt.label());
        stmt(stmt.body());
        return end(stmt);
    }

    @Override
    public @Nullable Void tryCatch(Stmt.Try stmt) {
        out.tag(Tags.TRY_CATCH_STMT);
        stmts(stmt.resources());
        stmt(stmt.body());
        out.list(stmt.catches(), this::catchClause);
        out.orNull(stmt.finallyBlock(), this::stmt);
        return end(stmt);
    }

    @Override
    public @Nullable Void synchronizedOn(Stmt.Synchronized stmt) {
        out.tag(Tags.SYNCHRONIZED_ON_STMT);
        java.exprs().expr(stmt.lock());
        stmt(stmt.body());
        return end(stmt);
    }

    @Override
    public @Nullable Void assertThat(Stmt.Assert stmt) {
        out.tag(Tags.ASSERT_THAT_STMT);
        java.exprs().expr(stmt.condition());
        java.exprs().exprOrNull(stmt.message());
        return end(stmt);
    }

    @Override
    public @Nullable Void empty(Stmt.Empty stmt) {
        out.tag(Tags.EMPTY_STMT);
        return end(stmt);
    }

    @Override
    public @Nullable Void broken(Stmt.Broken stmt) {
        out.tag(Tags.BROKEN_STMT);
        return end(stmt);
    }

    private @Nullable Void end(Stmt stmt) {
        java.types().comments(stmt.comments());
        out.span(stmt.span());
        return null;
    }

    private void catchClause(Stmt.Catch clause) {
        java.members().parameter(clause.parameter());
        stmt(clause.body());
        out.span(clause.span());
    }
}
