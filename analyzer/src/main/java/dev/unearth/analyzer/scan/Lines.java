package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.link.LinkProblem;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How many lines of a file say something, and how many of them were understood, as
 * {@link dev.unearth.analyzer.store.Snapshot.Coverage} defines it.
 */
record Lines(long all, long understood) {

    /** Kinds whose lines say nothing about the system. */
    private static final Set<FileKind> SILENT =
            EnumSet.of(FileKind.CLASS, FileKind.ARCHIVE, FileKind.TEXT, FileKind.BINARY);

    static final Lines NONE = new Lines(0, 0);

    /** A file without front end: its lines count, and none of them is understood. */
    static Lines unread(SourceFile file) {
        boolean counts = file.status() != SourceFile.Status.SKIPPED && !SILENT.contains(file.kind());
        return counts ? new Lines(file.lines(), 0) : NONE;
    }

    /** A Java file: its lines of code, but for those with a flaw or with something that did not resolve. */
    static Lines of(JavaFacts facts, List<LinkProblem> problems) {
        BitSet lost = new BitSet();
        facts.flaws().forEach(flaw -> mark(lost, flaw.span()));
        problems.forEach(problem -> lost.set(problem.span().lineStart()));
        int code = facts.lines().code();
        return new Lines(code, Math.max(0, code - lost.cardinality()));
    }

    private static void mark(BitSet lost, SourceSpan span) {
        lost.set(span.lineStart(), span.lineEnd() + 1);
    }

    /** Any other file with a front end: all lines, but for those of XML that were not read. */
    static Lines of(SourceFile file, Facts facts) {
        long lost = facts instanceof XmlFacts xml && !xml.flaw().isEmpty() ? lost(file, xml) : 0;
        return new Lines(file.lines(), Math.max(0, file.lines() - lost));
    }

    /** The line of the flaw where reading went on behind it, else all from there on. */
    private static long lost(SourceFile file, XmlFacts xml) {
        boolean wentOn = xml.rootElement()
                .filter(root -> root.endLine() > xml.flawLine())
                .isPresent();
        return wentOn ? 1 : (long) file.lines() - xml.flawLine() + 1;
    }

    Lines plus(Lines other) {
        return new Lines(all + other.all, understood + other.understood);
    }
}
