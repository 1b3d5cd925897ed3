package dev.unearth.analyzer.jpql;

import dev.unearth.analyzer.jpql.JpqlMeaning.Kind;
import dev.unearth.analyzer.jpql.JpqlMeaning.Path;
import dev.unearth.analyzer.jpql.JpqlMeaning.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a statement of JPQL (JPA 2.1 chapter 4), HQL or EJB-QL (EJB 2.1 chapter 11) clause by clause. Tolerant: what it does not know
 * it leaves out, and variables of sub-selects are known in the whole statement.
 */
public final class JpqlReader {

    /** What may not be the variable behind a range, and what is no path. */
    private static final Set<String> WORDS = Set.of(
            ("SELECT FROM WHERE AND OR NOT IN IS NULL AS ON JOIN INNER LEFT RIGHT FULL OUTER CROSS FETCH UNION ALL DISTINCT GROUP ORDER BY "
                            + "HAVING UPDATE INSERT INTO SET DELETE THEN ELSE WHEN END CASE BETWEEN LIKE EXISTS ANY SOME ASC DESC WITH ESCAPE "
                            + "MEMBER OF EMPTY TRUE FALSE NEW OBJECT TREAT KEY VALUE ENTRY INDEX TYPE FUNCTION CURRENT_DATE CURRENT_TIME "
                            + "CURRENT_TIMESTAMP VERSIONED NULLS FIRST LAST BOTH LEADING TRAILING LIMIT OFFSET ELEMENTS INDICES CLASS")
                    .split(" "));

    private final List<String> tokens;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private final Set<String> selected = new LinkedHashSet<>();
    private final List<String> calls = new ArrayList<>();
    private Kind kind = Kind.NONE;
    private int at;

    private JpqlReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** What {@code statement} says. */
    public static JpqlMeaning read(String statement) {
        JpqlReader reader = new JpqlReader(JpqlLexer.tokens(statement));
        reader.statement();
        return new JpqlMeaning(reader.kind, reader.ranges, reader.paths, List.copyOf(reader.selected), reader.calls);
    }

    private void statement() {
        kind = switch (word(0)) {
            case "SELECT", "FROM" -> Kind.SELECT;
            case "UPDATE" -> Kind.UPDATE;
            case "DELETE" -> Kind.DELETE;
            case "INSERT" -> Kind.INSERT;
            default -> Kind.NONE;
        };
        switch (kind) {
            case UPDATE, DELETE, INSERT -> target();
            case SELECT -> clauses();
            case NONE -> {
                // nothing to read
            }
        }
    }

    private void target() {
        at++;
        while (word(at).equals("FROM") || word(at).equals("VERSIONED") || word(at).equals("INTO")) {
            at++;
        }
        range(true);
        if (kind == Kind.INSERT && token(at).equals("(")) {
            assignedList();
        }
        clauses();
    }

    /** {@code INSERT INTO Fee (id, amount) SELECT …} of HQL. */
    private void assignedList() {
        for (at++; at < tokens.size() && !token(at).equals(")"); at++) {
            if (isPath(at)) {
                paths.add(new Path(names(token(at)), true));
            }
        }
    }

    private void clauses() {
        boolean selecting = false;
        boolean hasFrom = kind != Kind.SELECT || tokens.stream().anyMatch("from"::equalsIgnoreCase);
        while (at < tokens.size()) {
            switch (word(at)) {
                case "SELECT" -> {
                    selecting = true;
                    at++;
                }
                case "FROM" -> {
                    at = isFunctionFrom() ? at + 1 : from(at + 1);
                    selecting = false;
                }
                case "JOIN" -> at = join(at + 1);
                case "SET" -> at = assignments(at + 1);
                default -> expression(selecting && hasFrom);
            }
        }
        if (kind == Kind.SELECT && selected.isEmpty() && word(0).equals("FROM") && !ranges.isEmpty()) {
            selected.add(ranges.get(0).variable());
        }
    }

