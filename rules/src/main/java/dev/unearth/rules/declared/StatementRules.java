package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.SqlClauses;
import dev.unearth.analyzer.sql.SqlMeaning;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.rules.rule.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Conditions, sums, orders and fixed values in statements: those that code hands on, those of queries in descriptors and mappings,
 * and those of queries and views in scripts. Rows that scripts insert or change are data and left out.
 */
final class StatementRules implements DeclaredExtractor {

    private static final Pattern STATEMENT = Pattern.compile("(?is)\\s*(select|update|delete|insert|from|with)\\b.*");
    private static final Set<String> QUERY_ELEMENTS =
            Set.of("ejb-ql", "query", "sql-query", "select", "update", "delete", "insert", "statement");
    private static final int MAX_LENGTH = 50_000;

    @Override
    public String name() {
        return "statement-rules";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        TextPlaces places = new TextPlaces(sources.texts());
        Set<String> seen = new HashSet<>();
        List<CallText> rows = new ArrayList<>(sources.texts());
        rows.sort(Comparator.comparing(row -> row.method().equals(CallText.DECLARES)));
        for (CallText row : rows) {
            for (Template argument : row.arguments()) {
                Template text = places.written(argument);
                if (isStatement(text, sources)
                        && seen.add(row.caller() + text.parts().toString())) {
                    new StatementReading(
                                    SqlClauses.of(text.text(SqlAnalyzer.HOLE)),
                                    row.caller(),
                                    (start, end) -> TextPlaces.place(text, start, end, row),
                                    drafts)
                            .rules();
                }
            }
        }
        for (Sources.Document<SqlFacts> script : sources.documents(SqlFacts.class)) {
            script.facts().statements().forEach(statement -> script(script.path(), statement, drafts));
        }
        for (Sources.Document<XmlFacts> document : sources.documents(XmlFacts.class)) {
            document.facts().rootElement().ifPresent(root -> mapped(document.path(), root, drafts));
        }
    }

    /** Whether {@code text} is a whole statement, by the grammar or by the tables that the scan knows. */
    private static boolean isStatement(Template text, Sources sources) {
        if (text.isUnknown() || text.parts().isEmpty()) {
            return false;
        }
        String written = text.text(SqlAnalyzer.HOLE);
        if (written.length() > MAX_LENGTH || !STATEMENT.matcher(written).matches()) {
            return false;
        }
        SqlMeaning meaning = SqlAnalyzer.analyze(written);
        boolean works = meaning.kind().ordinal() <= SqlMeaning.Kind.DELETE.ordinal()
                && !meaning.tables().isEmpty();
        return works && (meaning.parsed() || meaning.tables().stream().anyMatch(use -> sources.hasTable(use.name())));
    }

    private static void script(String path, SqlFacts.Statement statement, Drafts drafts) {
        String text = statement.text();
        boolean reads = text.length() <= MAX_LENGTH
                && Pattern.compile("(?is)\\s*(select|with|create\\s+(or\\s+replace\\s+)?view)\\b.*")
                        .matcher(text)
                        .matches();
        if (reads) {
            new StatementReading(SqlClauses.of(text), Drafts.NO_MEMBER, lines(path, text, statement.line()), drafts)
                    .rules();
        }
    }

    private static BiFunction<Integer, Integer, Occurrence> lines(String path, String text, int firstLine) {
        return (start, end) -> {
            int first = firstLine + newlines(text, start);
            int last = firstLine + newlines(text, Math.max(start, end - 1));
            return new Occurrence(new Place(path, SourceSpan.ofLines(first, last)), first, Drafts.NO_MEMBER);
        };
    }

    private static int newlines(String text, int end) {
        return (int) text.substring(0, Math.min(end, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static void mapped(String path, Element element, Drafts drafts) {
        String text = element.text();
        if (QUERY_ELEMENTS.contains(element.name())
                && element.children().isEmpty()
                && text.length() <= MAX_LENGTH
                && STATEMENT.matcher(text).matches()) {
            int lines = newlines(text, text.length());
            int before = Math.max(0, (element.endLine() - element.line() - lines + 1) / 2);
            new StatementReading(
                            SqlClauses.of(text), Drafts.NO_MEMBER, lines(path, text, element.line() + before), drafts)
                    .rules();
        }
        element.children().forEach(child -> mapped(path, child, drafts));
    }

    /** Whether a caller hands back one value or object, so that the first row is the one that counts. */
    static boolean returnsOne(MemberRef caller) {
        String descriptor = caller.descriptor();
        String type = descriptor.substring(descriptor.indexOf(')') + 1);
        boolean many = type.startsWith("[")
                || List.of(
                                "List",
                                "Collection",
                                "Set",
                                "Map",
                                "Iterator",
                                "Enumeration",
                                "Vector",
                                "ResultSet",
                                "Stream",
                                "Query",
                                "Page")
                        .stream()
                        .anyMatch(type::contains);
        return descriptor.indexOf(')') >= 0 && !many && !type.equals("V") && !type.equals("Z");
    }
}
