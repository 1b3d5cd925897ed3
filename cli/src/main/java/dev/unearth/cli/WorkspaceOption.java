package dev.unearth.cli;

import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.store.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which workspace a command works on. */
final class WorkspaceOption {

    @Option(
            names = {"-o", "--workspace"},
            paramLabel = "WS",
            description = "The workspace folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "unearth-out")
    private Path folder = Path.of("unearth-out");

    Workspace workspace() {
        return Workspace.at(folder);
    }

    /** The store of a workspace that a scan has left. */
    SnapshotStore store() {
        Workspace workspace = workspace();
        if (!workspace.isScanned()) {
            throw new Refused("There is no scan in " + workspace.folder()
                    + ". Run `unearth scan ROOT` first, or name the workspace with -o.");
        }
        return SnapshotStore.open(workspace.database());
    }

    /** The newest snapshot in {@code store}. */
    Snapshot latest(SnapshotStore store) {
        return store.latest()
                .orElseThrow(() -> new Refused("The scan in " + workspace().folder()
                        + " never ended. Run `unearth scan ROOT` again; nothing is left of the broken run."));
    }
}
