package dev.unearth.benchmarks.robust;

import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.facts.FactsPrinter;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.module.Modules;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The Java files of an inventory on their way through front end, codec, printer, index and linker. */
final class Pile {

    private final Inventory inventory;
    private final Modules modules;
    private final List<SourceFile> files;
    private final Trial trial;
    private final Map<String, byte[]> encoded = new ConcurrentSkipListMap<>();
    private final AtomicLong flawed = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong resolved = new AtomicLong();

    Pile(Inventory inventory, Trial trial) {
        this.inventory = inventory;
        this.modules = Modules.of(inventory, Optional.empty());
        this.files = inventory.files().stream()
                .filter(file -> file.kind() == FileKind.JAVA && file.status() == SourceFile.Status.READ)
                .toList();
        this.trial = trial;
    }

    List<SourceFile> files() {
        return files;
    }

    /** Files in which something did not parse, as their facts say. */
    long flawed() {
        return flawed.get();
    }

    /** Share of calls resolved, 0..1. */
    double resolved() {
        return calls.get() == 0 ? 1 : resolved.get() / (double) calls.get();
    }

    /** Reads every file. */
    void read() throws InterruptedException {
        trial.each("read", files, SourceFile::path, file -> {
            JavaFacts facts = new JavaReader().read(inventory.text(file), level(file));
            flawed.addAndGet(facts.flaws().isEmpty() ? 0 : 1);
            if (isLost(facts)) {
                trial.complain(file.path(), "read", "has code, but facts have neither declarations nor flaws");
            }
            encoded.put(file.path(), FactsCodec.encode(facts));
        });
    }

    private static boolean isLost(JavaFacts facts) {
        boolean says = facts.packageDecl() != null
                || !facts.imports().isEmpty()
                || !facts.types().isEmpty();
        return !says
                && facts.moduleDecl().isEmpty()
                && facts.flaws().isEmpty()
                && facts.lines().code() > 1;
    }

    /** Sends every file's facts through the codec, and prints and reads again those of files without flaws. */
    void copy() throws InterruptedException {
        trial.each("copy", files, SourceFile::path, file -> {
            JavaFacts facts = facts(file);
            byte[] again = FactsCodec.encode(facts);
            check(java.util.Arrays.equals(encoded.get(file.path()), again), "encoding again gives other bytes");
            String printed = FactsPrinter.print(facts);
            if (facts.flaws().isEmpty()) {
                JavaFacts reread = new JavaReader().read(printed, level(file));
                check(
                        FactsCodec.withoutPositions(reread).equals(FactsCodec.withoutPositions(facts)),
                        "printing and reading again gives other facts");
            }
        });
    }

    /** Indexes all and links every file. */
    void link() throws InterruptedException {
        try (Libraries libraries = Libraries.open()) {
            Index.Builder builder = Index.builder(libraries.classPath(List.of(), 0));
            for (SourceModule module : modules.list()) {
                builder.module(module.name(), libraries.classPath(List.of(), module.sourceLevel()), module.dependsOn());
            }
            for (SourceFile file : files) {
                if (encoded.containsKey(file.path())) {
                    builder.add(file, facts(file), module(file), modules.isTest(file));
                }
            }
            Linker linker = new Linker(builder.build());
            trial.each("link", files, SourceFile::path, file -> {
                LinkedUnit unit = linker.link(file, facts(file));
                calls.addAndGet(unit.callCount().calls());
                resolved.addAndGet(unit.callCount().resolved());
            });
        }
    }

    private JavaFacts facts(SourceFile file) {
        byte[] bytes = encoded.get(file.path());
        if (bytes == null) {
            throw new IllegalStateException("was not read");
        }
        return (JavaFacts) FactsCodec.decode(bytes);
    }

    private int level(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::sourceLevel).orElse(0);
    }

    private String module(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::name).orElse("");
    }

    private static void check(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException(complaint);
        }
    }
}
