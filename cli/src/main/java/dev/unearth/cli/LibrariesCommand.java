package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.Tables;
import picocli.CommandLine.Command;

/** {@code unearth libraries}. */
@Command(
        name = "libraries",
        description = "The libraries that the modules use.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth libraries -o unearth-out --format csv"})
final class LibrariesCommand extends TableCommand {

    @Override
    String subject() {
        return "libraries";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Tables(snapshot).libraries();
    }
}
