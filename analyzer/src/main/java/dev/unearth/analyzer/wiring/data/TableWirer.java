package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.TableDefinition;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Scripts to tables: declares tables, views, columns and foreign keys; where several scripts declare a table the first one counts, and changes of it
 * come after it, whatever their scripts are called. */
public final class TableWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        TreeMap<String, List<Declared>> byTable = new TreeMap<>();
        for (Evidences.Of<SqlFacts> script : evidence.documents(SqlFacts.class)) {
            for (SqlFacts.Statement statement : script.facts().statements()) {
                SqlAnalyzer.definition(statement.text(), statement.line())
                        .filter(definition -> !definition.name().isEmpty())
                        .ifPresent(definition -> byTable.computeIfAbsent(
                                        upper(definition.name()), name -> new ArrayList<>())
                                .add(new Declared(script.file().path(), definition)));
            }
        }
        byTable.values().forEach(all -> all.sort(Comparator.comparing((Declared each) -> !each.isWhole())));
        byTable.values().forEach(all -> new TableMaker(evidence.application(), wires, all).make());
        byTable.values().forEach(all -> new TableMaker(evidence.application(), wires, all).refer());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** A definition and the path of its script. */
    private record Declared(String path, TableDefinition definition) {
        boolean isWhole() {
            return definition.form() == TableDefinition.Form.TABLE || definition.form() == TableDefinition.Form.VIEW;
        }

        Place place(int line) {
            return Place.line(path, line);
        }
    }

    /** Makes the nodes of one table out of all statements about it. */
    private static final class TableMaker {

        private final String application;
        private final Wires wires;
        private final List<Declared> all;
        private final Declared base;
        private final NodeKey key;

        TableMaker(String application, Wires wires, List<Declared> all) {
            this.application = application;
            this.wires = wires;
            this.all = all;
            this.base = all.stream().filter(Declared::isWhole).findFirst().orElse(all.get(0));
            this.key = SqlTables.table(application, base.definition.name());
        }

        void make() {
            Place source = base.isWhole() ? base.place(base.definition.line()) : null;
            TreeMap<String, Declared> owners = new TreeMap<>();
            List<TableDefinition.Column> columns = columns(owners);
            Node node = Node.of(key, NodeKind.TABLE, base.definition.name(), source)
                    .with(
                            NodeProperty.COLUMNS,
                            columns.stream().map(TableDefinition.Column::name).toList());
            wires.node(withKeys(node));
            for (TableDefinition.Column column : columns) {
                column(column, owners.getOrDefault(upper(column.name()), base));
            }
            for (Declared each : all) {
                if (each.isWhole()) {
                    NodeKey file = NodeKey.of(NodeKind.FILE, application, each.path);
                    wires.relate(
                            file,
                            RelationKind.DECLARES,
                            key,
                            "",
                            Evidence.declared(each.place(each.definition.line())));
                }
            }
        }

        /** The columns of the first declaration, and those that later changes add. */
        private List<TableDefinition.Column> columns(TreeMap<String, Declared> owners) {
            List<TableDefinition.Column> columns = new ArrayList<>();
            for (Declared each : all) {
                if (each.equals(base) || each.definition.form() == TableDefinition.Form.ALTER) {
                    for (TableDefinition.Column column : each.definition.columns()) {
                        if (owners.putIfAbsent(upper(column.name()), each) == null) {
                            columns.add(column);
                        }
                    }
                }
            }
            return columns;
        }

        private Node withKeys(Node node) {
            List<String> unique = all.stream()
                    .flatMap(each -> each.definition.unique().stream())
                    .map(names -> String.join(",", names))
                    .distinct()
                    .toList();
            List<String> checks = all.stream()
                    .flatMap(each -> each.definition.checks().stream())
                    .distinct()
                    .toList();
            Node made = node;
            List<String> primary = primaryKey();
            made = primary.isEmpty() ? made : made.with(NodeProperty.PRIMARY_KEY, primary);
            made = unique.isEmpty() ? made : made.with(NodeProperty.UNIQUE_KEYS, unique);
            made = checks.isEmpty() ? made : made.with(NodeProperty.CHECKS, checks);
            return base.definition.form() == TableDefinition.Form.VIEW ? made.with(NodeProperty.VIEW, true) : made;
        }

        private List<String> primaryKey() {
            return all.stream()
                    .map(each -> each.definition.primaryKey())
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private void column(TableDefinition.Column column, Declared owner) {
            Place place = owner.place(column.line());
            NodeKey columnKey = SqlTables.column(application, base.definition.name(), column.name());
            Node node = Node.of(columnKey, NodeKind.COLUMN, column.name(), place)
                    .with(NodeProperty.COLUMN_TYPE, column.type())
                    .with(NodeProperty.REQUIRED, column.required() || isIn(primaryKey(), column.name()));
            wires.node(
                    column.defaultValue().isEmpty()
                            ? node
                            : node.with(NodeProperty.DEFAULT_VALUE, column.defaultValue()));
            wires.relate(key, RelationKind.DECLARES, columnKey, "", Evidence.declared(place));
        }

        private static boolean isIn(List<String> names, String name) {
            return names.stream().anyMatch(name::equalsIgnoreCase);
        }

        /** Foreign keys, and the tables that a view reads; all tables are there by now. */
        void refer() {
            SqlTables tables = new SqlTables(application, wires);
            for (Declared each : all) {
                for (TableDefinition.ForeignKey foreign : each.definition.foreignKeys()) {
                    reference(each, foreign, tables);
                }
                Evidence read = Evidence.declared(each.place(each.definition.line()));
                for (String table : each.definition.readTables()) {
                    wires.relate(key, RelationKind.QUERIES, tables.table(table), "view", read);
                }
            }
        }

        private void reference(Declared each, TableDefinition.ForeignKey foreign, SqlTables tables) {
            if (foreign.target().isEmpty()) {
                return;
            }
            Evidence evidence = Evidence.declared(each.place(foreign.line()));
            String detail = String.join(",", foreign.columns());
            wires.relate(key, RelationKind.REFERENCES, tables.table(foreign.target()), detail, evidence);
            for (int i = 0;
                    i
                            < Math.min(
                                    foreign.columns().size(),
                                    foreign.targetColumns().size());
                    i++) {
                NodeKey from = SqlTables.column(
                        application, base.definition.name(), foreign.columns().get(i));
                NodeKey to = SqlTables.column(
                        application, foreign.target(), foreign.targetColumns().get(i));
                wires.relate(from, RelationKind.REFERENCES, to, "", evidence);
            }
        }
    }
}
