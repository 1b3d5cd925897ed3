package dev.unearth.analyzer.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.unearth.analyzer.facts.JavaFacts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one text by way of the compiler's tree. It gives the facts that {@link UnitReading} gives, or none: a text that the
 * two might read differently is declined.
 */
final class TreeReading {

    private static final Pattern YIELD = Pattern.compile("(?<![.\\w])yield\\b");

    private static final char END_OF_FILE = '\u001A';

    private final String text;

    TreeReading(String text) {
        this.text = text;
    }

    /** Whether the compiler may be given {@link #readable}. */
    boolean isOpen(int sourceLevel) {
        return text.length() <= UnitReading.LONGEST_TEXT
                && text.indexOf(END_OF_FILE) < 0
                && !(UnicodeEscapes.mayBeIn(text) && UnicodeEscapes.areOutsideOfLiterals(text))
                && !(text.contains("yield") && YIELD.matcher(text).find() && !Parse.yields(text, sourceLevel));
    }

    /** The text without a byte order mark, which says nothing. */
    String readable() {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? " " + text.substring(1) : text;
    }

    /** The facts; null if the reference is to read the text. */
    @Nullable
    JavaFacts facts(CompilationUnitTree tree, SourcePositions positions) {
        CommentScan scan = new CommentScan(text);
        if (tree.getModule() != null || !scan.isPlain()) {
            return null;
        }
        Lines lines = new Lines(text);
        int[] comments = scan.bounds();
        return new TreeUnit(tree, positions, lines, new Comments(lines, comments))
                .facts(LineCounter.count(lines, comments));
    }
}
