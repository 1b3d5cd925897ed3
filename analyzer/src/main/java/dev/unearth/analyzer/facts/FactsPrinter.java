package dev.unearth.analyzer.facts;

import java.util.List;

/**
 * Prints facts as Java source. Reading the print gives the same facts but for positions
 * ({@link FactsCodec#withoutPositions}), provided that the facts have no flaw: what did not parse is printed as a comment.
 */
public final class FactsPrinter {

    private final SourcePage page = new SourcePage();
    private final TypePrinter types = new TypePrinter(this, page);
    private final ExprPrinter exprs = new ExprPrinter(this, page);
    private final StmtPrinter stmts = new StmtPrinter(this, page);
    private final MemberPrinter members = new MemberPrinter(this, page);

    private FactsPrinter() {}

    /** The source text of a unit, lines ended with LF. */
    public static String print(JavaFacts unit) {
        FactsPrinter printer = new FactsPrinter();
        printer.unit(unit);
        return printer.page.text();
    }

    /** The source text of an expression on one line, as far as lambdas, anonymous classes and switches in it allow. */
    public static String print(Expr expr) {
        FactsPrinter printer = new FactsPrinter();
        printer.exprs.expr(expr);
        return printer.page.text();
    }

    /** The source text of a type. */
    public static String print(TypeRef type) {
        FactsPrinter printer = new FactsPrinter();
        printer.types.type(type);
        return printer.page.text();
    }

    /** The source text of a statement. */
    public static String print(Stmt stmt) {
        FactsPrinter printer = new FactsPrinter();
        printer.stmts.stmt(stmt);
        return printer.page.text();
    }

    TypePrinter types() {
        return types;
    }

    ExprPrinter exprs() {
        return exprs;
    }

    StmtPrinter stmts() {
        return stmts;
    }

    MemberPrinter members() {
        return members;
    }

    private void unit(JavaFacts unit) {
        if (unit.packageDecl() != null) {
            page.comments(unit.packageDecl().comments());
            types.annotations(unit.packageDecl().annotations());
            page.add("package ").add(unit.packageDecl().name()).add(";").line();
        }
        for (JavaFacts.ImportDecl each : unit.imports()) {
            page.add(each.isModule() ? "import module " : each.isStatic() ? "import static " : "import ");
            page.add(each.name()).add(each.onDemand() ? ".*;" : ";").line();
        }
        unit.moduleDecl().ifPresent(this::module);
        for (Member.TypeDecl type : unit.types()) {
            members.member(type);
            page.line();
        }
    }

    private void module(JavaFacts.ModuleDecl module) {
        types.annotations(module.annotations());
        page.add(module.open() ? "open module " : "module ").add(module.name()).open();
        for (JavaFacts.Directive directive : module.directives()) {
            page.line().add(directive.keyword()).add(" ");
            directive.modifiers().forEach(modifier -> page.add(modifier).add(" "));
            page.add(directive.name());
            targets(directive.keyword(), directive.targets());
            page.add(";");
        }
        page.close().line();
    }

    private void targets(String keyword, List<String> targets) {
        if (!targets.isEmpty()) {
            page.add(keyword.equals("provides") ? " with " : " to ").add(String.join(", ", targets));
        }
    }
}
