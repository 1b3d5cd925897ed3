package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.FactsCache;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.InventoryOptions;
import dev.unearth.analyzer.inventory.Limits;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Answers;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.module.Modules;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirers;
import dev.unearth.analyzer.wiring.Wires;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of the stages over one application: inventory, modules, front ends, index, linking, wiring, graph. The result depends on
 * the roots, the options and the libraries found, and on nothing else: neither on the number of jobs nor on the order of files.
 *
 * @param <R> what the caller's study keeps of a unit
 */
public final class Scanner<R> {

    private static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::place)
            .thenComparing(Finding::kind)
            .thenComparing(finding -> finding.about().value())
            .thenComparing(Finding::message);

    private final ScanRequest request;
    private final UnitStudy<R> study;
    private final Progress progress;
    private final Workers workers;
    private final Attempts attempts;
    private final Inventory inventory;
    private final Modules modules;
    private final Subject subject;
    private final FactsCache cache;
    private final FrontEnds frontEnds;
    private final String application;
    private final NodeKeys keys;

    private Scanner(ScanRequest request, UnitStudy<R> study, Progress progress, FactsCache cache) {
        this.request = request;
        this.study = study;
        this.progress = progress;
        this.workers = new Workers(request.jobs());
        this.attempts = new Attempts(workers);
        progress.step("taking the inventory", 0, 1);
        Inventory listed = Inventory.take(request.roots(), inventoryOptions(request));
        Modules found = Modules.of(listed, localRepository());
        this.inventory = listed.withDeclared(found.declaredEncodings());
        this.modules = found;
        this.cache = cache;
        this.frontEnds = new FrontEnds(inventory, cache);
        this.application = request.application().isBlank() ? ownName() : request.application();
        this.subject = new Subject(application, inventory, modules);
        this.keys = new NodeKeys(application);
    }

    /**
     * Scans.
     *
     * @param study a study of the caller's, called on every linked unit
     * @throws IllegalArgumentException if a root does not exist
     * @throws java.io.UncheckedIOException if the cache cannot be written
     */
    public static <R> Scan<R> scan(ScanRequest request, UnitStudy<R> study, Progress progress) {
        try (FactsCache cache = FactsCache.open(request.cache())) {
            return new Scanner<>(request, study, progress, cache).scan();
        }
    }

    private static InventoryOptions inventoryOptions(ScanRequest request) {
        return new InventoryOptions(
                request.includes(),
                request.excludes(),
                Optional.of(request.workspace()),
                Limits.DEFAULT,
                request.jobs());
    }

    private static Optional<Path> localRepository() {
        return Optional.of(Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    /** The name of the module at the root where a build names one, else that of the first root's folder. */
    private String ownName() {
        return modules.list().stream()
                .filter(module -> module.folder().isEmpty() && module.origin() != SourceModule.Origin.INFERRED)
                .map(SourceModule::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> folderName(request.roots().get(0)));
    }

    private static String folderName(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "application" : name.toString();
    }

    private Scan<R> scan() {
        ClassPaths classPaths =
                new ClassPaths(inventory, request.classPath(), request.cache().resolve("libraries"));
        try (Libraries libraries = Libraries.open()) {
            Reading reading = new ReadingStage(
                            subject,
                            frontEnds,
                            workers,
                            attempts,
                            progress,
                            Index.builder(libraries.classPath(request.classPath(), 0)))
                    .read(libraries, classPaths);
            Linking<R> linking = linking(reading, libraries);
            List<Read> reads = reading.reads();
            List<UnitResult<R>> units = linking.results();
            List<PageCode> pages = linking.pages();
            progress.step("building the graph", 0, 1);
            SystemGraph.Builder graph = assemble(reads, units);
            pages.forEach(page -> page.addTo(graph, keys));
            progress.step("wiring", 0, 1);
            Evidences evidence = evidence(reads, units, pages, reading.index());
            Wires wires = new Wires(graph);
            Wirers.all().forEach(wirer -> wirer.wire(evidence, wires));
            return result(
                    reads,
                    units,
                    evidence,
                    graph.build(),
                    wires,
                    new Surroundings(libraries, classPaths, reading.classes(), linking.unitsLinked()));
        }
    }

    private Linking<R> linking(Reading reading, Libraries libraries) {
        return new Linking<>(
                reading,
                new Linking.Environment(subject, frontEnds, libraries, attempts, progress),
                new Studies<>(study, keys),
                keptResults(reading));
    }

    /**
     * Results of earlier scans; null where none are kept: the caller's study or the program cannot be told by a name, types are known
     * from class files of the system, which have no outlines, or there is no telling what others can see of some unit.
     */
    private @Nullable KeptResults<R> keptResults(Reading reading) {
        boolean isKept = !study.keptAs().isEmpty() && reading.classes().lost().isEmpty();
        String program = isKept ? Program.of(List.of(Scanner.class, study.getClass())) : "";
        if (program.isEmpty()) {
            return null;
        }
        Map<String, FactsKey> outlines = outlines(reading);
        return outlines.size() < reading.units().size()
                ? null
                : new KeptResults<>(
                        cache,
                        new Answers(reading.index(), outlines),
                        String.join("\n", program, study.keptAs(), application),
                        KeptResults.typeOf(study));
    }

    /** Those of the units whose outlines can be told. */
    private Map<String, FactsKey> outlines(Reading reading) {
        Map<String, FactsKey> outlines = new ConcurrentHashMap<>();
        workers.map(reading.units(), SourceFile::bytes, file -> {
            try {
                outlines.put(file.path(), reading.index().outline(file.path()));
            } catch (RuntimeException | StackOverflowError untold) {
                // What it is that cannot be understood will show when the unit is linked.
                return false;
            }
            return true;
        });
        return outlines;
    }

    private SystemGraph.Builder assemble(List<Read> reads, List<UnitResult<R>> units) {
        SystemGraph.Builder graph = SystemGraph.builder();
        GraphAssembly assembly = new GraphAssembly(keys, graph);
        inventory.files().forEach(assembly::file);
        for (Read read : reads) {
            if (read.facts().orElse(null) instanceof XmlFacts xml
                    && !xml.publicId().isEmpty()) {
                assembly.documentType(read.file(), xml.publicId());
            }
        }
        LibraryNames names = new LibraryNames(modules.list());
        for (SourceModule module : modules.list()) {
            assembly.module(module.name());
            module.libraries().forEach(library -> assembly.library(module.name(), names.complete(library)));
        }
        for (UnitResult<R> unit : units) {
            assembly.module(subject.moduleName(unit.file()));
            graph.add(unit.found().graph());
        }
        addVirtualCalls(units, graph);
        return graph;
    }

    private void addVirtualCalls(List<UnitResult<R>> units, SystemGraph.Builder graph) {
        VirtualCalls virtualCalls = new VirtualCalls();
        units.forEach(unit -> unit.found().heirs().forEach(virtualCalls::declare));
        units.forEach(unit -> unit.found().virtualCalls().forEach(call -> virtualCalls.relate(call, graph)));
    }

    private Evidences evidence(List<Read> reads, List<UnitResult<R>> units, List<PageCode> pages, Index index) {
        List<Evidences.Document> documents = new ArrayList<>();
        reads.stream()
                .filter(read -> !modules.isTest(read.file()))
                .forEach(read ->
                        read.facts().ifPresent(facts -> documents.add(new Evidences.Document(read.file(), facts))));
        List<CallText> texts = new ArrayList<>();
        List<Annotated> annotated = new ArrayList<>();
        Map<String, List<String>> imports = new TreeMap<>();
        units.stream().filter(unit -> !modules.isTest(unit.file())).forEach(unit -> {
            texts.addAll(unit.found().texts());
            annotated.addAll(unit.found().annotated());
            imports.put(unit.file().path(), unit.found().imports());
        });
        pages.forEach(page -> texts.addAll(page.texts()));
        return new Evidences(
                application,
                inventory.files(),
                documents,
                types(units, index),
                units.stream().map(unit -> unit.found().locals()).toList(),
                byName(units, index),
                texts,
                annotated,
                imports,
                this::text);
    }

    /** The text of a file; empty where there is none to be had, which the inventory reports. */
    private String text(SourceFile file) {
        if (file.charset().isEmpty() || !inventory.canRead(file)) {
            return "";
        }
        try {
            return inventory.text(file);
        } catch (UncheckedIOException gone) {
            return "";
        }
    }

    /** The types of the units that could be linked, ordered by key name. */
    private static <T> List<TypeSymbol> types(List<UnitResult<T>> units, Index index) {
        Set<String> linked = new HashSet<>();
        units.forEach(unit -> linked.add(unit.file().path()));
        return index.types().stream()
                .filter(type -> type.place()
                        .filter(place -> linked.contains(place.file()))
                        .isPresent())
                .sorted(Comparator.comparing(TypeSymbol::keyName))
                .toList();
    }

    /** Types of the sources by name; else those of libraries as the first file that can see one does. */
    private static <T> Function<String, Optional<TypeSymbol>> byName(List<UnitResult<T>> units, Index index) {
        List<String> files =
                units.stream().map(unit -> unit.file().path()).limit(1).toList();
        return name -> index.named(name).stream()
                .findFirst()
                .or(() -> files.stream()
                        .map(file -> index.find(name, file))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What lies outside the sources. */
    private record Surroundings(Libraries libraries, ClassPaths classPaths, ClassReading classes, int unitsLinked) {}

    private Scan<R> result(
            List<Read> reads,
            List<UnitResult<R>> units,
            Evidences evidence,
            SystemGraph graph,
            Wires wires,
            Surroundings around) {
        List<Unknown> unknowns = new ArrayList<>(wires.unknowns());
        units.forEach(unit -> unknowns.addAll(unit.found().unknowns()));
        reads.forEach(read -> read.facts()
                .ifPresent(facts -> unknowns.addAll(Unknowns.syntax(read.file().path(), facts))));
        inventory.files().stream()
                .filter(file -> file.status() == SourceFile.Status.FAILED)
                .forEach(file -> unknowns.add(Unknowns.unreadable(file)));
        attempts.failures().forEach((path, failure) -> unknowns.add(Unknowns.failed(path, failure)));
        unknowns.addAll(around.classes.unknowns(subject::sourceRoot, application));
        around.libraries
                .flaws()
                .forEach(flaw -> unknowns.add(
                        new Unknown("LIBRARY", flaw.entry(), Place.NOWHERE, flaw.reason(), flaw.library(), 1)));
        unknowns.sort(Unknowns.ORDER);
        List<Finding> findings = new ArrayList<>(wires.findings());
        findings.sort(FINDINGS);
        Snapshot snapshot = new Snapshot(
                application,
                Provenance.of(request, around.classPaths.used(), subject.sourceLevel()),
                coverage(reads, units),
                files(reads, units, around.classes),
                graph,
                unknowns,
                findings);
        return new Scan<>(
                snapshot,
                units.stream().flatMap(unit -> unit.studied().stream()).toList(),
                evidence,
                inventory,
                around.classPaths.used(),
                subject.sourceLevel(),
                frontEnds.filesRead(),
                around.unitsLinked);
    }

    private Snapshot.Coverage coverage(List<Read> reads, List<UnitResult<R>> units) {
        Lines lines = Lines.NONE;
        long calls = 0;
        long resolved = 0;
        for (UnitResult<R> unit : units) {
            lines = lines.plus(unit.found().lines());
            calls += unit.found().calls().calls();
            resolved += unit.found().calls().resolved();
        }
        for (Read read : reads) {
            lines = read.facts().isEmpty()
                    ? lines
                    : lines.plus(Lines.of(read.file(), read.facts().get()));
        }
        for (SourceFile file : inventory.files()) {
            lines = frontEnds.reads(file) ? lines : lines.plus(Lines.unread(file));
        }
        return new Snapshot.Coverage(lines.all(), lines.understood(), calls, resolved);
    }

    /** The inventory with the files marked of which parts did not parse. */
    private List<SourceFile> files(List<Read> reads, List<UnitResult<R>> units, ClassReading classes) {
        Map<String, String> flaws = new TreeMap<>();
        units.stream()
                .flatMap(unit -> unit.found().unknowns().stream())
                .filter(unknown -> unknown.kind().equals(Unknowns.SYNTAX))
                .forEach(unknown -> flaws.putIfAbsent(unknown.place().file(), reason(unknown)));
        reads.forEach(read -> read.facts()
                .ifPresent(facts -> Unknowns.syntax(read.file().path(), facts)
                        .forEach(unknown -> flaws.putIfAbsent(read.file().path(), reason(unknown)))));
        attempts.failures().forEach((path, failure) -> flaws.put(path, Unknowns.reason(failure)));
        return inventory.files().stream()
                .map(file -> {
                    String flaw = flaws.get(file.path());
                    return flaw == null ? classes.judged(file) : file.with(SourceFile.Status.PARTIAL, flaw);
                })
                .toList();
    }

    private static String reason(Unknown unknown) {
        return "line " + unknown.place().line() + ": " + unknown.reason();
    }
}
