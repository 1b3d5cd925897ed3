package dev.unearth.benchmarks.robust;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.InventoryOptions;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.benchmarks.peer.Sources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code robust}: every Java file below some folders, good or bad, read, encoded, printed and linked. */
@Command(
        name = "robust",
        description = {
            "Sends every Java file below the folders through front end, codec, printer and linker, and names those",
            "that crash it, take too long, come back changed, or are lost without a word. Ends with 1 if there are any."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  benchmarks/run robust path/to/somebody/elses/test/inputs"})
public final class RobustCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of Java files, or archives.")
    private List<Path> folders = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "CPU time a step may take on a file (default: 10).")
    private double seconds = 10;

    @Option(names = "--jobs", paramLabel = "N", description = "Number of threads (default: one per processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Trial trial = new Trial(jobs, seconds);
        Inventory inventory = Inventory.take(folders, InventoryOptions.DEFAULT.withJobs(jobs));
        listed(inventory, trial);
        Pile pile = new Pile(inventory, trial);
        pile.read();
        pile.copy();
        pile.link();
        trial.complaints().forEach(out::println);
        out.printf(
                "%,d Java files, %,d lines; %,d with flaws; %.1f %% of calls resolved; %d complaints%n",
                pile.files().size(),
                pile.files().stream().mapToLong(SourceFile::lines).sum(),
                pile.flawed(),
                100 * pile.resolved(),
                trial.complaints().size());
        trial.longest(SHOWN)
                .forEach(taken -> out.printf("  %.2f s %s %s%n", taken.seconds(), taken.step(), taken.path()));
        return trial.complaints().isEmpty() ? 0 : 1;
    }

    /** Every file on disk has to be in the inventory, and what is not read has to say why. */
    private void listed(Inventory inventory, Trial trial) {
        long onDisk = folders.stream()
                .mapToLong(folder -> Sources.below(folder).files().size())
                .sum();
        List<SourceFile> java = inventory.files().stream()
                .filter(file -> file.kind() == FileKind.JAVA && !file.path().contains("!/"))
                .toList();
        if (onDisk > java.size()) {
            trial.complain("", "list", "%d Java files lie there, %d are listed".formatted(onDisk, java.size()));
        }
        java.stream()
                .filter(file -> file.status() != SourceFile.Status.READ)
                .forEach(file -> spec.commandLine().getOut().printf("not read: %s: %s%n", file.path(), file.reason()));
    }
}
