package dev.unearth.reports.export;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.way.Impact;
import dev.unearth.analyzer.way.Step;
import dev.unearth.analyzer.way.Way;
import java.util.List;
import java.util.Map;

/** Ways through the system and what a change would be felt by, as tables and as texts. */
public final class WayTables {

    private WayTables() {}

    /** A row per step. */
    public static Table ways(List<Way> ways) {
        Table.Builder table = Table.of("ways", "way step from how to file line certainty");
        int number = 0;
        for (Way way : ways) {
            number++;
            int step = 0;
            for (Step each : way.steps()) {
                step++;
                table.row(
                        number,
                        step,
                        NodeNames.shortName(each.from()),
                        NodeNames.how(each.relationship()),
                        NodeNames.shortName(each.to()),
                        each.place().file(),
                        NodeNames.line(each.place()),
                        each.certainty());
            }
        }
        return table.build();
    }

    /** A way as lines that a person reads from top to bottom. */
    public static String text(Way way) {
        StringBuilder text = new StringBuilder();
        int count = way.steps().size();
        text.append("%s to %s: %d step%s, %s%n"
                .formatted(
                        NodeNames.shortName(way.start()),
                        NodeNames.shortName(way.end()),
                        count,
                        count == 1 ? "" : "s",
                        way.certainty()));
        for (Step each : way.steps()) {
            String place = each.place().equals(Place.NOWHERE)
                    ? ""
                    : "  " + each.place().display();
            String reason = each.relationship().reason().isEmpty()
                    ? ""
                    : "  (" + each.relationship().reason() + ")";
            text.append("    ")
                    .append(NodeNames.how(each.relationship()))
                    .append(' ')
                    .append(NodeNames.shortName(each.to()))
                    .append(place)
                    .append(reason)
                    .append('\n');
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** The entry points that a change would be felt by, nearest first, then the code that no entry point leads through. */
    public static Table impact(Impact impact) {
        Table.Builder table = Table.of("impact", "kind name roles steps last_step file line certainty");
        impact.entryPoints().entrySet().stream()
                .sorted((a, b) -> Integer.compare(
                        a.getValue().steps().size(), b.getValue().steps().size()))
                .forEach(each -> entry(table, each));
        for (Node node : impact.code()) {
            Place place = node.place().orElse(Place.NOWHERE);
            String kind = node.kind() == NodeKind.METHOD ? "method" : "file";
            table.row(kind, NodeNames.shortName(node), "", "", "", place.file(), NodeNames.line(place), "");
        }
        return table.build();
    }

    private static void entry(Table.Builder table, Map.Entry<Node, Way> each) {
        Node entry = each.getKey();
        Way way = each.getValue();
        Step last = way.steps().get(way.steps().size() - 1);
        table.row(
                entry.text(NodeProperty.KIND),
                entry.name(),
                NodeNames.list(entry, NodeProperty.ROLES),
                way.steps().size(),
                NodeNames.shortName(last.from()) + " " + NodeNames.how(last.relationship()),
                last.place().file(),
                NodeNames.line(last.place()),
                way.certainty());
    }
}