    /** {@code TRIM(BOTH ' ' FROM p.name)}, {@code EXTRACT(YEAR FROM p.due)}. */
    private boolean isFunctionFrom() {
        int open = 0;
        for (int i = at - 1; i >= 0; i--) {
            open += token(i).equals(")") ? 1 : token(i).equals("(") ? -1 : 0;
            if (open < 0) {
                return word(i - 1).equals("TRIM") || word(i - 1).equals("EXTRACT");
            }
        }
        return false;
    }

    private int from(int start) {
        at = start;
        do {
            range(false);
        } while (token(at++).equals(","));
        return at - 1;
    }

    private int join(int start) {
        at = start;
        if (word(at).equals("FETCH")) {
            at++;
        }
        range(false);
        return token(at).equals(",") ? from(at + 1) : at;
    }

    /** {@code Fee f}, {@code IN (p.fees) AS f}, {@code TREAT(p.fees AS Fine) f}. */
    private void range(boolean isTarget) {
        String before = word(at);
        boolean isCall =
                (before.equals("IN") || before.equals("TREAT")) && token(at + 1).equals("(");
        at += isCall ? 2 : 0;
        if (!JpqlLexer.isName(token(at))) {
            return; // an entity may be called as a word of the language: FROM Order o
        }
        List<String> path = names(token(at++));
        if (isCall) {
            skipTo(")");
        }
        if (word(at).equals("AS")) {
            at++;
        }
        boolean isInClass = word(at).equals("IN") && word(at + 1).equals("CLASS");
        String variable = !isInClass && isPath(at) && token(at).indexOf('.') < 0 ? token(at++) : "";
        ranges.add(new Range(path, variable, isTarget));
    }

    private void skipTo(String sign) {
        while (at < tokens.size() && !token(at++).equals(sign)) {
            // only what the range is treated as
        }
    }

    private int assignments(int start) {
        at = start;
        boolean isTarget = true;
        int open = 0;
        while (at < tokens.size() && !(open == 0 && word(at).equals("WHERE"))) {
            String token = token(at);
            if (open == 0 && (token.equals(",") || token.equals("="))) {
                isTarget = token.equals(",");
                at++;
            } else if (isTarget && isPath(at)) {
                paths.add(new Path(names(token), true));
                at++;
            } else if (word(at).equals("FROM")) {
                at = isFunctionFrom() ? at + 1 : from(at + 1);
            } else {
                open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
                expression(false);
            }
        }
        return at;
    }

    private void expression(boolean selecting) {
        String word = word(at);
        if (word.equals("NEW")) {
            at += 2;
        } else if (word.equals("FUNCTION") && token(at + 2).startsWith("'")) {
            calls.add(token(at + 2).replace("'", ""));
            at += 3;
        } else if (word.equals("AS")) {
            at += 2;
        } else {
            if (isPath(at) && !token(at + 1).equals("(")) {
                path(selecting);
            }
            at++;
        }
    }

    private void path(boolean selecting) {
        String token = token(at);
        boolean isWhole = token.indexOf('.') < 0
                && (token(at + 1).equals(",")
                        || token(at + 1).equals(")")
                        || word(at + 1).equals("FROM"));
        if (selecting && isWhole && !isArgumentOfCount()) {
            selected.add(token);
        }
        paths.add(new Path(names(token), false));
    }

    private boolean isArgumentOfCount() {
        return word(at - 1).equals("COUNT")
                || word(at - 2).equals("COUNT")
                || word(at - 1).equals("DISTINCT") && word(at - 3).equals("COUNT");
    }

    private boolean isPath(int index) {
        return JpqlLexer.isName(token(index)) && !WORDS.contains(word(index));
    }

    private static List<String> names(String token) {
        return List.of(token.split("\\."));
    }

    private String token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
    }

    private String word(int index) {
        return token(index).toUpperCase(Locale.ROOT);
    }
}
