package dev.unearth.cli;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.scan.Scan;
import dev.unearth.analyzer.scan.ScanRequest;
import dev.unearth.analyzer.scan.Scanner;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.analyzer.store.Workspace;
import dev.unearth.reports.scaffold.LegacySources;
import dev.unearth.rules.extract.RuleStudy;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleNodes;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unearth scan}. */
@Command(
        name = "scan",
        description = {
            "Reads a legacy system and leaves a workspace: graph, rules, ranking, report, specifications, test scaffold.",
            "The scanned code is only read, never run."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  unearth scan path/to/legacy/repo",
            "  unearth scan app.ear sources/ -o out --classpath lib/ --exclude 'src_old/'"
        })
final class ScanCommand implements Runnable {

    @Parameters(
            arity = "1..*",
            paramLabel = "ROOT",
            description = "Folders or archives; together they are one application.")
    private List<Path> roots = List.of();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--app",
            paramLabel = "NAME",
            description = "Name of the application (default: the build's own name, else the folder's).")
    private String application = "";

    @Option(
            names = "--classpath",
            paramLabel = "JARS",
            description =
                    "Jars, folders of jars or folders of class files that the sources need, separated as in a class path.")
    private String classPath = "";

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Read only what matches, in the syntax of .gitignore.")
    private List<String> includes = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Do not read what matches, in the syntax of .gitignore.")
    private List<String> excludes = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Number of threads (default: one per processor); never changes the result.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--no-source",
            description = "No excerpts of code in what is written, and no compiled legacy classes.")
    private boolean withoutSource;

    @Option(
            names = "--graph-only",
            description =
                    "Stop when the graph with its measures is stored: no rules, ranking, report or specifications.")
    private boolean graphOnly;

    @Option(names = "--timings", description = "Print on the error output how long each stage took.")
    private boolean timings;

    @Option(names = "--quiet", description = "No summary and no progress.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        check();
        StageClock clock =
                StageClock.start(TerminalProgress.of(spec.commandLine().getErr(), quiet));
        Workspace target = workspace.workspace();
        if (graphOnly) {
            scanGraph(target, clock);
        } else {
            scanAll(target, clock);
        }
        if (timings) {
            spec.commandLine().getErr().print(clock.table());
        }
    }

    private void scanGraph(Workspace target, StageClock clock) {
        Scan<Boolean> scan = Scanner.scan(request(target), new GraphStudy(), clock);
        clock.stage("measuring");
        Snapshot snapshot = Finishing.graphOnly(scan);
        clock.stage("storing");
        try (SnapshotStore store = SnapshotStore.open(target.database())) {
            store.save(snapshot, List.of());
        }
        if (!quiet) {
            spec.commandLine().getOut().print(Summary.ofGraph(snapshot, clock.millis()));
        }
    }

    private void scanAll(Workspace target, StageClock clock) {
        Scan<List<RuleDraft>> scan = Scanner.scan(request(target), new RuleStudy(), clock);
        try (SnapshotStore store = SnapshotStore.open(target.database())) {
            List<BusinessRule> previous = RuleNodes.read(store.latestNodes(NodeKind.RULE));
            clock.stage("measuring, finding rules");
            Finished finished = Finishing.finish(scan, previous);
            Results results =
                    new Results(finished, withoutSource ? LegacySources.NONE : SourceTexts.of(scan.inventory()));
            clock.stage("ranking, storing; writing report, specifications, scaffold");
            SideBySide.run(
                    jobs,
                    List.of(
                            () -> results.writeScaffold(target, scan.libraries(), scan.sourceLevel()),
                            () -> Finishing.save(finished, store),
                            () -> results.writeReport(target),
                            () -> results.writeSpecifications(target)));
            if (!quiet) {
                spec.commandLine().getOut().print(Summary.of(finished, target, clock.millis()));
            }
        }
    }

    private ScanRequest request(Workspace target) {
        return new ScanRequest(
                roots,
                application,
                Arrays.stream(classPath.split(File.pathSeparator))
                        .filter(entry -> !entry.isBlank())
                        .map(Path::of)
                        .toList(),
                includes,
                excludes,
                target.folder(),
                target.cache(),
                jobs,
                Version.number());
    }

    private void check() {
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new Refused(
                        "There is nothing at " + root.toAbsolutePath() + ". Name a folder or an archive to scan.");
            }
        }
        if (jobs < 1) {
            throw new Refused("--jobs is " + jobs + "; it must be at least 1.");
        }
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.isBlank() && !Files.exists(Path.of(entry))) {
                throw new Refused("--classpath names " + entry + ", which does not exist.");
            }
        }
    }
}
