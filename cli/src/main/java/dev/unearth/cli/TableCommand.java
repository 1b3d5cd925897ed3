package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.export.TableFormat;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that prints a table made from the newest snapshot. */
abstract class TableCommand implements Runnable {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "TABLE")
    private TableFormat format = TableFormat.TABLE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N rows; all by default.",
            defaultValue = "" + Integer.MAX_VALUE,
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--quiet", description = "Results only, no talk on the error stream.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** What the command is about, for the line below an empty table. */
    abstract String subject();

    /** How many rows a terminal gets without being asked; all of them but for tables of what matters most. */
    int oneScreen() {
        return Integer.MAX_VALUE;
    }

    /** The table to print. */
    abstract Table table(Snapshot snapshot, SnapshotStore store);

    @Override
    public void run() {
        try (SnapshotStore store = workspace.store()) {
            print(workspace.latest(store), store);
        }
    }

    /** Prints the command's answer. */
    void print(Snapshot snapshot, SnapshotStore store) {
        Table all = table(snapshot, store);
        int most = limit == Integer.MAX_VALUE && format == TableFormat.TABLE ? oneScreen() : limit;
        out().print(format.write(all.first(most)));
        out().flush();
        if (!quiet && all.rows().size() > most) {
            spec.commandLine()
                    .getErr()
                    .println("(%d of %d %s; --limit shows more)"
                            .formatted(most, all.rows().size(), subject()));
        }
        if (!quiet && all.rows().isEmpty()) {
            spec.commandLine().getErr().println("(no " + subject() + ")");
        }
    }

    /** Whether the answer is for a person at a terminal, not for a program. */
    final boolean isForPeople() {
        return format == TableFormat.TABLE;
    }

    final boolean isLimited() {
        return limit != Integer.MAX_VALUE;
    }

    final int limit() {
        return limit;
    }

    /** Says something on the error stream, unless asked to be quiet. */
    final void say(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
