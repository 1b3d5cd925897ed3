package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.store.Workspace;
import dev.unearth.reports.scaffold.LegacySources;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unearth scaffold}. */
@Command(
        name = "scaffold",
        description = "Writes a Maven project with a JUnit test per rule into scaffold/ of the workspace.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth scaffold -o unearth-out && mvn -f unearth-out/scaffold test"})
final class ScaffoldCommand implements Runnable {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--no-source", description = "No compiled legacy classes; every test is then a disabled one.")
    private boolean withoutSource;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        Workspace target = workspace.workspace();
        try (SnapshotStore store = workspace.store()) {
            Snapshot snapshot = workspace.latest(store);
            LegacySources sources = withoutSource ? LegacySources.NONE : SourceTexts.of(snapshot);
            new Results(Finished.of(snapshot, store), sources)
                    .writeScaffold(target, libraries(snapshot), level(snapshot));
        }
        spec.commandLine().getOut().println(target.results("scaffold"));
    }

    private static List<Path> libraries(Snapshot snapshot) {
        String prefix = "library ";
        return snapshot.provenance().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> Path.of(name.substring(prefix.length())))
                .toList();
    }

    private static int level(Snapshot snapshot) {
        return Integer.parseInt(snapshot.provenance().getOrDefault("source level", "0"));
    }
}
