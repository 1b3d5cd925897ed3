package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkProblem;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What files and units could not tell, as unknowns. */
final class Unknowns {

    /** The order of unknowns in a snapshot. */
    static final Comparator<Unknown> ORDER = Comparator.comparing(Unknown::place)
            .thenComparing(Unknown::kind)
            .thenComparing(Unknown::name)
            .thenComparing(Unknown::reason);

    /** The kind of what did not parse. */
    static final String SYNTAX = "SYNTAX";

    private Unknowns() {}

    /** Flaws of the syntax and names that did not resolve; equal ones of a file as one with their number. */
    static List<Unknown> of(String path, JavaFacts facts, List<LinkProblem> problems) {
        List<Unknown> unknowns = new ArrayList<>(syntax(path, facts));
        unknowns.addAll(of(path, problems));
        return unknowns;
    }

    /** Names that did not resolve; equal ones of a file as one with their number. */
    static List<Unknown> of(String path, List<LinkProblem> problems) {
        Map<List<String>, Unknown> grouped = new LinkedHashMap<>();
        for (LinkProblem problem : problems) {
            Unknown unknown = new Unknown(
                    problem.kind().name(),
                    problem.text(),
                    new Place(path, problem.span()),
                    problem.reason(),
                    problem.missing(),
                    1);
            grouped.merge(
                    List.of(unknown.kind(), unknown.name(), unknown.reason(), unknown.missing()),
                    unknown,
                    Unknowns::together);
        }
        return List.copyOf(grouped.values());
    }

    private static Unknown together(Unknown first, Unknown next) {
        return new Unknown(
                first.kind(),
                first.name(),
                first.place(),
                first.reason(),
                first.missing(),
                first.count() + next.count());
    }

    /** Flaws of the syntax of any file. */
    static List<Unknown> syntax(String path, Facts facts) {
        List<Unknown> unknowns = new ArrayList<>();
        if (facts instanceof JavaFacts java) {
            java.flaws().forEach(flaw -> unknowns.add(syntax(path, flaw.span(), flaw.message())));
        } else if (facts instanceof ClassFacts type && !type.flaw().isEmpty()) {
            unknowns.add(syntax(path, SourceSpan.NONE, type.flaw()));
        } else if (facts instanceof XmlFacts xml && !xml.flaw().isEmpty()) {
            unknowns.add(syntax(path, SourceSpan.ofLines(xml.flawLine(), xml.flawLine()), xml.flaw()));
        }
        return unknowns;
    }

    private static Unknown syntax(String path, SourceSpan span, String message) {
        return new Unknown(SYNTAX, path.substring(path.lastIndexOf('/') + 1), new Place(path, span), message, "", 1);
    }

    /** A file at which a stage failed: the rest of the scan is whole. */
    static Unknown failed(String path, Throwable failure) {
        return new Unknown(
                "FILE",
                path.substring(path.lastIndexOf('/') + 1),
                new Place(path, SourceSpan.NONE),
                reason(failure),
                "",
                1);
    }

    /** What to say of a failure; nothing in it depends on the machine. */
    static String reason(Throwable failure) {
        return failure instanceof StackOverflowError
                ? "nested too deeply to be understood"
                : "a flaw of Unearth: " + failure.getClass().getSimpleName() + " " + failure.getMessage();
    }

    /** A file that could not be read. */
    static Unknown unreadable(SourceFile file) {
        return new Unknown("FILE", file.fileName(), new Place(file.path(), SourceSpan.NONE), file.reason(), "", 1);
    }
}
