package dev.unearth.analyzer.java;

import com.github.javaparser.Problem;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.JavaFacts.SyntaxFlaw;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of one text. The parser goes on by itself after an error within a block; where it gives up on the whole unit, the
 * smallest stretch around the first error is blanked out and the rest read again, so that the other members survive.
 */
final class UnitReading {

    /** Longer texts are not read: the parser takes up to 300 bytes of memory for a character. No file written by hand comes near. */
    static final int LONGEST_TEXT = 5_000_000;

    private static final int MOST_ATTEMPTS = 30;

    /** Characters parsed over again at most; bounds the cost of a huge file that is no Java at all. */
    private static final long MOST_CHARACTERS = 10_000_000;

    private final String text;
    private final int sourceLevel;
    private final Lines lines;
    private final List<SyntaxFlaw> flaws = new ArrayList<>();
    private StringBuilder remaining;

    UnitReading(String text, int sourceLevel) {
        this.text = text;
        this.sourceLevel = sourceLevel;
        this.lines = new Lines(text);
        this.remaining = new StringBuilder(text);
    }

    JavaFacts facts() {
        if (text.length() > LONGEST_TEXT) {
            return nothing(text, "Longer than %d characters: not read".formatted(LONGEST_TEXT));
        }
        blankUnreadable();
        Parse parse = Parse.best(remaining.toString(), sourceLevel);
        long parsed = 0;
        for (int attempt = 1; parse.gaveUp(); attempt++) {
            parsed += text.length();
            if (attempt > MOST_ATTEMPTS || parsed > MOST_CHARACTERS) {
                return nothing(
                        text,
                        flaws.isEmpty()
                                ? "Nothing of it could be parsed"
                                : flaws.get(0).message());
            }
            repair(SyntaxError.first(parse.problems()));
            parse = Parse.best(remaining.toString(), sourceLevel);
        }
        return facts(parse);
    }

    /** Facts that say nothing but that the whole text was skipped. */
    static JavaFacts nothing(String text, String reason) {
        JavaFacts.LineCounts counts = LineCounter.count(new Lines(text), new int[0]);
        SyntaxFlaw flaw = new SyntaxFlaw(SourceSpan.ofLines(1, counts.total()), reason);
        return new JavaFacts(null, List.of(), null, List.of(), counts, List.of(flaw), 0, 0);
    }

    private JavaFacts facts(Parse parse) {
        Spans spans = new Spans(parse.original(), lines);
        int[] comments = spans.bounds(parse.comments());
        for (Problem problem : parse.problems()) {
            SyntaxError error = SyntaxError.of(problem, parse.original());
            SourceSpan place = new SourceSpan(error.line(), error.column(), error.line(), error.column());
            flaws.add(
                    new SyntaxFlaw(error.skipped().equals(SourceSpan.NONE) ? place : error.skipped(), error.message()));
        }
        return new Unit(spans, new Comments(lines, comments), new BrokenParts(spans, lines))
                .facts(parse.tree(), flaws, LineCounter.count(lines, comments));
    }

    /** A byte order mark, and the end-of-file character of old systems, say nothing. */
    private void blankUnreadable() {
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            remaining.setCharAt(0, ' ');
        }
        for (int at = text.length() - 1; at >= 0 && text.charAt(at) <= ' '; at--) {
            if (text.charAt(at) == '\u001A' || text.charAt(at) == '\0') {
                remaining.setCharAt(at, ' ');
            }
        }
    }

    private void repair(SyntaxError error) {
        ErrorRegions regions = new ErrorRegions(remaining);
        int open = error.atEnd() ? regions.openAtEnd() : 0;
        if (open > 0) {
            remaining.append('\n').append("}".repeat(open));
            flaws.add(new SyntaxFlaw(span(text.length(), text.length()), error.message()));
            return;
        }
        int place = Math.min(new Lines(remaining.toString()).offset(error.line(), error.column()), remaining.length());
        ErrorRegions.Region region = error.lexical() ? regions.token(place) : regions.smallest(place);
        for (int at = region.start(); at < region.end(); at++) {
            if (remaining.charAt(at) > ' ') {
                remaining.setCharAt(at, ' ');
            }
        }
        flaws.add(new SyntaxFlaw(span(region.start(), region.end()), error.message()));
    }

    /** The stretch without the white space at its ends, held within the text. */
    private SourceSpan span(int start, int end) {
        int last = Math.min(end, text.length());
        int first = Math.min(start, Math.max(last - 1, 0));
        while (first < last - 1 && text.charAt(first) <= ' ') {
            first++;
        }
        last = Math.max(last - 1, first);
        return lines.span(first, last + 1);
    }
}
