package dev.unearth.analyzer.java;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds statements from the compiler's trees, with the comments dealt out as {@link Stmts} does. */
final class TreeStmts extends SimpleTreeVisitor<Stmt, List<Comment>> {

    private final TreeUnit unit;

    TreeStmts(TreeUnit unit) {
        this.unit = unit;
    }

    Stmt of(StatementTree stmt) {
        return stmt.accept(this, unit.comments().opening(unit.start(stmt)));
    }

    List<Stmt> all(List<? extends StatementTree> stmts) {
        List<Stmt> all = new ArrayList<>(stmts.size());
        int at = 0;
        while (at < stmts.size()) {
            StatementTree stmt = stmts.get(at);
            if (stmt instanceof VariableTree first) {
                int length = TreeVariables.declaredTogether(stmts, at);
                all.add(localVariables(first, stmts.subList(at, at + length)));
                at += length;
            } else {
                all.add(of(stmt));
                at++;
            }
        }
        return all;
    }

    /** A block whose brace stands at {@code start}, where the tree itself may start at a keyword before it. */
    Stmt.Block block(BlockTree block, int start) {
        return block(block, start, unit.comments().opening(start));
    }

    /** An expression as a statement that ends at {@code end}. */
    Stmt expression(Tree expr, int end) {
        List<Comment> before = unit.comments().opening(unit.start(expr));
        Expr built = unit.exprs().of(expr);
        return new Stmt.Expression(built, unit.comments().closing(before, end), unit.span(built.span(), end));
    }

    /** The offset behind a statement; that of a variable includes the semicolon. */
    int end(StatementTree stmt) {
        return unit.end(stmt);
    }

    @Override
    public Stmt visitBlock(BlockTree n, List<Comment> before) {
        return block(n, unit.start(n), before);
    }

    @Override
    public Stmt visitExpressionStatement(ExpressionStatementTree n, List<Comment> before) {
        Expr call = unit.exprs().constructorCall(n);
        Expr expr = call == null ? unit.exprs().of(n.getExpression()) : call;
        return new Stmt.Expression(expr, closing(before, n), unit.span(expr.span(), unit.end(n)));
    }

    @Override
    public Stmt visitClass(ClassTree n, List<Comment> before) {
        if (n.getKind() == Tree.Kind.ENUM || n.getKind() == Tree.Kind.ANNOTATION_TYPE) {
            unit.decline();
        }
        Member.TypeDecl type = unit.members().type(n, before);
        return new Stmt.LocalType(type, type.comments(), unit.span(n));
    }

    @Override
    public Stmt visitIf(IfTree n, List<Comment> before) {
        int start = unit.start(n);
        Expr condition = unit.exprs().inParens(n.getCondition());
        Stmt then = of(n.getThenStatement());
        Stmt otherwise = n.getElseStatement() == null ? null : of(n.getElseStatement());
        SourceSpan span = from(start, otherwise == null ? then.span() : otherwise.span());
        return new Stmt.If(condition, then, otherwise, closing(before, n), span);
    }

