package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.Tables;
import picocli.CommandLine.Command;

/** {@code unearth entrypoints}. */
@Command(
        name = "entrypoints",
        description = "Where the outside enters the system.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth entrypoints -o unearth-out --format csv"})
final class EntryPointsCommand extends TableCommand {

    @Override
    String subject() {
        return "entry points";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Tables(snapshot).entryPoints();
    }
}
