package dev.unearth.analyzer.java;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnknownType;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds expressions. The parts of each are built in the order of their numbers, which is the order of the records' components. */
final class Exprs extends GenericVisitorWithDefaults<Expr, Unit> {

    private final Unit unit;

    Exprs(Unit unit) {
        this.unit = unit;
    }

    Expr of(Expression expr) {
        return expr.accept(this, unit);
    }

    @Nullable
    Expr ofNullable(Optional<? extends Expression> expr) {
        return expr.isPresent() ? of(expr.get()) : null;
    }

    List<Expr> all(NodeList<? extends Expression> exprs) {
        if (exprs.isEmpty()) {
            return List.of();
        }
        List<Expr> all = new ArrayList<>(exprs.size());
        for (Expression expr : exprs) {
            all.add(of(expr));
        }
        return all;
    }

    Expr.ConstructorCall constructorCall(ExplicitConstructorInvocationStmt stmt) {
        return new Expr.ConstructorCall(
                unit.nextExpr(),
                !stmt.isThis(),
                ofNullable(stmt.getExpression()),
                types(stmt.getTypeArguments()),
                all(stmt.getArguments()),
                unit.span(stmt));
    }

    @Override
    public Expr visit(IntegerLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.INT, n.getValue(), n);
    }

    @Override
    public Expr visit(LongLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.LONG, n.getValue(), n);
    }

    @Override
    public Expr visit(DoubleLiteralExpr n, Unit arg) {
        String text = n.getValue();
        boolean isFloat = text.endsWith("f") || text.endsWith("F");
        return literal(isFloat ? Expr.LiteralKind.FLOAT : Expr.LiteralKind.DOUBLE, text, n);
    }

    @Override
    public Expr visit(CharLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.CHAR, "'" + n.getValue() + "'", n);
    }

    @Override
    public Expr visit(StringLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.STRING, "\"" + n.getValue() + "\"", n);
    }

    @Override
    public Expr visit(TextBlockLiteralExpr n, Unit arg) {
        String text = n.getTokenRange().map(range -> range.getBegin().getText()).orElse("");
        return literal(Expr.LiteralKind.TEXT_BLOCK, text, n);
    }

    @Override
    public Expr visit(BooleanLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.BOOLEAN, n.isValue() ? "true" : "false", n);
    }

    @Override
    public Expr visit(NullLiteralExpr n, Unit arg) {
        return literal(Expr.LiteralKind.NULL, "null", n);
    }

    @Override
    public Expr visit(NameExpr n, Unit arg) {
        return new Expr.Name(unit.nextExpr(), unit.name(n.getName().getIdentifier()), unit.span(n));
    }

    @Override
    public Expr visit(FieldAccessExpr n, Unit arg) {
        return new Expr.FieldAccess(
                unit.nextExpr(), of(n.getScope()), unit.name(n.getName().getIdentifier()), unit.span(n));
    }

    @Override
    public Expr visit(ThisExpr n, Unit arg) {
        return new Expr.This(unit.nextExpr(), qualifier(n.getTypeName()), unit.span(n));
    }

    @Override
    public Expr visit(SuperExpr n, Unit arg) {
        return new Expr.Super(unit.nextExpr(), qualifier(n.getTypeName()), unit.span(n));
    }

    @Override
    public Expr visit(MethodCallExpr n, Unit arg) {
        return new Expr.Call(
                unit.nextExpr(),
                ofNullable(n.getScope()),
                types(n.getTypeArguments()),
                unit.name(n.getName().getIdentifier()),
                unit.line(n.getName()),
                all(n.getArguments()),
                unit.span(n));
    }

    @Override
    public Expr visit(ObjectCreationExpr n, Unit arg) {
        return new Expr.New(
                unit.nextExpr(),
                ofNullable(n.getScope()),
                types(n.getTypeArguments()),
                unit.types().named(n.getType()),
                all(n.getArguments()),
                n.getAnonymousClassBody().map(unit.members()::all).orElse(null),
                unit.span(n));
    }

    @Override
    public Expr visit(ArrayCreationExpr n, Unit arg) {
        int id = unit.nextExpr();
        TypeRef element = unit.types().of(n.getElementType());
        List<Expr.Dimension> dimensions = new ArrayList<>();
        for (ArrayCreationLevel level : n.getLevels()) {
            dimensions.add(new Expr.Dimension(
                    unit.annotations().all(level.getAnnotations()), ofNullable(level.getDimension())));
        }
        Expr.ArrayInit initializer = n.getInitializer().map(this::arrayInit).orElse(null);
        return new Expr.NewArray(id, element, dimensions, initializer, unit.span(n));
    }

    @Override
    public Expr visit(ArrayInitializerExpr n, Unit arg) {
        return arrayInit(n);
    }

    @Override
    public Expr visit(ArrayAccessExpr n, Unit arg) {
        return new Expr.ArrayAccess(unit.nextExpr(), of(n.getName()), of(n.getIndex()), unit.span(n));
    }

    @Override
    public Expr visit(UnaryExpr n, Unit arg) {
        return new Expr.Unary(unit.nextExpr(), Operators.unary(n.getOperator()), of(n.getExpression()), unit.span(n));
    }

    /** The parser hangs {@code a + b + c} to the left, as deep as it is long; here it becomes one flat run. */
    @Override
    public Expr visit(BinaryExpr n, Unit arg) {
        int id = unit.nextExpr();
        Deque<Expression> operands = new ArrayDeque<>();
        Expression first = n;
        while (first instanceof BinaryExpr run && run.getOperator() == n.getOperator()) {
            operands.addFirst(run.getRight());
            first = run.getLeft();
        }
        operands.addFirst(first);
        List<Expr> built = new ArrayList<>(operands.size());
        for (Expression operand : operands) {
            built.add(of(operand));
        }
        return new Expr.Binary(id, Operators.binary(n.getOperator()), built, unit.span(n));
    }

    @Override
    public Expr visit(AssignExpr n, Unit arg) {
        return new Expr.Assign(
                unit.nextExpr(),
                of(n.getTarget()),
                Operators.compound(n.getOperator()),
                of(n.getValue()),
                unit.span(n));
    }

    @Override
    public Expr visit(ConditionalExpr n, Unit arg) {
        return new Expr.Conditional(
                unit.nextExpr(), of(n.getCondition()), of(n.getThenExpr()), of(n.getElseExpr()), unit.span(n));
    }

    @Override
    public Expr visit(CastExpr n, Unit arg) {
        return new Expr.Cast(unit.nextExpr(), unit.types().of(n.getType()), of(n.getExpression()), unit.span(n));
    }

    @Override
    public Expr visit(InstanceOfExpr n, Unit arg) {
        int id = unit.nextExpr();
        Expr operand = of(n.getExpression());
        if (n.getPattern().isPresent()) {
            Expr.Pattern pattern = unit.switches().pattern(n.getPattern().get());
            return new Expr.InstanceOf(id, operand, null, pattern, unit.span(n));
        }
        return new Expr.InstanceOf(id, operand, unit.types().of(n.getType()), null, unit.span(n));
    }

    @Override
    public Expr visit(ClassExpr n, Unit arg) {
        return new Expr.ClassLiteral(unit.nextExpr(), unit.types().of(n.getType()), unit.span(n));
    }

    @Override
    public Expr visit(EnclosedExpr n, Unit arg) {
        return new Expr.Parens(unit.nextExpr(), of(n.getInner()), unit.span(n));
    }

    @Override
    public Expr visit(LambdaExpr n, Unit arg) {
        if (n.getBody().getRange().isEmpty()) {
            return broken(n, "Parameters of a lambda without its arrow");
        }
        int id = unit.nextExpr();
        List<Expr.LambdaParameter> parameters = new ArrayList<>();
        for (Parameter parameter : n.getParameters()) {
            parameters.add(lambdaParameter(parameter));
        }
        Expr expression = ofNullable(n.getExpressionBody());
        return new Expr.Lambda(
                id,
                parameters,
                n.isEnclosingParameters(),
                expression,
                expression == null && n.getBody() instanceof BlockStmt block
                        ? unit.stmts().block(block)
                        : null,
                unit.span(n));
    }

    @Override
    public Expr visit(MethodReferenceExpr n, Unit arg) {
        return reference(n, n.getScope());
    }

    /** A cast to several types goes around the whole reference (15.16), which the parser takes for what stands before the colons. */
    private Expr reference(MethodReferenceExpr n, Expression target) {
        int id = unit.nextExpr();
        SourceSpan span = TreeUnit.span(unit.span(target), unit.span(n));
        if (target instanceof CastExpr cast) {
            return new Expr.Cast(id, unit.types().of(cast.getType()), reference(n, cast.getExpression()), span);
        }
        return new Expr.MethodRef(id, of(target), types(n.getTypeArguments()), unit.name(n.getIdentifier()), span);
    }

    /** A plain dotted name stays a name: whether it is a type is for the linker to say. */
    @Override
    public Expr visit(TypeExpr n, Unit arg) {
        if (n.getType() instanceof ClassOrInterfaceType type && isPlainName(type)) {
            return plainName(type);
        }
        return new Expr.TypeName(unit.nextExpr(), unit.types().of(n.getType()), unit.span(n));
    }

    @Override
    public Expr visit(SwitchExpr n, Unit arg) {
        return new Expr.SwitchExpr(
                unit.nextExpr(), of(n.getSelector()), unit.switches().cases(n.getEntries()), unit.span(n));
    }

    @Override
    public Expr visit(MarkerAnnotationExpr n, Unit arg) {
        return annotation(n);
    }

    @Override
    public Expr visit(SingleMemberAnnotationExpr n, Unit arg) {
        return annotation(n);
    }

    @Override
    public Expr visit(NormalAnnotationExpr n, Unit arg) {
        return annotation(n);
    }

    @Override
    public Expr defaultAction(Node n, Unit arg) {
        return broken(n, "No expression can stand here");
    }

    private Expr broken(Node n, String reason) {
        unit.flaw(n, reason);
        return new Expr.Broken(unit.nextExpr(), unit.span(n));
    }

    private Expr literal(Expr.LiteralKind kind, String text, Node node) {
        return new Expr.Literal(unit.nextExpr(), kind, text, unit.span(node));
    }

    private Expr annotation(AnnotationExpr n) {
        return new Expr.Annotation(unit.nextExpr(), unit.annotations().use(n), unit.span(n));
    }

    private Expr.ArrayInit arrayInit(ArrayInitializerExpr n) {
        return new Expr.ArrayInit(unit.nextExpr(), all(n.getValues()), unit.span(n));
    }

    private Expr.LambdaParameter lambdaParameter(Parameter parameter) {
        return new Expr.LambdaParameter(
                unit.annotations().modifiers(parameter.getModifiers(), parameter.getAnnotations()),
                parameter.getType() instanceof UnknownType ? null : unit.types().ofLocal(parameter.getType()),
                parameter.isVarArgs(),
                unit.name(parameter.getName().getIdentifier()),
                unit.span(parameter));
    }

    private List<TypeRef> types(Optional<NodeList<Type>> types) {
        return types.isPresent() ? unit.types().all(types.get()) : List.of();
    }

    private @Nullable Expr qualifier(Optional<Name> name) {
        return name.isPresent() ? dotted(name.get()) : null;
    }

    private Expr dotted(Name name) {
        int id = unit.nextExpr();
        String last = unit.name(name.getIdentifier());
        return name.getQualifier().isPresent()
                ? new Expr.FieldAccess(id, dotted(name.getQualifier().get()), last, unit.span(name))
                : new Expr.Name(id, last, unit.span(name));
    }

    private static boolean isPlainName(ClassOrInterfaceType type) {
        return type.getTypeArguments().isEmpty()
                && type.getAnnotations().isEmpty()
                && type.getScope().map(Exprs::isPlainName).orElse(true);
    }

    private Expr plainName(ClassOrInterfaceType type) {
        int id = unit.nextExpr();
        String last = unit.name(type.getName().getIdentifier());
        return type.getScope().isPresent()
                ? new Expr.FieldAccess(id, plainName(type.getScope().get()), last, unit.span(type))
                : new Expr.Name(id, last, unit.span(type));
    }
}
