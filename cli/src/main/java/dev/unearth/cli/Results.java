package dev.unearth.cli;

import dev.unearth.analyzer.store.Workspace;
import dev.unearth.reports.page.ReportInput;
import dev.unearth.reports.page.ReportPage;
import dev.unearth.reports.scaffold.LegacySources;
import dev.unearth.reports.scaffold.Scaffold;
import dev.unearth.reports.spec.Specifications;
import java.nio.file.Path;
import java.util.List;

/** Writes the folders that people read. */
final class Results {

    private final Finished finished;
    private final LegacySources sources;

    Results(Finished finished, LegacySources sources) {
        this.finished = finished;
        this.sources = sources;
    }

    void writeReport(Workspace workspace) {
        ReportInput input = new ReportInput(
                finished.snapshot(),
                finished.rules(),
                finished.candidates(),
                finished.components(),
                finished.clauses(),
                sources::text);
        workspace.replace("report", folder -> new ReportPage(input).writeTo(folder));
    }

    void writeSpecifications(Workspace workspace) {
        Specifications specifications =
                new Specifications(finished.snapshot(), finished.components(), finished.clauses());
        workspace.replace("specs", specifications::writeTo);
    }

    void writeScaffold(Workspace workspace, List<Path> libraries, int sourceLevel) {
        Scaffold scaffold = new Scaffold(finished.snapshot(), finished.clauses(), sources, libraries, sourceLevel);
        workspace.replace("scaffold", scaffold::writeTo);
    }
}
