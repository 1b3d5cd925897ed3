package dev.unearth.analyzer.facts;

import java.util.List;

/** Reads what {@link StmtEncoder} wrote. Arguments are read in the order they stand in. */
final class StmtDecoder {

    private final JavaDecoder java;
    private final FactsInput in;

    StmtDecoder(JavaDecoder java, FactsInput in) {
        this.java = java;
        this.in = in;
    }

    List<Stmt> stmts() {
        return in.list(this::stmt);
    }

    Stmt.Block block() {
        if (stmt() instanceof Stmt.Block block) {
            return block;
        }
        throw new IllegalArgumentException("No block where one must stand");
    }

    /** One case per tag: long, and nothing else. */
    Stmt stmt() {
        int tag = in.tag();
        return switch (tag) {
            case Tags.BLOCK_STMT -> new Stmt.Block(stmts(), comments(), in.span());
            case Tags.LOCAL_VARIABLES_STMT ->
                new Stmt.LocalVariables(java.types().modifiers(), java.members().variables(), comments(), in.span());
            case Tags.LOCAL_TYPE_STMT -> new Stmt.LocalType(java.members().typeDecl(), comments(), in.span());
            case Tags.EXPRESSION_STMT -> new Stmt.Expression(java.exprs().expr(), comments(), in.span());
            case Tags.IF_THEN_STMT ->
                new Stmt.If(java.exprs().expr(), stmt(), in.orNull(this::stmt), comments(), in.span());
            case Tags.WHILE_LOOP_STMT -> new Stmt.While(java.exprs().expr(), stmt(), comments(), in.span());
            case Tags.DO_WHILE_STMT -> new Stmt.DoWhile(stmt(), java.exprs().expr(), comments(), in.span());
            case Tags.FOR_LOOP_STMT ->
                new Stmt.For(stmts(), java.exprs().exprOrNull(), java.exprs().exprs(), stmt(), comments(), in.span());
            case Tags.FOR_EACH_STMT ->
                new Stmt.ForEach(
                        java.types().modifiers(),
                        java.types().type(),
                        in.string(),
                        java.exprs().expr(),
                        stmt(),
                        comments(),
                        in.span());
            case Tags.SWITCH_OVER_STMT ->
                new Stmt.Switch(java.exprs().expr(), java.switches().cases(), comments(), in.span());
            case Tags.RETURN_VALUE_STMT -> new Stmt.Return(java.exprs().exprOrNull(), comments(), in.span());
            case Tags.THROW_EXCEPTION_STMT -> new Stmt.Throw(java.exprs().expr(), comments(), in.span());
            case Tags.BREAK_OUT_STMT -> new Stmt.Break(in.orNull(in::string), comments(), in.span());
            case Tags.CONTINUE_LOOP_STMT -> new Stmt.Continue(in.orNull(in::string), comments(), in.span());
            case Tags.YIELD_VALUE_STMT -> new Stmt.Yield(java.exprs().expr(), comments(), in.span());
            case Tags.LABELED_STMT -> new Stmt.Labeled(in.string(), stmt(), comments(), in.span());
            case Tags.TRY_CATCH_STMT ->
                new Stmt.Try(
                        stmts(), block(), in.list(this::catchClause), in.orNull(this::block), comments(), in.span());
            case Tags.SYNCHRONIZED_ON_STMT ->
                new Stmt.Synchronized(java.exprs().expr(), block(), comments(), in.span());
            case Tags.ASSERT_THAT_STMT ->
                new Stmt.Assert(java.exprs().expr(), java.exprs().exprOrNull(), comments(), in.span());
            case Tags.EMPTY_STMT -> new Stmt.Empty(comments(), in.span());
            case Tags.BROKEN_STMT -> new Stmt.Broken(comments(), in.span());
            default -> throw new IllegalArgumentException("No statement has tag " + tag);
        };
    }

    private List<Comment> comments() {
        return java.types().comments();
    }

    private Stmt.Catch catchClause() {
        return new Stmt.Catch(java.members().parameter(), block(), in.span());
    }
}
