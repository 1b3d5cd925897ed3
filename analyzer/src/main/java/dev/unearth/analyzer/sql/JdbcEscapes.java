package dev.unearth.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes JDBC's escapes off: <code>{call p(?)}</code>, <code>{? = call f(?)}</code>, <code>{fn now()}</code>,
 * <code>{d '2001-01-01'}</code>, <code>{oj a left outer join b on …}</code>.
 */
final class JdbcEscapes {

    private static final Set<String> LEADS = Set.of("FN", "D", "T", "TS", "OJ", "ESCAPE");

    private JdbcEscapes() {}

    static List<SqlToken> unwrap(List<SqlToken> tokens) {
        if (tokens.stream().noneMatch(token -> token.isSign('{'))) {
            return tokens;
        }
        List<SqlToken> plain = new ArrayList<>(tokens.size());
        boolean opened = false;
        for (SqlToken token : tokens) {
            boolean lead = opened && LEADS.contains(token.keyword());
            opened = token.isSign('{');
            if (!opened && !token.isSign('}') && (!lead || token.isWord("ESCAPE"))) {
                plain.add(token);
            }
        }
        return plain;
    }
}
