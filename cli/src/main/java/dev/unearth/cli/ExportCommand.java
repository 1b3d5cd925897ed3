package dev.unearth.cli;

import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Export;
import dev.unearth.reports.export.TableFormat;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unearth export}. */
@Command(
        name = "export",
        description = "Writes everything found as tables, a file each, for other programs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  unearth export --format tsv --dest tables"})
final class ExportCommand implements Runnable {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "tsv, csv, json or md (default: ${DEFAULT-VALUE}).",
            defaultValue = "TSV")
    private TableFormat format = TableFormat.TSV;

    @Option(
            names = "--dest",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; made if it is not there.")
    private Path destination = Path.of("");

    @Option(names = "--quiet", description = "Say nothing.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        if (format == TableFormat.TABLE) {
            throw new Refused("The format " + format.name().toLowerCase(Locale.ROOT)
                    + " is for the terminal; export knows tsv, csv, json and md.");
        }
        try (SnapshotStore store = workspace.store()) {
            Finished finished = Finished.of(workspace.latest(store), store);
            int files = new Export(
                            finished.snapshot(),
                            finished.rules(),
                            finished.candidates(),
                            finished.components(),
                            finished.clauses())
                    .writeTo(destination, format);
            if (!quiet) {
                spec.commandLine().getErr().println("%d files in %s".formatted(files, destination));
            }
        }
    }
}
