package dev.unearth.cli;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.way.Way;
import dev.unearth.analyzer.way.Ways;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.WayTables;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth paths}. */
@Command(
        name = "paths",
        description =
                "The ways from a page, entry point or class to a table, column, queue or anything else, step by step.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "One way for each place that makes the last step, the most certain and shortest first.",
            "",
            "Examples:",
            "  unearth paths --from 'POST /order.do' --to ORDERS",
            "  unearth paths --from order.jsp --to ORDERS.STATUS --format csv"
        })
final class PathsCommand extends TableCommand {

    /** How many ways a terminal gets without being asked. */
    private static final int MOST = 10;

    @Option(names = "--from", required = true, paramLabel = "NAME", description = "Where the ways start.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "NAME", description = "Where they end.")
    private String to = "";

    @Override
    String subject() {
        return "steps";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return WayTables.ways(ways(snapshot.graph()));
    }

    private List<Way> ways(SystemGraph graph) {
        return new Ways(graph).between(keys(NamedNodes.of(graph, from)), keys(NamedNodes.of(graph, to)));
    }

    private static List<NodeKey> keys(List<Node> nodes) {
        return nodes.stream().map(Node::key).toList();
    }

    @Override
    void print(Snapshot snapshot, SnapshotStore store) {
        if (!isForPeople()) {
            super.print(snapshot, store);
            return;
        }
        List<Way> ways = ways(snapshot.graph());
        int shown = isLimited() ? limit() : MOST;
        ways.stream().limit(shown).forEach(way -> out().println(WayTables.text(way)));
        if (ways.isEmpty()) {
            say("(no way leads from " + from + " to " + to + ")");
        } else if (ways.size() > shown) {
            say("(%d of %d ways; --limit shows more)".formatted(shown, ways.size()));
        }
    }
}
