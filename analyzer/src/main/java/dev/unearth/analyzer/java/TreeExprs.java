package dev.unearth.analyzer.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds expressions from the compiler's trees, their parts in the order of their numbers. */
final class TreeExprs extends SimpleTreeVisitor<Expr, TreeUnit> {

    private final TreeUnit unit;

    TreeExprs(TreeUnit unit) {
        this.unit = unit;
    }

    Expr of(Tree expr) {
        return expr.accept(this, unit);
    }

    @Nullable
    Expr ofNullable(@Nullable Tree expr) {
        return expr == null ? null : of(expr);
    }

    List<Expr> all(List<? extends Tree> exprs) {
        if (exprs.isEmpty()) {
            return List.of();
        }
        List<Expr> all = new ArrayList<>(exprs.size());
        for (Tree expr : exprs) {
            all.add(of(expr));
        }
        return all;
    }

    /** What stands in the parentheses of a statement's head. */
    Expr inParens(ExpressionTree expr) {
        return of(expr instanceof ParenthesizedTree parens ? parens.getExpression() : expr);
    }

    /** The call of another constructor that {@code stmt} is; null if it is something else. */
    Expr.@Nullable ConstructorCall constructorCall(ExpressionStatementTree stmt) {
        if (!(stmt.getExpression() instanceof MethodInvocationTree call)) {
            return null;
        }
        Tree outer = null;
        int end = unit.end(call.getMethodSelect());
        int start = unit.text().wordStart(end);
        boolean isSuper = isWord("super", start, end);
        if (!isSuper && !isWord("this", start, end)) {
            return null;
        }
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            outer = select.getExpression();
        }
        return new Expr.ConstructorCall(
                unit.nextExpr(),
                isSuper,
                ofNullable(outer),
                unit.types().all(call.getTypeArguments()),
                all(call.getArguments()),
                unit.span(stmt));
    }

    /** The compiler makes one literal of a sign and a number. */
    @Override
    public Expr visitLiteral(LiteralTree n, TreeUnit arg) {
        int start = unit.start(n);
        int end = unit.end(n);
        if (!unit.text().is('-', start)) {
            return new Expr.Literal(unit.nextExpr(), kind(n, start), unit.text().of(start, end), unit.span(start, end));
        }
        int number = unit.text().token(start + 1);
        int id = unit.nextExpr();
        Expr literal =
                new Expr.Literal(unit.nextExpr(), kind(n, number), unit.text().of(number, end), unit.span(number, end));
        return new Expr.Unary(id, Expr.UnaryOp.MINUS, literal, unit.span(start, end));
    }

    @Override
    public Expr visitIdentifier(IdentifierTree n, TreeUnit arg) {
        int start = unit.start(n);
        int end = unit.end(n);
        SourceSpan span = unit.span(start, end);
        if (isWord("this", start, end)) {
            return new Expr.This(unit.nextExpr(), null, span);
        }
        return isWord("super", start, end)
                ? new Expr.Super(unit.nextExpr(), null, span)
                : new Expr.Name(unit.nextExpr(), unit.text().of(start, end), span);
    }

    @Override
    public Expr visitMemberSelect(MemberSelectTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        int end = unit.end(n);
        int name = unit.text().wordStart(end);
        if (isWord("class", name, end)) {
            TypeRef type = unit.types().of(n.getExpression());
            return new Expr.ClassLiteral(id, type, unit.span(type.span(), end));
        }
        Expr target = of(n.getExpression());
        SourceSpan span = unit.span(target.span(), end);
        if (isWord("this", name, end)) {
            return new Expr.This(id, target, span);
        }
        return isWord("super", name, end)
                ? new Expr.Super(id, target, span)
                : new Expr.FieldAccess(id, target, unit.text().of(name, end), span);
    }

    @Override
    public Expr visitMethodInvocation(MethodInvocationTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        ExpressionTree select = n.getMethodSelect();
        Expr target = select instanceof MemberSelectTree member ? of(member.getExpression()) : null;
        List<TypeRef> typeArguments = unit.types().all(n.getTypeArguments());
        int nameEnd = unit.end(select);
        int name = unit.text().wordStart(nameEnd);
        List<Expr> arguments = all(n.getArguments());
        if (isWord("this", name, nameEnd) || isWord("super", name, nameEnd)) {
            unit.decline();
        }
        int end = unit.end(n);
        return new Expr.Call(
                id,
                target,
                typeArguments,
                unit.text().of(name, nameEnd),
                unit.line(name),
                arguments,
                target == null ? unit.span(name, end) : unit.span(target.span(), end));
    }

    @Override
    public Expr visitNewClass(NewClassTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Expr outer = ofNullable(n.getEnclosingExpression());
        List<TypeRef> typeArguments = unit.types().all(n.getTypeArguments());
        TypeRef.Named type = unit.types().named(n.getIdentifier());
        List<Expr> arguments = all(n.getArguments());
        List<Member> body = null;
        if (n.getClassBody() != null) {
            if (!n.getClassBody().getModifiers().getAnnotations().isEmpty()) {
                unit.decline();
            }
            body = unit.members().body(n.getClassBody());
        }
        return new Expr.New(id, outer, typeArguments, type, arguments, body, unit.span(n));
    }

    @Override
    public Expr visitNewArray(NewArrayTree n, TreeUnit arg) {
        Tree type = n.getType();
        if (type == null) {
            return arrayInit(n, unit.start(n));
        }
        if (!n.getAnnotations().isEmpty()
                || n.getDimAnnotations().stream().anyMatch(annotations -> !annotations.isEmpty())) {
            unit.decline();
        }
        int id = unit.nextExpr();
        Tree leaf = TreeTypes.element(type);
        TypeRef element = unit.types().of(leaf);
        List<Expr.Dimension> dimensions = new ArrayList<>();
        for (ExpressionTree size : n.getDimensions()) {
            dimensions.add(new Expr.Dimension(List.of(), of(size)));
        }
        boolean isInitialized = n.getInitializers() != null;
        int unsized = TreeTypes.dimensions(type) + (isInitialized ? 1 : 0);
        for (int each = 0; each < unsized; each++) {
            dimensions.add(new Expr.Dimension(List.of(), null));
        }
        Expr.ArrayInit initializer = isInitialized ? arrayInit(n, brace(leaf)) : null;
        return new Expr.NewArray(id, element, dimensions, initializer, unit.span(n));
    }

    @Override
    public Expr visitArrayAccess(ArrayAccessTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Expr array = of(n.getExpression());
        return new Expr.ArrayAccess(id, array, of(n.getIndex()), unit.span(array.span(), unit.end(n)));
    }

    @Override
    public Expr visitUnary(UnaryTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Expr.UnaryOp op = TreeOperators.unary(n.getKind());
        Expr operand = of(n.getExpression());
        SourceSpan span = op.isPostfix()
                ? unit.span(operand.span(), unit.end(n))
                : TreeUnit.span(unit.span(unit.start(n), unit.start(n) + 1), operand.span());
        return new Expr.Unary(id, op, operand, span);
    }

    /** The compiler hangs {@code a + b + c} to the left, as deep as it is long; here it becomes one flat run. */
    @Override
    public Expr visitBinary(BinaryTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Deque<Tree> operands = new ArrayDeque<>();
        Tree first = n;
        while (first instanceof BinaryTree run && run.getKind() == n.getKind()) {
            operands.addFirst(run.getRightOperand());
            first = run.getLeftOperand();
        }
        operands.addFirst(first);
        List<Expr> built = new ArrayList<>(operands.size());
        for (Tree operand : operands) {
            built.add(of(operand));
        }
        SourceSpan span =
                TreeUnit.span(built.get(0).span(), built.get(built.size() - 1).span());
        return new Expr.Binary(id, TreeOperators.binary(n.getKind()), built, span);
    }

    @Override
    public Expr visitAssignment(AssignmentTree n, TreeUnit arg) {
        return assign(n.getVariable(), null, n.getExpression());
    }

    @Override
    public Expr visitCompoundAssignment(CompoundAssignmentTree n, TreeUnit arg) {
        return assign(n.getVariable(), TreeOperators.compound(n.getKind()), n.getExpression());
    }

    @Override
    public Expr visitConditionalExpression(ConditionalExpressionTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Expr condition = of(n.getCondition());
        Expr whenTrue = of(n.getTrueExpression());
        Expr whenFalse = of(n.getFalseExpression());
        if (TreeOperands.isTakenApart(n.getFalseExpression())) {
            unit.decline();
        }
        return new Expr.Conditional(
                id, condition, whenTrue, whenFalse, TreeUnit.span(condition.span(), whenFalse.span()));
    }

    @Override
    public Expr visitTypeCast(TypeCastTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        int start = unit.start(n);
        TypeRef type = unit.types().of(n.getType());
        Expr operand = of(n.getExpression());
        if (TreeOperands.isTakenApart(n.getExpression()) && !(n.getExpression() instanceof LambdaExpressionTree)) {
            unit.decline();
        }
        return new Expr.Cast(id, type, operand, TreeUnit.span(unit.span(start, start + 1), operand.span()));
    }

    @Override
    public Expr visitInstanceOf(InstanceOfTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Expr operand = of(n.getExpression());
        if (n.getPattern() instanceof BindingPatternTree pattern) {
            Expr.Pattern built = unit.variables().pattern(pattern.getVariable());
            return new Expr.InstanceOf(id, operand, null, built, TreeUnit.span(operand.span(), built.span()));
        }
        if (n.getPattern() != null) {
            return defaultAction(n, arg);
        }
        TypeRef type = unit.types().of(n.getType());
        return new Expr.InstanceOf(id, operand, type, null, TreeUnit.span(operand.span(), type.span()));
    }

    @Override
    public Expr visitParenthesized(ParenthesizedTree n, TreeUnit arg) {
        return new Expr.Parens(unit.nextExpr(), of(n.getExpression()), unit.span(n));
    }

    @Override
    public Expr visitLambdaExpression(LambdaExpressionTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        List<Expr.LambdaParameter> parameters =
                new ArrayList<>(n.getParameters().size());
        for (VariableTree parameter : n.getParameters()) {
            parameters.add(unit.variables().lambdaParameter(parameter));
        }
        int start = unit.start(n);
        boolean parenthesized = unit.text().is('(', start);
        SourceSpan first = unit.span(start, start + 1);
        if (n.getBody() instanceof BlockTree block) {
            Stmt.Block body = unit.stmts().block(block, unit.start(block));
            return new Expr.Lambda(id, parameters, parenthesized, null, body, TreeUnit.span(first, body.span()));
        }
        Expr body = of(n.getBody());
        return new Expr.Lambda(id, parameters, parenthesized, body, null, TreeUnit.span(first, body.span()));
    }

    @Override
    public Expr visitMemberReference(MemberReferenceTree n, TreeUnit arg) {
        int id = unit.nextExpr();
        Tree qualifier = n.getQualifierExpression();
        Expr target = TreeOperands.isType(qualifier) ? typeName(qualifier) : of(qualifier);
        List<? extends Tree> arguments = n.getTypeArguments();
        List<TypeRef> typeArguments =
                arguments == null ? List.of() : unit.types().all(arguments);
        int end = unit.end(n);
        String name = unit.text().of(unit.text().wordStart(end), end);
        return new Expr.MethodRef(id, target, typeArguments, name, unit.span(target.span(), end));
    }

    @Override
    public Expr visitSwitchExpression(SwitchExpressionTree n, TreeUnit arg) {
        return new Expr.SwitchExpr(
                unit.nextExpr(), inParens(n.getExpression()), unit.switches().cases(n.getCases()), unit.span(n));
    }

    @Override
    public Expr visitAnnotation(AnnotationTree n, TreeUnit arg) {
        return new Expr.Annotation(unit.nextExpr(), unit.annotations().use(n), unit.span(n));
    }

    @Override
    protected Expr defaultAction(Tree n, TreeUnit arg) {
        unit.decline();
        return new Expr.Broken(unit.nextExpr(), SourceSpan.NONE);
    }

    private boolean isWord(String word, int start, int end) {
        return end - start == word.length() && unit.text().has(word, start);
    }

    private Expr.LiteralKind kind(LiteralTree n, int start) {
        return switch (n.getKind()) {
            case INT_LITERAL -> Expr.LiteralKind.INT;
            case LONG_LITERAL -> Expr.LiteralKind.LONG;
            case FLOAT_LITERAL -> Expr.LiteralKind.FLOAT;
            case DOUBLE_LITERAL -> Expr.LiteralKind.DOUBLE;
            case CHAR_LITERAL -> Expr.LiteralKind.CHAR;
            case BOOLEAN_LITERAL -> Expr.LiteralKind.BOOLEAN;
            case STRING_LITERAL ->
                unit.text().has("\"\"\"", start) ? Expr.LiteralKind.TEXT_BLOCK : Expr.LiteralKind.STRING;
            default -> Expr.LiteralKind.NULL;
        };
    }

    private Expr assign(Tree variable, Expr.@Nullable BinaryOp op, Tree value) {
        int id = unit.nextExpr();
        Expr target = of(variable);
        Expr assigned = of(value);
        return new Expr.Assign(id, target, op, assigned, TreeUnit.span(target.span(), assigned.span()));
    }

    private Expr.ArrayInit arrayInit(NewArrayTree n, int start) {
        int id = unit.nextExpr();
        return new Expr.ArrayInit(id, all(n.getInitializers()), unit.span(start, unit.end(n)));
    }

    /** The offset of the brace behind the brackets of a type. */
    private int brace(Tree element) {
        int at = unit.end(element);
        for (int end = unit.text().behindBrackets(at);
                end > 0;
                end = unit.text().behindBrackets(at)) {
            at = end;
        }
        return unit.text().token(at);
    }

    private Expr typeName(Tree type) {
        int id = unit.nextExpr();
        TypeRef ref = unit.types().of(type);
        return new Expr.TypeName(id, ref, ref.span());
    }
}
