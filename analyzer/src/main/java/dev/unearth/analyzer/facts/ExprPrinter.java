package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints expressions. Parentheses are expressions of their own, so that none have to be worked out. */
final class ExprPrinter implements Expr.Visitor<@Nullable Void> {

    private final FactsPrinter printer;
    private final SourcePage page;

    ExprPrinter(FactsPrinter printer, SourcePage page) {
        this.printer = printer;
        this.page = page;
    }

    void expr(Expr expr) {
        expr.accept(this);
    }

    void exprs(List<Expr> exprs) {
        page.separated(exprs, ", ", this::expr);
    }

    /** The arms of a switch, braces included. */
    void cases(List<Expr.SwitchCase> cases) {
        page.open();
        for (Expr.SwitchCase arm : cases) {
            page.line();
            page.comments(arm.comments());
            label(arm);
            page.add(arm.arrow() ? " -> " : ":").indent();
            for (Stmt stmt : arm.body()) {
                if (!arm.arrow()) {
                    page.line();
                }
                printer.stmts().stmt(stmt);
            }
            page.outdent();
        }
        page.close();
    }

    @Override
    public @Nullable Void literal(Expr.Literal expr) {
        page.add(expr.text());
        return null;
    }

    @Override
    public @Nullable Void name(Expr.Name expr) {
        page.add(expr.name());
        return null;
    }

    @Override
    public @Nullable Void fieldAccess(Expr.FieldAccess expr) {
        expr(expr.target());
        page.add(".").add(expr.name());
        return null;
    }

    @Override
    public @Nullable Void thisRef(Expr.This expr) {
        qualifier(expr.qualifier());
        page.add("this");
        return null;
    }

    @Override
    public @Nullable Void superRef(Expr.Super expr) {
        qualifier(expr.qualifier());
        page.add("super");
        return null;
    }

    @Override
    public @Nullable Void call(Expr.Call expr) {
        qualifier(expr.target());
        printer.types().arguments(expr.typeArguments());
        page.add(expr.name());
        return arguments(expr.arguments());
    }

    @Override
    public @Nullable Void constructorCall(Expr.ConstructorCall expr) {
        qualifier(expr.outer());
        printer.types().arguments(expr.typeArguments());
        page.add(expr.isSuper() ? "super" : "this");
        return arguments(expr.arguments());
    }

    @Override
    public @Nullable Void newObject(Expr.New expr) {
        qualifier(expr.outer());
        page.add("new ");
        printer.types().arguments(expr.typeArguments());
        printer.types().type(expr.type());
        arguments(expr.arguments());
        if (expr.body() != null) {
            page.add(" ");
            printer.members().body(expr.body());
        }
        return null;
    }

    @Override
    public @Nullable Void newArray(Expr.NewArray expr) {
        page.add("new ");
        printer.types().type(expr.elementType());
        for (Expr.Dimension dimension : expr.dimensions()) {
            if (!dimension.annotations().isEmpty()) {
                page.add(" ");
                printer.types().annotations(dimension.annotations());
            }
            page.add("[");
            if (dimension.size() != null) {
                expr(dimension.size());
            }
            page.add("]");
        }
        if (expr.initializer() != null) {
            page.add(" ");
            expr(expr.initializer());
        }
        return null;
    }

    @Override
    public @Nullable Void arrayInit(Expr.ArrayInit expr) {
        page.add("{");
        exprs(expr.values());
        page.add("}");
        return null;
    }

    @Override
    public @Nullable Void arrayAccess(Expr.ArrayAccess expr) {
        expr(expr.array());
        page.add("[");
        expr(expr.index());
        page.add("]");
        return null;
    }

    /** With a space between two signs, which would become one operator. */
    @Override
    public @Nullable Void unary(Expr.Unary expr) {
        if (expr.op().isPostfix()) {
            expr(expr.operand());
            page.add(expr.op().symbol());
        } else {
            page.add(expr.op().symbol());
            if (expr.operand() instanceof Expr.Unary) {
                page.add(" ");
            }
            expr(expr.operand());
        }
        return null;
    }

    @Override
    public @Nullable Void binary(Expr.Binary expr) {
        page.separated(expr.operands(), " " + expr.op().symbol() + " ", this::expr);
        return null;
    }

