package dev.unearth.analyzer.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds statements. Their comments stand behind their parts in the records, so that what is left inside a statement when its parts
 * are built is its own.
 */
final class Stmts extends GenericVisitorWithDefaults<Stmt, List<Comment>> {

    private final Unit unit;

    Stmts(Unit unit) {
        this.unit = unit;
    }

    Stmt of(Statement stmt) {
        return stmt.accept(this, unit.opening(stmt));
    }

    List<Stmt> all(NodeList<Statement> stmts) {
        List<Stmt> all = new ArrayList<>(stmts.size());
        for (Statement stmt : stmts) {
            all.add(of(stmt));
        }
        return all;
    }

    Stmt.Block block(BlockStmt block) {
        return block(block, unit.opening(block));
    }

    @Override
    public Stmt visit(BlockStmt n, List<Comment> before) {
        return block(n, before);
    }

    @Override
    public Stmt visit(ExpressionStmt n, List<Comment> before) {
        if (n.getExpression() instanceof VariableDeclarationExpr variables) {
            Modifiers modifiers = modifiers(variables);
            return new Stmt.LocalVariables(modifiers, variables(variables), closing(before, n), unit.span(n));
        }
        return new Stmt.Expression(expr(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(ExplicitConstructorInvocationStmt n, List<Comment> before) {
        return new Stmt.Expression(unit.exprs().constructorCall(n), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(LocalClassDeclarationStmt n, List<Comment> before) {
        return localType(unit.members().type(n.getClassDeclaration(), before), n);
    }

    @Override
    public Stmt visit(LocalRecordDeclarationStmt n, List<Comment> before) {
        return localType(unit.members().type(n.getRecordDeclaration(), before), n);
    }

    @Override
    public Stmt visit(IfStmt n, List<Comment> before) {
        return new Stmt.If(
                expr(n.getCondition()),
                of(n.getThenStmt()),
                n.getElseStmt().isPresent() ? of(n.getElseStmt().get()) : null,
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visit(WhileStmt n, List<Comment> before) {
        return new Stmt.While(expr(n.getCondition()), of(n.getBody()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(DoStmt n, List<Comment> before) {
        return new Stmt.DoWhile(of(n.getBody()), expr(n.getCondition()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(ForStmt n, List<Comment> before) {
        return new Stmt.For(
                parts(n.getInitialization()),
                unit.exprs().ofNullable(n.getCompare()),
                unit.exprs().all(n.getUpdate()),
                of(n.getBody()),
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visit(ForEachStmt n, List<Comment> before) {
        Modifiers modifiers = modifiers(n.getVariable());
        VariableDeclarator variable = n.getVariableDeclarator();
        return new Stmt.ForEach(
                modifiers,
                unit.types().ofLocal(variable.getType()),
                unit.name(variable.getName().getIdentifier()),
                expr(n.getIterable()),
                of(n.getBody()),
                closing(before, n),
                unit.span(n));
    }

    @Override
    public Stmt visit(SwitchStmt n, List<Comment> before) {
        return new Stmt.Switch(
                expr(n.getSelector()), unit.switches().cases(n.getEntries()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(ReturnStmt n, List<Comment> before) {
        return new Stmt.Return(unit.exprs().ofNullable(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(ThrowStmt n, List<Comment> before) {
        return new Stmt.Throw(expr(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(BreakStmt n, List<Comment> before) {
        return new Stmt.Break(label(n.getLabel()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(ContinueStmt n, List<Comment> before) {
        return new Stmt.Continue(label(n.getLabel()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(YieldStmt n, List<Comment> before) {
        return new Stmt.Yield(expr(n.getExpression()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(LabeledStmt n, List<Comment> before) {
        return new Stmt.Labeled(
                unit.name(n.getLabel().getIdentifier()), of(n.getStatement()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(TryStmt n, List<Comment> before) {
        List<Stmt> resources = parts(n.getResources());
        Stmt.Block body = block(n.getTryBlock());
        List<Stmt.Catch> catches = new ArrayList<>();
        for (CatchClause clause : n.getCatchClauses()) {
            catches.add(new Stmt.Catch(
                    unit.members().parameter(clause.getParameter()), block(clause.getBody()), unit.span(clause)));
        }
        Stmt.Block last = n.getFinallyBlock().map(this::block).orElse(null);
        return new Stmt.Try(resources, body, catches, last, closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(SynchronizedStmt n, List<Comment> before) {
        return new Stmt.Synchronized(expr(n.getExpression()), block(n.getBody()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(AssertStmt n, List<Comment> before) {
        return new Stmt.Assert(
                expr(n.getCheck()), unit.exprs().ofNullable(n.getMessage()), closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(EmptyStmt n, List<Comment> before) {
        return new Stmt.Empty(closing(before, n), unit.span(n));
    }

    @Override
    public Stmt visit(UnparsableStmt n, List<Comment> before) {
        return new Stmt.Broken(closing(before, n), unit.broken(n));
    }

    @Override
    public Stmt defaultAction(Node n, List<Comment> before) {
        unit.flaw(n, "No statement can stand here");
        return new Stmt.Broken(closing(before, n), unit.span(n));
    }

    /** Statement and type are the same text and have the same comments. */
    private Stmt localType(Member.TypeDecl type, Statement n) {
        return new Stmt.LocalType(type, type.comments(), unit.span(n));
    }

    /** What stands in the head of a {@code for} or {@code try}: declarations and expressions. */
    private List<Stmt> parts(NodeList<Expression> exprs) {
        List<Stmt> parts = new ArrayList<>(exprs.size());
        for (Expression each : exprs) {
            parts.add(
                    each instanceof VariableDeclarationExpr variables
                            ? new Stmt.LocalVariables(
                                    modifiers(variables), variables(variables), List.of(), unit.span(each))
                            : new Stmt.Expression(expr(each), List.of(), unit.span(each)));
        }
        return parts;
    }

    private Stmt.Block block(BlockStmt n, List<Comment> before) {
        if (n.getParsed() == Node.Parsedness.UNPARSABLE) {
            Stmt broken = new Stmt.Broken(List.of(), unit.broken(n));
            return new Stmt.Block(List.of(broken), closing(before, n), broken.span());
        }
        return new Stmt.Block(all(n.getStatements()), closing(before, n), unit.span(n));
    }

    private Modifiers modifiers(VariableDeclarationExpr variables) {
        return unit.annotations().modifiers(variables.getModifiers(), variables.getAnnotations());
    }

    private List<Member.Variable> variables(VariableDeclarationExpr variables) {
        List<Member.Variable> all = new ArrayList<>();
        for (VariableDeclarator variable : variables.getVariables()) {
            all.add(new Member.Variable(
                    unit.types().ofLocal(variable.getType()),
                    unit.name(variable.getName().getIdentifier()),
                    unit.exprs().ofNullable(variable.getInitializer()),
                    unit.span(variable)));
        }
        return all;
    }

    private Expr expr(Expression expr) {
        return unit.exprs().of(expr);
    }

    private @Nullable String label(Optional<SimpleName> label) {
        return label.map(name -> unit.name(name.getIdentifier())).orElse(null);
    }

    private List<Comment> closing(List<Comment> before, Node node) {
        return unit.closing(before, node);
    }
}
