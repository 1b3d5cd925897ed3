package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class file with what its code stands for.
 *
 * @param methods those that somebody wrote, in the order of the file
 * @param uses what the code needs, in its order
 * @param handed calls that are handed texts
 * @param problems what could not be resolved, in the order of lines
 */
public record LinkedClass(
        SourceFile file,
        TypeSymbol type,
        List<Method> methods,
        List<Use> uses,
        List<Handed> handed,
        List<LinkProblem> problems,
        LinkedUnit.CallCount callCount) {

    public LinkedClass {
        methods = List.copyOf(methods);
        uses = List.copyOf(uses);
        handed = List.copyOf(handed);
        problems = List.copyOf(problems);
    }

    /**
     * A method or constructor.
     *
     * @param span lines of its code in the source that is lost
     * @param decisions branches, cases and handlers of its code; -1 without code
     */
    public record Method(MethodSymbol method, SourceSpan span, int decisions) {}

    /** A call of the code that is handed texts. */
    public record Handed(MemberRef from, ClassDecl.Handed call) {}

    /**
     * One need of the code.
     *
     * @param from whose code it is
     * @param type that is needed, or that the code names as holder of the member; null where it is not at hand
     * @param method that is called; null for other kinds, and where it could not be resolved
     * @param field that is read or written; null for other kinds, and where it could not be resolved
     * @param name binary name of the type, at hand or not
     * @param exact false where the member was chosen by its name and number of parameters
     */
    public record Use(
            MemberRef from,
            UseKind kind,
            @Nullable TypeSymbol type,
            @Nullable MethodSymbol method,
            @Nullable FieldSymbol field,
            String name,
            int line,
            boolean exact) {}
}
