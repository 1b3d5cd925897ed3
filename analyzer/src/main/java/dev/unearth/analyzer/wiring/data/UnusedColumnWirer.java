package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.Map;

/**
 * Reports columns that a script declares and nothing reads or writes, in tables that something works on. Runs behind all wirers that
 * join code with columns.
 */
public final class UnusedColumnWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        String application = evidence.application();
        for (Map.Entry<String, Map<String, Place>> table :
                new DeclaredTables(evidence).tables().entrySet()) {
            Map<String, Place> columns = table.getValue();
            boolean isUsed = columns.keySet().stream()
                    .anyMatch(column -> wires.isWorkedOn(SqlTables.column(application, table.getKey(), column)));
            if (isUsed) {
                columns.forEach((column, place) -> column(wires, application, table.getKey(), column, place));
            }
        }
    }

    private static void column(Wires wires, String application, String table, String column, Place place) {
        NodeKey key = SqlTables.column(application, table, column);
        if (!wires.isWorkedOn(key) && wires.has(key)) {
            wires.finding(new Finding(
                    "COLUMN_UNUSED",
                    key,
                    place,
                    ("Nothing found reads or writes the column %s of %s: inferred, since no statement and no mapping names it; programs"
                                    + " outside are not seen")
                            .formatted(column, table)));
        }
    }
}
