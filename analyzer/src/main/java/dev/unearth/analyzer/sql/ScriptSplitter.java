package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.facts.SqlFacts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts one script into its statements. */
final class ScriptSplitter {

    private static final Set<String> CLIENT_COMMANDS =
            Set.of("PROMPT", "REM", "REMARK", "SPOOL", "WHENEVER", "DELIMITER", "CONNECT", "USE", "PRINT", "ECHO");
    private static final Set<String> CREATED =
            Set.of("TABLE", "VIEW", "INDEX", "UNIQUE", "PROCEDURE", "FUNCTION", "TRIGGER", "SEQUENCE", "OR", "GLOBAL");
    private static final Set<String> SPLITTABLE =
            Set.of("CREATE", "INSERT", "ALTER", "DROP", "DELETE", "UPDATE", "GRANT", "SET", "TRUNCATE");
    private static final Pattern DB2_TERMINATOR = Pattern.compile("--#SET\\s+TERMINATOR\\s+(\\S+)");
    private static final int AHEAD = 200;

    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private List<SqlToken> current = new ArrayList<>();
    private BlockTracker block = new BlockTracker();
    private int parentheses;
    private SqlLexer lexer;
    private String delimiter = ";";

    ScriptSplitter(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
        Matcher db2 = DB2_TERMINATOR.matcher(text);
        if (db2.find()) {
            delimiter = db2.group(1);
        }
    }

    List<Statement> statements() {
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            take(token);
        }
        flush();
        return statements;
    }

    private void take(SqlToken token) {
        if (current.isEmpty() && isClientCommand(token)) {
            clientCommand(token);
        } else if (isTerminator(token)) {
            terminate(token);
        } else {
            if (startsAnother(token)) {
                flush();
            }
            add(token);
        }
    }

    private void add(SqlToken token) {
        current.add(token);
        block.add(token);
        parentheses += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
    }

    private void terminate(SqlToken token) {
        boolean rows = isCopyOfRows();
        flush();
        if (startsDelimiter(token)) {
            lexer.moveTo(token.start() + delimiter.length());
        }
        if (rows) {
            skipRows();
        }
    }

    private boolean isClientCommand(SqlToken token) {
        return CLIENT_COMMANDS.contains(token.keyword())
                || token.isSign('\\')
                || (token.kind() == SqlToken.Kind.WORD && token.text().startsWith("@"))
                || (token.isWord("SET") && isLineWithoutTerminator(token));
    }

    private void clientCommand(SqlToken token) {
        String rest = lexer.restOfLine().trim();
        if (token.isWord("DELIMITER") && !rest.isEmpty()) {
            delimiter = rest.split("\\s", 2)[0];
            if (delimiter.contains("$")) {
                lexer = lexer.withoutDollarQuotes();
            }
        }
    }

    private boolean isTerminator(SqlToken token) {
        if ((token.isWord("GO") || token.isSign('/')) && isAloneOnLine(token)) {
            return true;
        }
        return startsDelimiter(token) && !(delimiter.equals(";") && block.isOpen());
    }

    private boolean startsDelimiter(SqlToken token) {
        return token.kind() != SqlToken.Kind.STRING && text.startsWith(delimiter, token.start());
    }

    /** Whether a statement starts here although the one before was not ended, as in scripts that separate by lines alone. */
    private boolean startsAnother(SqlToken token) {
        if (current.isEmpty() || parentheses > 0 || block.isBlock() || !isFirstOnLine(token)) {
            return false;
        }
        if (!SPLITTABLE.contains(current.get(0).keyword())) {
            return false;
        }
        return switch (token.keyword()) {
            case "CREATE" -> CREATED.contains(wordAfter(token));
            case "ALTER", "DROP" -> wordAfter(token).equals("TABLE");
            case "INSERT" -> wordAfter(token).equals("INTO");
            default -> false;
        };
    }

    private String wordAfter(SqlToken token) {
        SqlToken next = new SqlLexer(text.substring(token.end(), Math.min(token.end() + AHEAD, text.length()))).next();
        return next == null ? "" : next.keyword();
    }

    private boolean isAloneOnLine(SqlToken token) {
        return isFirstOnLine(token) && isBlankTo(token.end(), 1);
    }

    private boolean isFirstOnLine(SqlToken token) {
        return isBlankTo(token.start() - 1, -1);
    }

    /** Whether nothing but blanks stands from {@code from} to the line's end in this direction. */
    private boolean isBlankTo(int from, int direction) {
        int i = from;
        while (i >= 0 && i < text.length() && text.charAt(i) != '\n') {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
            i += direction;
        }
        return true;
    }

    /** Whether the line of {@code token} goes on without a terminator; lines longer than a command's are not looked at whole. */
    private boolean isLineWithoutTerminator(SqlToken token) {
        String ahead = text.substring(token.end(), Math.min(token.end() + AHEAD, text.length()));
        int end = ahead.indexOf('\n');
        return end >= 0 && !ahead.substring(0, end).contains(delimiter);
    }

    /** Whether the current statement is PostgreSQL's {@code COPY … FROM stdin}. */
    private boolean isCopyOfRows() {
        return current.size() > 2
                && current.get(0).isWord("COPY")
                && current.stream().anyMatch(token -> token.isWord("STDIN"));
    }

    /** Skips the rows of a {@code COPY}, which end with a line {@code \.}. */
    private void skipRows() {
        int end = text.indexOf("\n\\.", lexer.offset());
        lexer.moveTo(end < 0 ? text.length() : end + 3);
    }

    private void flush() {
        if (!current.isEmpty()) {
            statements.add(statement(current));
        }
        current = new ArrayList<>();
        block = new BlockTracker();
        parentheses = 0;
    }

    /** The statement with its line breaks, comments and other white space reduced to a blank. */
    private Statement statement(List<SqlToken> tokens) {
        SqlToken before = tokens.get(0);
        int line = before.line() + 1;
        StringBuilder clean = new StringBuilder(before.text());
        for (SqlToken token : tokens.subList(1, tokens.size())) {
            clean.append(gap(before, token)).append(token.text());
            before = token;
        }
        return new Statement(clean.toString(), line, line + lineBreaks(clean));
    }

    private String gap(SqlToken before, SqlToken token) {
        if (before.end() == token.start()) {
            return "";
        }
        int breaks = lineBreaks(text.substring(before.end(), token.start()));
        return breaks == 0 ? " " : "\n".repeat(breaks);
    }

    private static int lineBreaks(CharSequence stretch) {
        return (int) stretch.chars().filter(c -> c == '\n').count();
    }
}