    @Override
    public Stmt visitWhileLoop(WhileLoopTree n, List<Comment> before) {
        return new Stmt.While(
                unit.exprs().inParens(n.getCondition()), of(n.getStatement()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitDoWhileLoop(DoWhileLoopTree n, List<Comment> before) {
        return new Stmt.DoWhile(
                of(n.getStatement()), unit.exprs().inParens(n.getCondition()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitForLoop(ForLoopTree n, List<Comment> before) {
        List<Stmt> init = parts(n.getInitializer(), true);
        Expr condition = unit.exprs().ofNullable(n.getCondition());
        List<Expr> update = new ArrayList<>(n.getUpdate().size());
        for (ExpressionStatementTree each : n.getUpdate()) {
            update.add(unit.exprs().of(each.getExpression()));
        }
        return new Stmt.For(init, condition, update, of(n.getStatement()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitEnhancedForLoop(EnhancedForLoopTree n, List<Comment> before) {
        Modifiers modifiers = unit.annotations().modifiers(n.getVariable().getModifiers());
        Member.Variable variable = unit.variables().loopVariable(n.getVariable());
        return new Stmt.ForEach(
                modifiers,
                variable.type(),
                variable.name(),
                unit.exprs().of(n.getExpression()),
                of(n.getStatement()),
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visitSwitch(SwitchTree n, List<Comment> before) {
        return new Stmt.Switch(
                unit.exprs().inParens(n.getExpression()),
                unit.switches().cases(n.getCases()),
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visitReturn(ReturnTree n, List<Comment> before) {
        return new Stmt.Return(unit.exprs().ofNullable(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitThrow(ThrowTree n, List<Comment> before) {
        return new Stmt.Throw(unit.exprs().of(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitBreak(BreakTree n, List<Comment> before) {
        return new Stmt.Break(label(n.getLabel(), n, "break"), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitContinue(ContinueTree n, List<Comment> before) {
        return new Stmt.Continue(label(n.getLabel(), n, "continue"), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitYield(YieldTree n, List<Comment> before) {
        return new Stmt.Yield(unit.exprs().of(n.getValue()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitLabeledStatement(LabeledStatementTree n, List<Comment> before) {
        String label = unit.text().word(unit.start(n));
        return new Stmt.Labeled(label, of(n.getStatement()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitTry(TryTree n, List<Comment> before) {
        List<Stmt> resources = parts(n.getResources(), false);
        Stmt.Block body = block(n.getBlock(), unit.start(n.getBlock()));
        List<Stmt.Catch> catches = new ArrayList<>(n.getCatches().size());
        for (CatchTree clause : n.getCatches()) {
            catches.add(new Stmt.Catch(
                    unit.variables().caught(clause.getParameter()),
                    block(clause.getBlock(), unit.start(clause.getBlock())),
                    unit.span(clause)));
        }
        BlockTree last = n.getFinallyBlock();
        Stmt.Block finallyBlock = last == null ? null : block(last, unit.start(last));
        return new Stmt.Try(resources, body, catches, finallyBlock, closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitSynchronized(SynchronizedTree n, List<Comment> before) {
        Expr lock = unit.exprs().inParens(n.getExpression());
        Stmt.Block body = block(n.getBlock(), unit.start(n.getBlock()));
        return new Stmt.Synchronized(lock, body, closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visitAssert(AssertTree n, List<Comment> before) {
        return new Stmt.Assert(
                unit.exprs().of(n.getCondition()),
                unit.exprs().ofNullable(n.getDetail()),
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visitEmptyStatement(EmptyStatementTree n, List<Comment> before) {
        return new Stmt.Empty(closing(before, n), unit.span(n));
    }

    @Override
    protected Stmt defaultAction(Tree n, List<Comment> before) {
        unit.decline();
        return new Stmt.Broken(before, SourceSpan.NONE);
    }

    private Stmt localVariables(VariableTree first, List<? extends StatementTree> declaration) {
        int start = unit.variables().start(first);
        List<Comment> before = unit.comments().opening(start);
        Modifiers modifiers = unit.annotations().modifiers(first.getModifiers());
        TreeVariables.Declared declared = unit.variables().declared(declaration);
        int end = unit.text().token(declared.end()) + 1;
        return new Stmt.LocalVariables(
                modifiers, declared.variables(), unit.comments().closing(before, end), unit.span(start, end));
    }

    /**
     * What stands in the head of a {@code for} or {@code try}: declarations and expressions.
     *
     * @param together whether several variables can be of one declaration
     */
    private List<Stmt> parts(List<? extends Tree> trees, boolean together) {
        List<Stmt> parts = new ArrayList<>(trees.size());
        int at = 0;
        while (at < trees.size()) {
            Tree tree = trees.get(at);
            int length = 1;
            if (tree instanceof VariableTree first) {
                length = together ? TreeVariables.declaredTogether(trees, at) : 1;
                parts.add(head(first, trees.subList(at, at + length)));
            } else {
                Tree expr = tree instanceof ExpressionStatementTree stmt ? stmt.getExpression() : tree;
                if (unit.text().is(';', unit.end(expr) - 1)) {
                    // The compiler takes the separator for a part of a resource.
                    unit.decline();
                }
                Expr built = unit.exprs().of(expr);
                parts.add(new Stmt.Expression(built, List.of(), built.span()));
            }
            at += length;
        }
        return parts;
    }

    private Stmt head(VariableTree first, List<? extends Tree> declaration) {
        int start = unit.variables().start(first);
        Modifiers modifiers = unit.annotations().modifiers(first.getModifiers());
        TreeVariables.Declared declared = unit.variables().declared(declaration);
        return new Stmt.LocalVariables(modifiers, declared.variables(), List.of(), unit.span(start, declared.end()));
    }

    private Stmt.Block block(BlockTree block, int start, List<Comment> before) {
        List<Stmt> stmts = all(block.getStatements());
        return new Stmt.Block(stmts, closing(before, block), unit.span(start, unit.end(block)));
    }

    private @Nullable String label(@Nullable CharSequence label, Tree stmt, String keyword) {
        return label == null ? null : unit.text().word(unit.text().token(unit.start(stmt) + keyword.length()));
    }

    private List<Comment> closing(List<Comment> before, Tree part) {
        return unit.comments().closing(before, unit.end(part));
    }

    private SourceSpan from(int start, SourceSpan last) {
        return TreeUnit.span(unit.span(start, start + 1), last);
    }
}
