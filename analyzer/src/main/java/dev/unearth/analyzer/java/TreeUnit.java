package dev.unearth.analyzer.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The building of one unit's facts from the tree of the JDK's compiler. What cannot be built as {@link Unit} would is declined; the
 * rest is then built with gaps, and the whole thrown away.
 */
final class TreeUnit {

    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final Lines lines;
    private final TreeText text;
    private final Comments comments;
    private final TreeTypes types = new TreeTypes(this);
    private final TreeAnnotations annotations = new TreeAnnotations(this);
    private final TreeVariables variables = new TreeVariables(this);
    private final TreeExprs exprs = new TreeExprs(this);
    private final TreeSwitches switches = new TreeSwitches(this);
    private final TreeStmts stmts = new TreeStmts(this);
    private final TreeMembers members = new TreeMembers(this);
    private int exprCount;
    private int namedRefCount;
    private boolean declined;

    TreeUnit(CompilationUnitTree tree, SourcePositions positions, Lines lines, Comments comments) {
        this.tree = tree;
        this.positions = positions;
        this.lines = lines;
        this.text = new TreeText(lines.text());
        this.comments = comments;
    }

    /** The facts of the unit; null if any part of it is declined. */
    @Nullable
    JavaFacts facts(JavaFacts.LineCounts counts) {
        PackageTree packageTree = tree.getPackage();
        JavaFacts.PackageDecl packageDecl = packageTree == null ? null : packageDecl(packageTree);
        List<JavaFacts.ImportDecl> imports = new ArrayList<>();
        for (ImportTree each : tree.getImports()) {
            imports.add(importDecl(each));
        }
        List<Member.TypeDecl> topLevel = new ArrayList<>();
        for (Tree each : tree.getTypeDecls()) {
            if (each instanceof ClassTree type) {
                topLevel.add(members.type(type, comments.opening(start(type))));
            } else if (!(each instanceof EmptyStatementTree)) {
                decline();
            }
        }
        return declined
                ? null
                : new JavaFacts(packageDecl, imports, null, topLevel, counts, List.of(), exprCount, namedRefCount);
    }

    /** Says that the facts would not be those of the reference, or might not. */
    void decline() {
        declined = true;
    }

    TreeText text() {
        return text;
    }

    TreeTypes types() {
        return types;
    }

    TreeAnnotations annotations() {
        return annotations;
    }

    TreeVariables variables() {
        return variables;
    }

    TreeExprs exprs() {
        return exprs;
    }

    TreeSwitches switches() {
        return switches;
    }

    TreeStmts stmts() {
        return stmts;
    }

    TreeMembers members() {
        return members;
    }

    Comments comments() {
        return comments;
    }

    int nextExpr() {
        return exprCount++;
    }

    int nextNamedRef() {
        return namedRefCount++;
    }

    /** Offset of the first character; 0, and declined, where the compiler knows none. */
    int start(Tree part) {
        return known(positions.getStartPosition(tree, part));
    }

    /** Offset behind the last character; 0, and declined, where the compiler knows none. */
    int end(Tree part) {
        return known(positions.getEndPosition(tree, part));
    }

    /** Whether {@code part} stands in the text: not what the compiler put in itself, and no modifiers where there are none. */
    boolean isWritten(Tree part) {
        return positions.getStartPosition(tree, part) >= 0 && positions.getEndPosition(tree, part) >= 0;
    }

    SourceSpan span(Tree part) {
        return span(start(part), end(part));
    }

    /** From the first of the characters to the last; {@code end} is exclusive. */
    SourceSpan span(int start, int end) {
        if (start < 0 || end <= start) {
            decline();
            return SourceSpan.NONE;
        }
        return lines.span(start, end);
    }

    /** From the start of one part to the end of a later one. */
    static SourceSpan span(SourceSpan first, SourceSpan last) {
        return new SourceSpan(first.lineStart(), first.colStart(), last.lineEnd(), last.colEnd());
    }

    /** From the start of one part to an offset, exclusive. */
    SourceSpan span(SourceSpan first, int end) {
        return span(first, span(end - 1, end));
    }

    int line(int offset) {
        return lines.lineOf(offset);
    }

    /** The dotted name that a tree of nothing but names says. */
    String dotted(Tree name) {
        StringBuilder dotted = new StringBuilder();
        int at = start(name);
        int end = end(name);
        while (at < end) {
            int wordEnd = text.wordEnd(at);
            dotted.append(text.of(at, wordEnd == at ? at + 1 : wordEnd));
            at = text.token(Math.max(wordEnd, at + 1));
        }
        return dotted.toString();
    }

    private int known(long position) {
        if (position < 0) {
            decline();
            return 0;
        }
        return (int) position;
    }

    private JavaFacts.PackageDecl packageDecl(PackageTree part) {
        List<Comment> before = comments.opening(start(part));
        List<AnnotationUse> uses = annotations.all(part.getAnnotations());
        int end = text.token(end(part.getPackageName())) + 1;
        return new JavaFacts.PackageDecl(
                dotted(part.getPackageName()), uses, comments.closing(before, end), span(start(part), end));
    }

    private JavaFacts.ImportDecl importDecl(ImportTree part) {
        if (text.has("module", text.token(start(part) + "import".length()))) {
            decline();
        }
        int end = text.token(end(part.getQualifiedIdentifier())) + 1;
        comments.skip(end);
        String name = dotted(part.getQualifiedIdentifier());
        boolean onDemand = name.endsWith(".*");
        return new JavaFacts.ImportDecl(
                onDemand ? name.substring(0, name.length() - 2) : name,
                part.isStatic(),
                onDemand,
                false,
                span(start(part), end));
    }
}
