package dev.unearth.analyzer.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows, token by token, whether a statement is a block of procedural SQL that goes on behind a semicolon. */
final class BlockTracker {

    private static final Set<String> BLOCK_KINDS =
            Set.of("PROCEDURE", "PROC", "FUNCTION", "TRIGGER", "PACKAGE", "BODY");
    private static final Set<String> STATEMENT_LEADS = Set.of("BEGIN", "THEN", "ELSE", "DO", "LOOP");
    private static final Set<String> CLOSED_BY_END = Set.of("BEGIN", "CASE", "IF", "LOOP", "REPEAT");
    private static final Set<String> NAMED_ENDS = Set.of("CASE", "IF", "LOOP", "REPEAT", "WHILE", "FOR");
    private static final int HEAD = 8;

    private int size;
    private boolean created;
    private boolean block;
    private int depth;
    private boolean opened;
    private boolean hasBody;
    private @Nullable SqlToken before;

    /** Takes the next token of the statement. */
    void add(SqlToken token) {
        String word = token.keyword();
        if (size == 0) {
            created = word.equals("CREATE");
            block = word.equals("DECLARE") || word.equals("BEGIN");
        } else if (size == 1
                && isWord("BEGIN")
                && Set.of("TRAN", "TRANSACTION", "WORK").contains(word)) {
            block = false;
        } else if (created && size < HEAD && BLOCK_KINDS.contains(word)) {
            block = true;
        }
        count(word);
        size++;
        before = token;
    }

    private void count(String word) {
        hasBody |= word.equals("IS") || word.equals("AS") || word.equals("DECLARE");
        if (word.equals("END")) {
            depth--;
        } else if (CLOSED_BY_END.contains(word) && opens(word)) {
            depth++;
            opened |= word.equals("BEGIN");
        }
    }

    /** Not behind {@code END}; {@code IF} only where a statement may start, as elsewhere it is a function or {@code IF EXISTS}. */
    private boolean opens(String word) {
        if (isWord("END") && NAMED_ENDS.contains(word)) {
            return false;
        }
        return !(word.equals("IF") || word.equals("REPEAT"))
                || before == null
                || before.isSign(';')
                || STATEMENT_LEADS.contains(before.keyword());
    }

    private boolean isWord(String word) {
        return before != null && before.isWord(word);
    }

    boolean isBlock() {
        return block;
    }

    /** Whether a semicolon now would not end the statement. */
    boolean isOpen() {
        return block && (depth > 0 || (!opened && hasBody));
    }
}
