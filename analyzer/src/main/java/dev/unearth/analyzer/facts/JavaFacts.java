package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one Java compilation unit says. Lossless: printing it and parsing the print gives equal facts but for
 * positions. Expressions are numbered in preorder over the whole unit, and so, by a count of their own, are the named
 * type references, so that what the linker finds out is an array over those numbers and not a second tree.
 *
 * @param packageDecl the package declaration; null in the unnamed package
 * @param imports in source order
 * @param module the module declaration of a {@code module-info.java}
 * @param types top-level types in source order
 * @param lines counts of the unit's lines
 * @param flaws parts that did not parse and what was skipped for each
 * @param expressionCount how many expressions the unit holds; their ids are 0 to this number, exclusive
 * @param namedRefCount how many {@link TypeRef.Named} the unit holds; their ids are 0 to this number, exclusive
 */
public record JavaFacts(
        @Nullable PackageDecl packageDecl,
        List<ImportDecl> imports,
        @Nullable ModuleDecl module,
        List<Member.TypeDecl> types,
        LineCounts lines,
        List<SyntaxFlaw> flaws,
        int expressionCount,
        int namedRefCount)
        implements Facts {

    public JavaFacts {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        flaws = List.copyOf(flaws);
    }

    /** Dotted name of the package; empty in the unnamed package. */
    public String packageName() {
        return packageDecl == null ? "" : packageDecl.name();
    }

    /** The module declaration, if the unit is a {@code module-info.java}. */
    public Optional<ModuleDecl> moduleDecl() {
        return Optional.ofNullable(module);
    }

    /** A package declaration with its dotted name. */
    public record PackageDecl(String name, List<AnnotationUse> annotations, List<Comment> comments, SourceSpan span) {
        public PackageDecl {
            annotations = List.copyOf(annotations);
            comments = List.copyOf(comments);
        }
    }

    /**
     * An import.
     *
     * @param name dotted name without the star
     * @param isStatic {@code import static}
     * @param onDemand ends in {@code .*}
     * @param isModule {@code import module}
     */
    public record ImportDecl(String name, boolean isStatic, boolean onDemand, boolean isModule, SourceSpan span) {}

    /** A module declaration. */
    public record ModuleDecl(
            String name, boolean open, List<AnnotationUse> annotations, List<Directive> directives, SourceSpan span) {
        public ModuleDecl {
            annotations = List.copyOf(annotations);
            directives = List.copyOf(directives);
        }
    }

    /**
     * One directive of a module declaration.
     *
     * @param keyword {@code requires}, {@code exports}, {@code opens}, {@code uses} or {@code provides}
     * @param modifiers of a {@code requires}: {@code static}, {@code transitive}
     * @param targets the names behind {@code to} or {@code with}
     */
    public record Directive(String keyword, List<String> modifiers, String name, List<String> targets) {
        public Directive {
            modifiers = List.copyOf(modifiers);
            targets = List.copyOf(targets);
        }
    }

    /**
     * How the unit's lines are used; a line with code and a comment counts as code.
     *
     * @param total all lines, at least 1
     */
    public record LineCounts(int total, int code, int comment, int blank) {}

    /**
     * A part that did not parse.
     *
     * @param span what was skipped, or the place of the error where nothing had to be skipped
     * @param message the parser's word, without the source text
     */
    public record SyntaxFlaw(SourceSpan span, String message) {}
}
