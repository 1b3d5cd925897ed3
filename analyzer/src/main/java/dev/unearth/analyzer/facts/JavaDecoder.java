package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JavaEncoder} wrote. */
final class JavaDecoder {

    private final FactsInput in;
    private final TypeDecoder types;
    private final ExprDecoder exprs;
    private final StmtDecoder stmts;
    private final SwitchDecoder switches;
    private final MemberDecoder members;

    JavaDecoder(FactsInput in) {
        this.in = in;
        types = new TypeDecoder(this, in);
        exprs = new ExprDecoder(this, in);
        stmts = new StmtDecoder(this, in);
        switches = new SwitchDecoder(this, in);
        members = new MemberDecoder(this, in);
    }

    JavaFacts unit() {
        JavaFacts.@Nullable PackageDecl packageDecl = in.orNull(this::packageDecl);
        List<JavaFacts.ImportDecl> imports = in.list(this::importDecl);
        JavaFacts.@Nullable ModuleDecl module = in.orNull(this::moduleDecl);
        List<Member.TypeDecl> topLevel = in.list(members::typeDecl);
        JavaFacts.LineCounts lines = new JavaFacts.LineCounts(in.count(), in.count(), in.count(), in.count());
        List<JavaFacts.SyntaxFlaw> flaws = in.list(() -> new JavaFacts.SyntaxFlaw(in.span(), in.string()));
        return new JavaFacts(packageDecl, imports, module, topLevel, lines, flaws, in.exprCount(), in.namedRefCount());
    }

    TypeDecoder types() {
        return types;
    }

    ExprDecoder exprs() {
        return exprs;
    }

    StmtDecoder stmts() {
        return stmts;
    }

    SwitchDecoder switches() {
        return switches;
    }

    MemberDecoder members() {
        return members;
    }

    private JavaFacts.PackageDecl packageDecl() {
        return new JavaFacts.PackageDecl(in.string(), types.annotations(), types.comments(), in.span());
    }

    private JavaFacts.ImportDecl importDecl() {
        return new JavaFacts.ImportDecl(in.string(), in.flag(), in.flag(), in.flag(), in.span());
    }

    private JavaFacts.ModuleDecl moduleDecl() {
        return new JavaFacts.ModuleDecl(
                in.string(),
                in.flag(),
                types.annotations(),
                in.list(() ->
                        new JavaFacts.Directive(in.string(), in.list(in::string), in.string(), in.list(in::string))),
                in.span());
    }
}
