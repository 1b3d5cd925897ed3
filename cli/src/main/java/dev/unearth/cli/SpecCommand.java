package dev.unearth.cli;

import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.store.Workspace;
import dev.unearth.reports.scaffold.LegacySources;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unearth spec}. */
@Command(
        name = "spec",
        description = "Writes the specification of every component into specs/ of the workspace.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth spec -o unearth-out"})
final class SpecCommand implements Runnable {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        Workspace target = workspace.workspace();
        try (SnapshotStore store = workspace.store()) {
            Finished finished = Finished.of(workspace.latest(store), store);
            new Results(finished, LegacySources.NONE).writeSpecifications(target);
        }
        spec.commandLine().getOut().println(target.results("specs").resolve("index.md"));
    }
}
