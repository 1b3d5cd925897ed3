package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.Tables;
import picocli.CommandLine.Command;

/** {@code unearth unknowns}. */
@Command(
        name = "unknowns",
        description = "What the scan saw but could not resolve.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth unknowns -o unearth-out --format csv"})
final class UnknownsCommand extends TableCommand {

    @Override
    String subject() {
        return "unknowns";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Tables(snapshot).unknowns();
    }
}
