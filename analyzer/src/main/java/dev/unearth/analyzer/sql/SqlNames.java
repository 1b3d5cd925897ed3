package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a statement by the names its columns are qualified with, and columns as atoms in words. */
final class SqlNames {

    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, ValueType> types = new HashMap<>();
    private String first = "";
    private int count;

    /** Makes {@code table} known, also by {@code alias}; an empty alias is none. */
    void add(String table, String alias) {
        if (count == 0) {
            first = table;
        }
        count++;
        tables.put(upper(table), table);
        if (!alias.isEmpty()) {
            tables.put(upper(alias), table);
        }
    }

    /** Makes the type of a column known, as declared. */
    void type(String column, String declared) {
        String type = upper(declared);
        ValueType.Kind kind = type.matches("(DATE|TIMESTAMP|SMALLDATETIME).*")
                ? ValueType.Kind.DATE
                : type.matches("(INT|SMALLINT|BIGINT|TINYINT|SERIAL).*")
                        ? ValueType.Kind.INTEGER
                        : type.matches("(DEC|NUM|FLOAT|REAL|DOUBLE|MONEY).*")
                                ? ValueType.Kind.DECIMAL
                                : type.matches("N?(VAR)?CHAR.*") ? ValueType.Kind.TEXT : ValueType.Kind.UNKNOWN;
        types.put(upper(column), ValueType.of(kind));
    }

    /** The first table; empty without one. */
    String first() {
        return first;
    }

    /** The column that {@code path} names: qualifiers, then the column or a path over objects. */
    Operand.Atom column(List<String> path) {
        String table = path.size() > 1 ? tables.getOrDefault(upper(path.get(0)), "") : "";
        if (!table.isEmpty()) {
            return atom(table, String.join(".", path.subList(1, path.size())));
        }
        if (path.size() > 1 && tables.containsKey(upper(path.get(path.size() - 2)))) {
            return atom(path.get(path.size() - 2), path.get(path.size() - 1));
        }
        String name = String.join(".", path);
        Operand.Atom atom = atom(count == 1 ? first : "", name);
        return new Operand.Atom(types.getOrDefault(upper(name), ValueType.UNKNOWN), atom.term(), atom.access());
    }

    /** A column in words: {@code the permit's expires on}. */
    static Operand.Atom atom(String table, String column) {
        String owner = table.isEmpty() ? "" : entity(table) + "'s ";
        return new Operand.Atom(ValueType.UNKNOWN, owner + words(column), new Access.Column(table, column));
    }

    /** What a row of {@code table} is called: its words without an ending that only names the technology. */
    static String entity(String table) {
        return words(table).replaceAll("(?<=\\p{L}{3})(ejb| (bo|vo|dto|ejb|entity|bean))$", "");
    }

    /** The words of a name in lower case. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
