package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.sql.ColumnUse;
import dev.unearth.analyzer.sql.SqlMeaning;
import dev.unearth.analyzer.sql.TableUse;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The columns of statements that do not name them: of {@code SELECT *} those that the method, or methods of its class that are handed
 * a result set, read by name; of {@code INSERT} without a list all that the table has.
 */
final class ResultColumns {

    private static final Pattern STAR = Pattern.compile(
            "(?is).*?(\\bselect\\s+(distinct\\s+|all\\s+|top\\s+\\d+\\s+)?(\\w+\\.)?\\*|,\\s*\\w+\\.\\*).*");

    private final DeclaredTables declared;
    private final Map<MemberRef, Set<String>> byMethod = new HashMap<>();
    private final Map<String, Set<String>> byClass = new HashMap<>();

    ResultColumns(Evidences evidence, DeclaredTables declared) {
        this.declared = declared;
        for (CallText row : evidence.texts()) {
            boolean reads = row.method().matches("get[A-Z]\\w*")
                    && (row.receiverType().endsWith("ResultSet")
                            || row.receiverType().endsWith("RowSet"));
            if (reads && !row.arguments().isEmpty() && row.arguments().get(0).isComplete()) {
                String name = upper(row.arguments().get(0).text(""));
                byMethod.computeIfAbsent(row.caller(), key -> new TreeSet<>()).add(name);
                if (row.caller().signature().contains("ResultSet")) {
                    byClass.computeIfAbsent(row.caller().typeBinaryName(), key -> new TreeSet<>())
                            .add(name);
                }
            }
        }
    }

    /** The columns that {@code caller} works on by {@code statement} without naming them there. */
    List<ColumnUse> unnamed(MemberRef caller, String statement, SqlMeaning meaning) {
        List<ColumnUse> columns = new ArrayList<>();
        if (meaning.kind() == SqlMeaning.Kind.INSERT) {
            meaning.tables().stream()
                    .filter(use -> use.operation() == Operation.INSERT && !names(meaning, use))
                    .forEach(use -> declared.columns(use.name())
                            .forEach(column -> columns.add(new ColumnUse(use.name(), column, Operation.INSERT))));
        } else if (meaning.kind() == SqlMeaning.Kind.QUERY
                && STAR.matcher(statement).matches()) {
            meaning.tables()
                    .forEach(use -> selected(caller, use, meaning.tables().size() == 1, columns));
        }
        return columns;
    }

    private static boolean names(SqlMeaning meaning, TableUse use) {
        return meaning.columns().stream().anyMatch(column -> column.operation() == use.operation());
    }

    private void selected(MemberRef caller, TableUse use, boolean isOnly, List<ColumnUse> columns) {
        Set<String> all = declared.columns(use.name());
        Set<String> read = new TreeSet<>(byMethod.getOrDefault(caller, Set.of()));
        read.addAll(byClass.getOrDefault(caller.typeBinaryName(), Set.of()));
        read.retainAll(all);
        Set<String> taken = read.isEmpty() && isOnly ? all : read;
        taken.forEach(column -> columns.add(new ColumnUse(use.name(), column, Operation.SELECT)));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
