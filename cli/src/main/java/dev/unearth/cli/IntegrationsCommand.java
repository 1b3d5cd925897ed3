package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Catalogues;
import dev.unearth.reports.export.Table;
import picocli.CommandLine.Command;

/** {@code unearth integrations}. */
@Command(
        name = "integrations",
        description = "Queues, topics and systems outside, and who speaks to them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth integrations -o unearth-out --format csv"})
final class IntegrationsCommand extends TableCommand {

    @Override
    String subject() {
        return "integrations";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Catalogues(snapshot.graph()).integrations();
    }
}
