package dev.unearth.analyzer.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.modules.ModuleDeclaration;
import com.github.javaparser.ast.modules.ModuleDirective;
import com.github.javaparser.ast.modules.ModuleExportsDirective;
import com.github.javaparser.ast.modules.ModuleOpensDirective;
import com.github.javaparser.ast.modules.ModuleProvidesDirective;
import com.github.javaparser.ast.modules.ModuleRequiresDirective;
import com.github.javaparser.ast.modules.ModuleUsesDirective;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The building of one unit's facts: the builders of its parts, the numbers given out so far and the flaws found. */
final class Unit {

    private final Spans spans;
    private final Comments comments;
    private final List<JavaFacts.SyntaxFlaw> flaws = new ArrayList<>();
    private final BrokenParts broken;
    private final TypeRefs types = new TypeRefs(this);
    private final Annotations annotations = new Annotations(this);
    private final Exprs exprs = new Exprs(this);
    private final Switches switches = new Switches(this);
    private final Stmts stmts = new Stmts(this);
    private final Members members = new Members(this);
    private int exprCount;
    private int namedRefCount;

    Unit(Spans spans, Comments comments, BrokenParts broken) {
        this.spans = spans;
        this.comments = comments;
        this.broken = broken;
    }

    /** The facts of a parsed unit, with the flaws already known. */
    JavaFacts facts(CompilationUnit tree, List<JavaFacts.SyntaxFlaw> known, JavaFacts.LineCounts lines) {
        flaws.addAll(known);
        JavaFacts.PackageDecl packageDecl =
                tree.getPackageDeclaration().map(this::packageDecl).orElse(null);
        List<JavaFacts.ImportDecl> imports = new ArrayList<>();
        for (ImportDeclaration declaration : tree.getImports()) {
            imports.add(importDecl(declaration));
        }
        JavaFacts.ModuleDecl module = tree.getModule().map(this::moduleDecl).orElse(null);
        List<Member.TypeDecl> topLevel = new ArrayList<>();
        for (TypeDeclaration<?> type : tree.getTypes()) {
            topLevel.add(members.type(type, opening(type)));
        }
        return new JavaFacts(
                packageDecl, imports, module, topLevel, lines, broken.named(flaws), exprCount, namedRefCount);
    }

    TypeRefs types() {
        return types;
    }

    Annotations annotations() {
        return annotations;
    }

    Exprs exprs() {
        return exprs;
    }

    Switches switches() {
        return switches;
    }

    Stmts stmts() {
        return stmts;
    }

    Members members() {
        return members;
    }

    /** The comments before {@code node}; the list is to be given to {@link #closing}. */
    List<Comment> opening(Node node) {
        return comments.opening(spans.start(node));
    }

    /** Adds to {@code taken} what is left inside {@code node} and what stands behind it on its last line. */
    List<Comment> closing(List<Comment> taken, Node node) {
        return comments.closing(taken, spans.end(node));
    }

    /** Adds to {@code taken} what stands behind {@code node} on its last line and forgets what is left inside it. */
    List<Comment> closingWithoutInner(List<Comment> taken, Node node) {
        return comments.closingWithoutInner(taken, spans.end(node));
    }

    int nextExpr() {
        return exprCount++;
    }

    int nextNamedRef() {
        return namedRefCount++;
    }

    SourceSpan span(Node node) {
        return spans.of(node);
    }

    int line(Node node) {
        return spans.line(node);
    }

    /** The place of a node that stands for text of which nothing is kept. */
    SourceSpan broken(Node node) {
        return broken.add(node);
    }

    void flaw(Node node, String message) {
        flaws.add(new JavaFacts.SyntaxFlaw(span(node), message));
    }

    /** An identifier with its unicode escapes resolved. */
    String name(String identifier) {
        return identifier.indexOf('\\') < 0 ? identifier : UnicodeEscapes.resolve(identifier);
    }

    private JavaFacts.PackageDecl packageDecl(PackageDeclaration n) {
        List<Comment> before = opening(n);
        List<AnnotationUse> uses = annotations.all(n.getAnnotations());
        return new JavaFacts.PackageDecl(name(n.getName().asString()), uses, closing(before, n), span(n));
    }

    private JavaFacts.ImportDecl importDecl(ImportDeclaration n) {
        comments.skip(spans.end(n));
        return new JavaFacts.ImportDecl(
                name(n.getName().asString()), n.isStatic(), n.isAsterisk(), n.isModule(), span(n));
    }

    private JavaFacts.ModuleDecl moduleDecl(ModuleDeclaration n) {
        List<AnnotationUse> uses = annotations.all(n.getAnnotations());
        List<JavaFacts.Directive> directives = new ArrayList<>();
        for (ModuleDirective directive : n.getDirectives()) {
            directives.add(directive(directive));
        }
        return new JavaFacts.ModuleDecl(n.getName().asString(), n.isOpen(), uses, directives, span(n));
    }

    private static JavaFacts.Directive directive(ModuleDirective n) {
        if (n instanceof ModuleRequiresDirective requires) {
            List<String> modifiers = requires.getModifiers().stream()
                    .map(Modifier::getKeyword)
                    .map(Modifier.Keyword::asString)
                    .toList();
            return new JavaFacts.Directive("requires", modifiers, requires.getNameAsString(), List.of());
        }
        if (n instanceof ModuleExportsDirective exports) {
            return named("exports", exports.getName(), exports.getModuleNames());
        }
        if (n instanceof ModuleOpensDirective opens) {
            return named("opens", opens.getName(), opens.getModuleNames());
        }
        if (n instanceof ModuleProvidesDirective provides) {
            return named("provides", provides.getName(), provides.getWith());
        }
        if (n instanceof ModuleUsesDirective uses) {
            return named("uses", uses.getName(), new NodeList<>());
        }
        throw new IllegalStateException("No module directive: " + n.getClass().getSimpleName());
    }

    private static JavaFacts.Directive named(String keyword, Name name, NodeList<Name> targets) {
        return new JavaFacts.Directive(
                keyword,
                List.of(),
                name.asString(),
                targets.stream().map(Name::asString).toList());
    }
}
