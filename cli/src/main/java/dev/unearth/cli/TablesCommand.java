package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.Tables;
import picocli.CommandLine.Command;

/** {@code unearth tables}. */
@Command(
        name = "tables",
        description = "The database tables found.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth tables -o unearth-out --format csv"})
final class TablesCommand extends TableCommand {

    @Override
    String subject() {
        return "tables";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Tables(snapshot).tables();
    }
}
