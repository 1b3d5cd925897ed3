package dev.unearth.cli;

import dev.unearth.analyzer.component.Components;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Catalogues;
import dev.unearth.reports.export.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth crud}. */
@Command(
        name = "crud",
        description = "Which entry point, or component, creates, reads, updates or deletes rows of which table.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth crud -o unearth-out --format csv"})
final class CrudCommand extends TableCommand {

    /** What stands at the rows. */
    enum By {
        ENTRYPOINT,
        COMPONENT
    }

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "ENTRYPOINT")
    private By by = By.ENTRYPOINT;

    @Override
    String subject() {
        return "uses of tables";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        return by == By.COMPONENT
                ? new Catalogues(snapshot.graph()).componentMatrix(Components.of(snapshot.graph()))
                : new Catalogues(snapshot.graph()).entryPointMatrix();
    }
}
