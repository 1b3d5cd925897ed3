package dev.unearth.analyzer.facts;

/** Writes the facts of a compilation unit; its parts are written by the encoders it holds together. */
final class JavaEncoder {

    private final FactsOutput out;
    private final TypeEncoder types;
    private final ExprEncoder exprs;
    private final StmtEncoder stmts;
    private final SwitchEncoder switches;
    private final MemberEncoder members;

    JavaEncoder(FactsOutput out) {
        this.out = out;
        types = new TypeEncoder(this, out);
        exprs = new ExprEncoder(this, out);
        stmts = new StmtEncoder(this, out);
        switches = new SwitchEncoder(this, out);
        members = new MemberEncoder(this, out);
    }

    void unit(JavaFacts unit) {
        out.orNull(unit.packageDecl(), this::packageDecl);
        out.list(unit.imports(), this::importDecl);
        out.orNull(unit.module(), this::moduleDecl);
        out.list(unit.types(), members::member);
        lines(unit.lines());
        out.list(unit.flaws(), flaw -> {
            out.span(flaw.span());
            out.string(flaw.message());
        });
    }

    TypeEncoder types() {
        return types;
    }

    ExprEncoder exprs() {
        return exprs;
    }

    StmtEncoder stmts() {
        return stmts;
    }

    SwitchEncoder switches() {
        return switches;
    }

    MemberEncoder members() {
        return members;
    }

    private void packageDecl(JavaFacts.PackageDecl declaration) {
        out.string(declaration.name());
        types.annotations(declaration.annotations());
        types.comments(declaration.comments());
        out.span(declaration.span());
    }

    private void importDecl(JavaFacts.ImportDecl declaration) {
        out.string(declaration.name());
        out.flag(declaration.isStatic());
        out.flag(declaration.onDemand());
        out.flag(declaration.isModule());
        out.span(declaration.span());
    }

    private void moduleDecl(JavaFacts.ModuleDecl declaration) {
        out.string(declaration.name());
        out.flag(declaration.open());
        types.annotations(declaration.annotations());
        out.list(declaration.directives(), directive -> {
            out.string(directive.keyword());
            out.list(directive.modifiers(), out::string);
            out.string(directive.name());
            out.list(directive.targets(), out::string);
        });
        out.span(declaration.span());
    }

    private void lines(JavaFacts.LineCounts lines) {
        out.count(lines.total());
        out.count(lines.code());
        out.count(lines.comment());
        out.count(lines.blank());
    }
}
