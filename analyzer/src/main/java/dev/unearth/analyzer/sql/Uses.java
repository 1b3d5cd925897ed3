package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.sql.TableUse.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what one statement uses while it is read; aliases may be used before they are declared. */
final class Uses {

    private final List<TableUse> tables = new ArrayList<>();
    private final Set<ColumnUse> columns = new LinkedHashSet<>();
    private final Set<String> procedures = new LinkedHashSet<>();
    private final Map<String, String> aliases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> temporary = new HashSet<>();
    private boolean dynamicTable;

    void table(SqlToken name, Operation operation) {
        if (name.isDynamic()) {
            dynamicTable = true;
        } else if (!name.name().isEmpty() && !SqlWords.isNoTable(name.name())) {
            tables.add(new TableUse(name.name(), operation));
        }
    }

    /** {@code alias} stands for {@code table}; nothing for a table made up by code. */
    void alias(String alias, SqlToken table) {
        aliases.putIfAbsent(alias, table.isDynamic() ? "" : table.name());
    }

    /** The name of a common table expression or another thing that is no table of the database. */
    void temporary(String name) {
        temporary.add(upper(name));
    }

    void column(String qualifier, SqlToken column, Operation operation) {
        if (!column.isDynamic() && !column.name().isEmpty()) {
            columns.add(new ColumnUse(qualifier, column.name(), operation));
        }
    }

    void procedure(SqlToken name) {
        if (name.isDynamic()) {
            dynamicTable = true;
        } else if (!name.name().isEmpty()) {
            procedures.add(name.name());
        }
    }

    List<String> procedures() {
        return List.copyOf(procedures);
    }

    boolean hasDynamicTable() {
        return dynamicTable;
    }

    /** The tables, aliases resolved, each table and operation once. */
    List<TableUse> tables() {
        Set<String> named = new HashSet<>();
        tables.forEach(use -> named.add(upper(use.name())));
        Set<String> seen = new HashSet<>();
        Set<String> changedByAlias = new HashSet<>();
        List<TableUse> uses = new ArrayList<>();
        for (TableUse use : tables) {
            boolean byAlias = isAliasOnly(use, named);
            String name = byAlias ? aliases.getOrDefault(use.name(), "") : use.name();
            if (byAlias) {
                changedByAlias.add(upper(name));
            } else if (use.operation() == Operation.SELECT && changedByAlias.remove(upper(name))) {
                continue; // where the alias is declared: the table is changed there, not read
            }
            if (!name.isEmpty() && !temporary.contains(upper(name)) && seen.add(upper(name) + use.operation())) {
                uses.add(new TableUse(name, use.operation()));
            }
        }
        return uses;
    }

    /** {@code DELETE p FROM PERMIT p}: the target of a change may be an alias. */
    private boolean isAliasOnly(TableUse use, Set<String> named) {
        String behind = aliases.getOrDefault(use.name(), use.name());
        return use.operation() != Operation.SELECT
                && !behind.equalsIgnoreCase(use.name())
                && (behind.isEmpty() || named.contains(upper(behind)));
    }

    /** The columns with the names of their tables, where qualified or where there is one table only. */
    List<ColumnUse> columns() {
        List<String> names =
                tables().stream().map(use -> upper(use.name())).distinct().toList();
        String only = names.size() == 1 && !dynamicTable ? tables().get(0).name() : "";
        Set<ColumnUse> resolved = new LinkedHashSet<>();
        for (ColumnUse use : columns) {
            String table = use.table().isEmpty() ? only : tableOf(use.table(), names);
            if (!table.isEmpty() || use.table().isEmpty()) {
                resolved.add(new ColumnUse(table, use.column(), use.operation()));
            }
        }
        return List.copyOf(resolved);
    }

    private String tableOf(String qualifier, List<String> names) {
        String alias = aliases.get(qualifier);
        if (alias != null) {
            return temporary.contains(upper(alias)) ? "" : alias;
        }
        return names.contains(upper(qualifier)) ? qualifier : "";
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
