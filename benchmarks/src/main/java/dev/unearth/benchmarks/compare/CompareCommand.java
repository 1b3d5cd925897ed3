package dev.unearth.benchmarks.compare;

import dev.unearth.benchmarks.peer.BareParse;
import dev.unearth.benchmarks.peer.JdtBindings;
import dev.unearth.benchmarks.peer.SolverCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compare}: the same files read by Unearth and by others, with the same JVM settings, each in a cold process of its own. */
@Command(
        name = "compare",
        description = {
            "Times Unearth beside bare parsing, JDT's bindings and JavaParser's symbol solver on the same files.",
            "Every run is a cold JVM of its own. Figures mean something only where nothing else is running."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  benchmarks/corpora small",
            "  benchmarks/run compare --corpus small --repeats 3",
            "  benchmarks/run compare --corpus large --heap 3g --variants parse,scan"
        })
public final class CompareCommand implements Runnable {

    @Option(
            names = "--corpus",
            paramLabel = "NAME",
            split = ",",
            description = "Corpora that benchmarks/corpora fetched, or folders of Java files (default: small).")
    private List<String> corpora = List.of("small");

    @Option(
            names = "--variants",
            paramLabel = "NAME",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Variant> variants = List.of(Variant.values());

    @Option(names = "--heap", paramLabel = "SIZE", description = "-Xmx of every process (default: 4g).")
    private String heap = "4g";

    @Option(names = "--repeats", paramLabel = "N", description = "How often to run each variant (default: 1).")
    private int repeats = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Threads of all that takes several (default: one per processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--timings", description = "Print how long each stage of each scan took.")
    private boolean timings;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private final Path home = Path.of(System.getProperty("unearth.home", ".")).toAbsolutePath();

    @Override
    public void run() {
        for (String name : corpora) {
            Corpus corpus = Corpus.of(folder(name));
            Map<Variant, List<Measurement>> runs = new EnumMap<>(Variant.class);
            for (int turn = 1; turn <= repeats; turn++) {
                measure(corpus, runs);
            }
            spec.commandLine().getOut().print(Table.of(corpus, runs));
            spec.commandLine().getOut().flush();
        }
    }

    private Path folder(String name) {
        Path fetched = home.resolve("benchmarks/target/corpora").resolve(name);
        Path folder = Files.isDirectory(fetched) ? fetched : Path.of(name).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is no corpus and no folder '%s'. Fetch it: benchmarks/corpora %s".formatted(name, name));
        }
        return folder;
    }

    private void measure(Corpus corpus, Map<Variant, List<Measurement>> runs) {
        Path work = home.resolve("benchmarks/target/work").resolve(corpus.name());
        Jvm jvm = new Jvm(home, heap, work);
        boolean again = variants.contains(Variant.SAME) || variants.contains(Variant.TOUCHED);
        WorkingCopy copy = variants.stream().anyMatch(Variant::isScan)
                ? WorkingCopy.of(corpus.folder(), work.resolve("sources"))
                : null;
        for (Variant variant : Variant.values()) {
            boolean wanted = variants.contains(variant);
            boolean needed = variant == Variant.SCAN && again;
            if (!wanted && !needed) {
                continue;
            }
            spec.commandLine().getErr().println(corpus.name() + ": " + variant.title() + " ...");
            Measurement measurement = variant.isScan() && copy != null
                    ? scan(variant, jvm, copy, work.resolve("workspace"))
                    : peer(variant, jvm, corpus);
            if (wanted) {
                runs.computeIfAbsent(variant, key -> new ArrayList<>()).add(measurement);
            }
        }
    }

    private Measurement peer(Variant variant, Jvm jvm, Corpus corpus) {
        String folder = corpus.folder().toString();
        String threads = Integer.toString(jobs);
        if (variant == Variant.JDT) {
            return jvm.peer(JdtBindings.class, folder);
        }
        return jvm.peer(variant == Variant.PARSE ? BareParse.class : SolverCalls.class, folder, threads);
    }

    private Measurement scan(Variant variant, Jvm jvm, WorkingCopy copy, Path workspace) {
        if (variant == Variant.GRAPH || variant == Variant.SCAN) {
            WorkingCopy.delete(workspace);
        } else if (variant == Variant.TOUCHED) {
            copy.touch();
        }
        List<String> arguments = new ArrayList<>(List.of("scan", copy.folder().toString(), "--timings"));
        arguments.addAll(List.of("-o", workspace.toString(), "--jobs", Integer.toString(jobs)));
        if (variant == Variant.GRAPH) {
            arguments.add("--graph-only");
        }
        Measurement measurement = jvm.product(arguments.toArray(String[]::new));
        if (timings) {
            spec.commandLine().getErr().println(jvm.errors());
        }
        return measurement;
    }
}
