package dev.unearth.cli;

import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.way.Impact;
import dev.unearth.analyzer.way.Ways;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.WayTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth impact}. */
@Command(
        name = "impact",
        description = "What a change of a table, column, class, method, configuration key or queue would be felt by.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Entry points first, nearest first, then the code on the ways and around.",
            "",
            "Examples:",
            "  unearth impact --of ORDERS.STATUS",
            "  unearth impact --of OrderDAO.save --format csv"
        })
final class ImpactCommand extends TableCommand {

    @Option(names = "--of", required = true, paramLabel = "NAME", description = "What would change.")
    private String of = "";

    @Override
    String subject() {
        return "places that would feel it";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        SystemGraph graph = snapshot.graph();
        return WayTables.impact(Impact.of(graph, new Ways(graph), NamedNodes.of(graph, of)));
    }
}
