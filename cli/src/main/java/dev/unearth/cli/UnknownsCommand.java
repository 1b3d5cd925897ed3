package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.MissingTable;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth unknowns}. */
@Command(
        name = "unknowns",
        description = {
            "What the scan saw but could not resolve: the libraries, sources and other things that would settle most of it, with the",
            "calls that need them, their share of all calls, and what to do. What only tests need comes last."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  unearth unknowns -o unearth-out",
            "  unearth unknowns -o unearth-out --places --format csv"
        })
final class UnknownsCommand extends TableCommand {

    private static final int SCREEN = 25;

    @Option(names = "--places", description = "A row per place, with what is said there and why it is not understood.")
    private boolean places;

    @Override
    String subject() {
        return places ? "unknowns" : "missing things";
    }

    @Override
    int oneScreen() {
        return places ? super.oneScreen() : SCREEN;
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return places ? new Tables(snapshot).unknowns() : MissingTable.of(snapshot);
    }
}
