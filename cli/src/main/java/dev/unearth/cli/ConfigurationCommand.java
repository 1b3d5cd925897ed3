package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Catalogues;
import dev.unearth.reports.export.Table;
import picocli.CommandLine.Command;

/** {@code unearth configuration}. */
@Command(
        name = "configuration",
        description = "Configuration keys with their values and who reads them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth configuration -o unearth-out --format csv"})
final class ConfigurationCommand extends TableCommand {

    @Override
    String subject() {
        return "configuration keys";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Catalogues(snapshot.graph()).configuration();
    }
}
