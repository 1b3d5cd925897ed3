package dev.unearth.analyzer.sql;

import java.util.List;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Checks statements against the grammar of JSqlParser. A word the grammar stops at is put in quotes and tried again, as old systems have columns
 * called {@code uuid} or {@code script}. Runs in the caller's thread; deeply nested statements are left to others.
 */
final class Grammar {

    private static final int MAX_QUOTED_WORDS = 3;
    private static final int MAX_NESTING = 12;

    private Grammar() {}

    /** Whether {@code tokens} are a whole statement. */
    static boolean accepts(List<SqlToken> tokens) {
        if (nesting(tokens) > MAX_NESTING) {
            return false;
        }
        String text = HoleFiller.fill(tokens);
        for (int attempt = 0; attempt <= MAX_QUOTED_WORDS; attempt++) {
            Attempt result = parse(text);
            if (result.statement != null) {
                return true;
            }
            String quoted = result.stop == null ? text : quote(text, result.stop);
            if (quoted.equals(text)) {
                return false;
            }
            text = quoted;
        }
        return false;
    }

    private static int nesting(List<SqlToken> tokens) {
        int depth = 0;
        int deepest = 0;
        for (SqlToken token : tokens) {
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** The statement, or the token the grammar stopped at; neither where not even tokens could be told. */
    private record Attempt(
            @Nullable Statement statement, @Nullable Token stop) {}

    private static Attempt parse(String text) {
        try {
            return new Attempt(
                    new CCJSqlParser(text).withAllowComplexParsing(true).Statement(), null);
        } catch (ParseException stopped) {
            return new Attempt(null, stopped.currentToken == null ? null : stopped.currentToken.next);
        } catch (TokenMgrException unreadable) {
            return new Attempt(null, null);
        } catch (RuntimeException | StackOverflowError failed) {
            // the grammar's own code gives up so on input it does not foresee: the statement is then read word by word
            return new Attempt(null, null);
        }
    }

    /** {@code text} with the word at {@code stop} in quotes; unchanged where no word stands there. */
    private static String quote(String text, Token stop) {
        int start = stop.absoluteBegin - 1;
        String word = stop.image == null ? "" : stop.image;
        boolean isWord = !word.isEmpty() && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        if (!isWord || start < 0 || !text.startsWith(word, start)) {
            return text;
        }
        return text.substring(0, start) + '"' + word + '"' + text.substring(start + word.length());
    }
}
