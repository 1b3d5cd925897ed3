package dev.unearth.analyzer.java;

import com.github.javaparser.ParseException;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.Token;
import com.github.javaparser.TokenRange;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and why the parser stumbled.
 *
 * @param skipped what it left out; {@link SourceSpan#NONE} when not known
 * @param line 1-based line of the token it did not expect; 0 when not known
 * @param column 1-based column of that token
 * @param atEnd whether it is the end of the text
 * @param lexical whether the text there is not even a token
 * @param message without text of the source
 */
record SyntaxError(SourceSpan skipped, int line, int column, boolean atEnd, boolean lexical, String message) {

    private static final Pattern LEXICAL = Pattern.compile("Lexical error at line (\\d+), column (\\d+)");

    private static final int FEW_ENOUGH_TO_NAME = 4;

    static SyntaxError of(Problem problem, UnaryOperator<Range> original) {
        SourceSpan skipped = problem.getLocation()
                .flatMap(TokenRange::toRange)
                .map(original)
                .map(Spans::of)
                .orElse(SourceSpan.NONE);
        if (problem.getCause().orElse(null) instanceof ParseException cause && nextToken(cause) != null) {
            Token found = cause.currentToken.next;
            return new SyntaxError(
                    skipped, found.beginLine, found.beginColumn, found.kind == 0, false, message(cause, found));
        }
        Matcher lexical = LEXICAL.matcher(problem.getMessage());
        if (lexical.find()) {
            int line = Integer.parseInt(lexical.group(1));
            return new SyntaxError(
                    skipped, line, Integer.parseInt(lexical.group(2)), false, true, "No token of Java starts here");
        }
        return new SyntaxError(skipped, 0, 0, false, false, "The parser failed");
    }

    /** The first of them in the text; all must be of one text. */
    static SyntaxError first(List<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem, UnaryOperator.identity()))
                .filter(error -> error.line > 0)
                .min(Comparator.comparingInt(SyntaxError::line).thenComparingInt(SyntaxError::column))
                .orElseGet(() -> new SyntaxError(SourceSpan.NONE, 1, 1, false, false, "The parser failed"));
    }

    private static @Nullable Token nextToken(ParseException cause) {
        return cause.currentToken == null ? null : cause.currentToken.next;
    }

    private static String message(ParseException cause, Token found) {
        Set<String> expected = new TreeSet<>();
        for (int[] sequence : cause.expectedTokenSequences) {
            expected.add(cause.tokenImage[sequence[0]]);
        }
        String message = "Unexpected " + cause.tokenImage[found.kind];
        return expected.isEmpty() || expected.size() > FEW_ENOUGH_TO_NAME
                ? message
                : message + ", expected " + String.join(" or ", expected);
    }
}
