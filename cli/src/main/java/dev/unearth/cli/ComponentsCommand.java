package dev.unearth.cli;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code unearth components}. */
@Command(
        name = "components",
        description = "The components found, with their sizes and rules.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth components -o unearth-out --format csv"})
final class ComponentsCommand extends TableCommand {

    @Override
    String subject() {
        return "components";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        Finished finished = Finished.of(snapshot, store);
        Table.Builder table = Table.of("components", "component types rules key");
        for (Component component : finished.components()) {
            table.row(
                    component.name(),
                    component.types().size(),
                    finished.clauses().getOrDefault(component.name(), List.of()).size(),
                    component.key(snapshot.application()));
        }
        return table.build();
    }
}