    @Override
    public @Nullable Void assign(Expr.Assign expr) {
        expr(expr.target());
        page.add(" ").add(expr.op() == null ? "" : expr.op().symbol()).add("= ");
        expr(expr.value());
        return null;
    }

    @Override
    public @Nullable Void conditional(Expr.Conditional expr) {
        expr(expr.condition());
        page.add(" ? ");
        expr(expr.whenTrue());
        page.add(" : ");
        expr(expr.whenFalse());
        return null;
    }

    @Override
    public @Nullable Void cast(Expr.Cast expr) {
        page.add("(");
        printer.types().type(expr.type());
        page.add(") ");
        expr(expr.operand());
        return null;
    }

    @Override
    public @Nullable Void instanceOf(Expr.InstanceOf expr) {
        expr(expr.operand());
        page.add(" instanceof ");
        if (expr.type() != null) {
            printer.types().type(expr.type());
        }
        if (expr.pattern() != null) {
            pattern(expr.pattern());
        }
        return null;
    }

    @Override
    public @Nullable Void classLiteral(Expr.ClassLiteral expr) {
        printer.types().type(expr.type());
        page.add(".class");
        return null;
    }

    @Override
    public @Nullable Void parens(Expr.Parens expr) {
        page.add("(");
        expr(expr.inner());
        page.add(")");
        return null;
    }

    @Override
    public @Nullable Void lambda(Expr.Lambda expr) {
        page.add(expr.parenthesized() ? "(" : "");
        page.separated(expr.parameters(), ", ", this::lambdaParameter);
        page.add(expr.parenthesized() ? ") -> " : " -> ");
        if (expr.expression() != null) {
            expr(expr.expression());
        }
        if (expr.block() != null) {
            printer.stmts().stmt(expr.block());
        }
        return null;
    }

    @Override
    public @Nullable Void methodRef(Expr.MethodRef expr) {
        expr(expr.target());
        page.add("::");
        printer.types().arguments(expr.typeArguments());
        page.add(expr.name());
        return null;
    }

    @Override
    public @Nullable Void typeName(Expr.TypeName expr) {
        printer.types().type(expr.type());
        return null;
    }

    @Override
    public @Nullable Void switchExpr(Expr.SwitchExpr expr) {
        page.add("switch (");
        expr(expr.selector());
        page.add(") ");
        cases(expr.cases());
        return null;
    }

    @Override
    public @Nullable Void annotation(Expr.Annotation expr) {
        printer.types().annotation(expr.annotation());
        return null;
    }

    @Override
    public @Nullable Void broken(Expr.Broken expr) {
        page.add("/* did not parse */");
        return null;
    }

    private void qualifier(@Nullable Expr target) {
        if (target != null) {
            expr(target);
            page.add(".");
        }
    }

    private @Nullable Void arguments(List<Expr> arguments) {
        page.add("(");
        exprs(arguments);
        page.add(")");
        return null;
    }

    private void lambdaParameter(Expr.LambdaParameter parameter) {
        printer.types().modifiers(parameter.modifiers());
        if (parameter.type() != null) {
            printer.types().type(parameter.type());
            page.add(parameter.varargs() ? "... " : " ");
        }
        page.add(parameter.name());
    }

    private void label(Expr.SwitchCase arm) {
        if (arm.labels().isEmpty()) {
            page.add("default");
        } else {
            page.add("case ");
            page.separated(arm.labels(), ", ", this::caseLabel);
            page.add(arm.isDefault() ? ", default" : "");
        }
        if (arm.guard() != null) {
            page.add(" when ");
            expr(arm.guard());
        }
    }

    private void caseLabel(Expr.CaseLabel label) {
        if (label.value() != null) {
            expr(label.value());
        }
        if (label.pattern() != null) {
            pattern(label.pattern());
        }
    }

    private void pattern(Expr.Pattern pattern) {
        if (pattern instanceof Expr.TypePattern type) {
            printer.types().modifiers(type.modifiers());
            printer.types().type(type.type());
            page.add(" ").add(type.name());
        } else if (pattern instanceof Expr.RecordPattern record) {
            printer.types().modifiers(record.modifiers());
            printer.types().type(record.type());
            page.add("(");
            page.separated(record.parts(), ", ", this::pattern);
            page.add(")");
        } else {
            page.add("_");
        }
    }
}
