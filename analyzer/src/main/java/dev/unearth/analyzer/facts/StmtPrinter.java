package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints statements, their comments before them on lines of their own. */
final class StmtPrinter implements Stmt.Visitor<@Nullable Void> {

    private final FactsPrinter printer;
    private final SourcePage page;

    StmtPrinter(FactsPrinter printer, SourcePage page) {
        this.printer = printer;
        this.page = page;
    }

    void stmt(Stmt stmt) {
        page.comments(stmt.comments());
        stmt.accept(this);
    }

    /** A declaration without the semicolon. */
    void variables(Modifiers modifiers, List<Member.Variable> variables) {
        printer.types().modifiers(modifiers);
        int common = variables.stream()
                .mapToInt(variable -> TypePrinter.dimensions(variable.type()))
                .min()
                .orElse(0);
        TypeRef first = variables.get(0).type();
        printer.types().type(TypePrinter.element(first, TypePrinter.dimensions(first) - common));
        page.add(" ");
        page.separated(variables, ", ", variable -> {
            page.add(variable.name());
            printer.types().brackets(variable.type(), TypePrinter.dimensions(variable.type()) - common);
            if (variable.initializer() != null) {
                page.add(" = ");
                printer.exprs().expr(variable.initializer());
            }
        });
    }

    @Override
    public @Nullable Void block(Stmt.Block stmt) {
        page.open();
        for (Stmt each : stmt.statements()) {
            page.line();
            stmt(each);
        }
        page.close();
        return null;
    }

    @Override
    public @Nullable Void localVariables(Stmt.LocalVariables stmt) {
        variables(stmt.modifiers(), stmt.variables());
        return end();
    }

    /** The type's comments are the statement's. */
    @Override
    public @Nullable Void localType(Stmt.LocalType stmt) {
        stmt.type().accept(printer.members());
        return null;
    }

    @Override
    public @Nullable Void expression(Stmt.Expression stmt) {
        printer.exprs().expr(stmt.expr());
        return end();
    }

    @Override
    public @Nullable Void ifThen(Stmt.If stmt) {
        head("if", stmt.condition());
        nested(stmt.then());
        if (stmt.otherwise() != null) {
            page.line().add("else ");
            stmt(stmt.otherwise());
        }
        return null;
    }

    @Override
    public @Nullable Void whileLoop(Stmt.While stmt) {
        head("while", stmt.condition());
        nested(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void doWhile(Stmt.DoWhile stmt) {
        page.add("do ");
        nested(stmt.body());
        page.line().add("while (");
        printer.exprs().expr(stmt.condition());
        page.add(");");
        return null;
    }

    @Override
    public @Nullable Void forLoop(Stmt.For stmt) {
        page.add("for (");
        page.separated(stmt.init(), ", ", this::part);
        page.add("; ");
        if (stmt.condition() != null) {
            printer.exprs().expr(stmt.condition());
        }
        page.add("; ");
        printer.exprs().exprs(stmt.update());
        page.add(") ");
        nested(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void forEach(Stmt.ForEach stmt) {
        page.add("for (");
        printer.types().modifiers(stmt.modifiers());
        printer.types().type(stmt.type());
        page.add(" ").add(stmt.variable()).add(" : ");
        printer.exprs().expr(stmt.iterable());
        page.add(") ");
        nested(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void switchOver(Stmt.Switch stmt) {
        head("switch", stmt.selector());
        printer.exprs().cases(stmt.cases());
        return null;
    }

    @Override
    public @Nullable Void returnValue(Stmt.Return stmt) {
        page.add("return");
        if (stmt.value() != null) {
            page.add(" ");
            printer.exprs().expr(stmt.value());
        }
        return end();
    }

    @Override
    public @Nullable Void throwException(Stmt.Throw stmt) {
        page.add("throw ");
        printer.exprs().expr(stmt.exception());
        return end();
    }

    @Override
    public @Nullable Void breakOut(Stmt.Break stmt) {
        page.add("break").add(label(stmt.label()));
        return end();
    }

    @Override
    public @Nullable Void continueLoop(Stmt.Continue stmt) {
        page.add("continue").add(label(stmt.label()));
        return end();
    }

    @Override
    public @Nullable Void yieldValue(Stmt.Yield stmt) {
        page.add("yield ");
        printer.exprs().expr(stmt.value());
        return end();
    }

    @Override
    public @Nullable Void labeled(Stmt.Labeled stmt) {
        page.add(stmt.label()).add(": ");
        stmt(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void tryCatch(Stmt.Try stmt) {
        page.add("try ");
        if (!stmt.resources().isEmpty()) {
            page.add("(");
            page.separated(stmt.resources(), "; ", this::part);
            page.add(") ");
        }
        stmt(stmt.body());
        for (Stmt.Catch clause : stmt.catches()) {
            page.line().add("catch (");
            printer.members().parameter(clause.parameter());
            page.add(") ");
            stmt(clause.body());
        }
        if (stmt.finallyBlock() != null) {
            page.line().add("finally ");
            stmt(stmt.finallyBlock());
        }
        return null;
    }

    @Override
    public @Nullable Void synchronizedOn(Stmt.Synchronized stmt) {
        head("synchronized", stmt.lock());
        stmt(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void assertThat(Stmt.Assert stmt) {
        page.add("assert ");
        printer.exprs().expr(stmt.condition());
        if (stmt.message() != null) {
            page.add(" : ");
            printer.exprs().expr(stmt.message());
        }
        return end();
    }

    @Override
    public @Nullable Void empty(Stmt.Empty stmt) {
        return end();
    }

    @Override
    public @Nullable Void broken(Stmt.Broken stmt) {
        page.add("/* did not parse */");
        return null;
    }

    private void head(String keyword, Expr expr) {
        page.add(keyword).add(" (");
        printer.exprs().expr(expr);
        page.add(") ");
    }

    /** What another statement governs: a block behind it, anything else on a line of its own. */
    private void nested(Stmt stmt) {
        if (stmt instanceof Stmt.Block) {
            stmt(stmt);
        } else {
            page.indent().line();
            stmt(stmt);
            page.outdent();
        }
    }

    private void part(Stmt stmt) {
        if (stmt instanceof Stmt.LocalVariables locals) {
            variables(locals.modifiers(), locals.variables());
        } else if (stmt instanceof Stmt.Expression expression) {
            printer.exprs().expr(expression.expr());
        } else {
            throw new IllegalArgumentException("A declaration or expression must stand here, not " + stmt);
        }
    }

    private static String label(@Nullable String label) {
        return label == null ? "" : " " + label;
    }

    private @Nullable Void end() {
        page.add(";");
        return null;
    }
}
