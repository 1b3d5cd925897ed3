package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Catalogues;
import dev.unearth.reports.export.Table;
import picocli.CommandLine.Command;

/** {@code unearth screens}. */
@Command(
        name = "screens",
        description = "Which page leads where, through which entry point and handler.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth screens -o unearth-out --format csv"})
final class ScreensCommand extends TableCommand {

    @Override
    String subject() {
        return "ways between pages";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return new Catalogues(snapshot.graph()).screens();
    }
}
