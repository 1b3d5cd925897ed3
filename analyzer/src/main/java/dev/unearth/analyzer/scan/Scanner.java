package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsCache;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.InventoryOptions;
import dev.unearth.analyzer.inventory.Limits;
import dev.unearth.analyzer.library.ClassPath;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Answers;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.module.Modules;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirers;
import dev.unearth.analyzer.wiring.Wires;
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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final Inventory inventory;
    private final Modules modules;
    private final FactsCache cache;
    private final FrontEnds frontEnds;
    private final String application;
    private final NodeKeys keys;
    private final Map<String, Throwable> failures = new ConcurrentSkipListMap<>();

    private Scanner(ScanRequest request, UnitStudy<R> study, Progress progress, FactsCache cache) {
        this.request = request;
        this.study = study;
        this.progress = progress;
        this.workers = new Workers(request.jobs());
        progress.step("taking the inventory", 0, 1);
        Inventory listed = Inventory.take(request.roots(), inventoryOptions(request));
        Modules found = Modules.of(listed, localRepository());
        this.inventory = listed.withDeclared(found.declaredEncodings());
        this.modules = found;
        this.cache = cache;
        this.frontEnds = new FrontEnds(inventory, cache);
        this.application = request.application().isBlank() ? ownName() : request.application();
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
            List<SourceFile> readable =
                    inventory.files().stream().filter(frontEnds::reads).toList();
            Index.Builder declarations = Index.builder(libraries.classPath(request.classPath(), 0));
            List<Read> reads = read(readable, declarations);
            ClassReading classes = readClasses(reads, declarations);
            Index index = index(reads, classes, declarations, libraries, classPaths);
            Linking<R> linking = new Linking<>(new Linker(index), libraries, keptResults(reads, classes, index));
            List<UnitResult<R>> units = link(reads, linking);
            units.addAll(linkClasses(classes, index));
            progress.step("building the graph", 0, 1);
            SystemGraph.Builder graph = assemble(reads, units);
            progress.step("wiring", 0, 1);
            Evidences evidence = evidence(reads, units, index);
            Wires wires = new Wires(graph);
            Wirers.all().forEach(wirer -> wirer.wire(evidence, wires));
            return result(
                    reads,
                    units,
                    evidence,
                    graph.build(),
                    wires,
                    new Surroundings(libraries, classPaths, classes, linking.unitsLinked()));
        }
    }

    /**
     * A file with a front end.
     *
     * @param facts of anything but Java, whose facts come back from the cache when they are needed
     * @param types binary names of the top-level types that a Java file declares
     */
    private record Read(SourceFile file, Optional<Facts> facts, int syntaxLevel, List<String> types) {}

    private List<Read> read(List<SourceFile> files, Index.Builder declarations) {
        AtomicInteger done = new AtomicInteger();
        return workers
                .map(Batches.of(files), Batches::bytes, batch -> {
                    List<Supplier<FrontEnds.Reading>> readings = frontEnds.together(batch, this::declaredLevel);
                    List<Read> reads = new ArrayList<>(batch.size());
                    for (int each = 0; each < batch.size(); each++) {
                        SourceFile file = batch.get(each);
                        Supplier<FrontEnds.Reading> ofFile = readings.get(each);
                        progress.step("reading", done.incrementAndGet(), files.size());
                        attempt(file, () -> read(file, ofFile.get(), declarations))
                                .ifPresent(reads::add);
                    }
                    return reads;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Read read(SourceFile file, FrontEnds.Reading reading, Index.Builder declarations) {
        if (reading.facts() instanceof JavaFacts java) {
            declarations.add(file, java, moduleName(file), modules.isTest(file));
            return new Read(file, Optional.empty(), reading.syntaxLevel(), topLevelTypes(java));
        }
        return new Read(file, Optional.of(reading.facts()), 0, List.of());
    }

    private static List<String> topLevelTypes(JavaFacts facts) {
        String prefix = facts.packageName().isEmpty() ? "" : facts.packageName() + ".";
        return facts.types().stream().map(type -> prefix + type.name()).toList();
    }

    private int declaredLevel(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::sourceLevel).orElse(0);
    }

    private UnitAssembly.Origin originOf(SourceFile file) {
        return new UnitAssembly.Origin(file, moduleName(file), modules.isTest(file));
    }

    private String moduleName(SourceFile file) {
        return modules.moduleOf(file).map(SourceModule::name).orElse(application);
    }

    private Index index(
            List<Read> reads, ClassReading classes, Index.Builder index, Libraries libraries, ClassPaths classPaths) {
        progress.step("indexing", 0, 1);
        Map<String, Integer> levels = new TreeMap<>();
        reads.forEach(read -> levels.merge(moduleName(read.file), read.syntaxLevel, Math::max));
        List<String> imported = jdkClasses(index);
        classes.lost()
                .forEach(each -> levels.merge(
                        moduleName(each.file()), Math.max(each.level(), Libraries.OLDEST_LEVEL), Math::max));
        for (SourceModule module : modules.list()) {
            List<Path> files = classPaths.of(module);
            ClassPath classPath = module.sourceLevel() > 0
                    ? libraries.classPath(files, module.sourceLevel())
                    : libraries.classPath(files, levels.getOrDefault(module.name(), 0), imported);
            index.module(module.name(), classPath, module.dependsOn());
        }
        return index.build();
    }

    /** Internal names of the classes that sources import and that the JDK may have. */
    private static List<String> jdkClasses(Index.Builder index) {
        return index.importedTypes().stream()
                .filter(name -> name.startsWith("java.") || name.startsWith("javax."))
                .map(name -> name.replace('.', '/'))
                .toList();
    }

    private static List<SourceFile> units(List<Read> reads) {
        return reads.stream()
                .map(Read::file)
                .filter(file -> file.kind() == FileKind.JAVA)
                .toList();
    }

    /**
     * Results of earlier scans; null where none are kept: the caller's study or the program cannot be told by a name, types are known
     * from class files of the system, which have no outlines, or there is no telling what others can see of some unit.
     */
    private @Nullable KeptResults<R> keptResults(List<Read> reads, ClassReading classes, Index index) {
        boolean isKept = !study.keptAs().isEmpty() && classes.lost().isEmpty();
        String program = isKept ? Program.of(List.of(Scanner.class, study.getClass())) : "";
        if (program.isEmpty()) {
            return null;
        }
        List<SourceFile> files = units(reads);
        Map<String, FactsKey> outlines = new ConcurrentHashMap<>();
        workers.map(
                files,
                SourceFile::bytes,
                file -> attempt(file, () -> index.outline(file.path()))
                        .map(outline -> outlines.put(file.path(), outline)));
        if (outlines.size() < files.size()) {
            return null;
        }
        return new KeptResults<>(
                cache, new Answers(index, outlines), String.join("\n", program, study.keptAs(), application));
    }

    private List<UnitResult<R>> link(List<Read> reads, Linking<R> linking) {
        List<SourceFile> files = units(reads);
        Studies<R> studies = new Studies<>(study, keys);
        AtomicInteger done = new AtomicInteger();
        return workers
                .map(files, SourceFile::bytes, file -> {
                    progress.step("linking", done.incrementAndGet(), files.size());
                    return attempt(file, () -> result(file, linking, studies));
                })
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private ClassReading readClasses(List<Read> reads, Index.Builder declarations) {
        Map<String, String> sources = new TreeMap<>();
        reads.forEach(read -> read.types.forEach(type -> sources.putIfAbsent(type, read.file.path())));
        ClassFiles files = new ClassFiles(inventory.files(), sources);
        List<ClassReading.Read> read = workers
                .map(files.lost(), SourceFile::bytes, file -> {
                    return attempt(file, () -> ClassReading.Read.of(file, frontEnds.classFacts(file)));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        ClassReading classes = ClassReading.of(files, read, file -> moduleName(file) + modules.isTest(file));
        classes.lost()
                .forEach(each -> declarations.add(
                        each.file(), each.facts(), moduleName(each.file()), modules.isTest(each.file())));
        return classes;
    }

    private List<UnitResult<R>> linkClasses(ClassReading classes, Index index) {
        Linker linker = new Linker(index);
        List<SourceFile> files =
                classes.lost().stream().map(ClassReading.Read::file).toList();
        return workers
                .map(files, SourceFile::bytes, file -> {
                    return attempt(
                            file,
                            () -> UnitResult.<R>of(
                                    linker.link(file, frontEnds.classFacts(file)),
                                    new UnitAssembly(keys, originOf(file))));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private UnitResult<R> result(SourceFile file, Linking<R> linking, Studies<R> studies) {
        UnitAssembly.Origin origin = originOf(file);
        int level = declaredLevel(file);
        return linking.result(
                origin,
                frontEnds.key(file, level),
                () -> (JavaFacts) frontEnds.facts(file, level),
                unit -> studies.study(unit, origin));
    }

    /** What {@code work} gives; nothing, and an unknown, where a flaw of ours or too deep a nesting makes it fail. */
    private <T> Optional<T> attempt(SourceFile file, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError failure) {
            failures.put(file.path(), failure);
            return Optional.empty();
        }
    }

    private SystemGraph.Builder assemble(List<Read> reads, List<UnitResult<R>> units) {
        SystemGraph.Builder graph = SystemGraph.builder();
        GraphAssembly assembly = new GraphAssembly(keys, graph);
        inventory.files().forEach(assembly::file);
        for (Read read : reads) {
            if (read.facts.orElse(null) instanceof XmlFacts xml
                    && !xml.publicId().isEmpty()) {
                assembly.documentType(read.file, xml.publicId());
            }
        }
        for (SourceModule module : modules.list()) {
            assembly.module(module.name());
            module.libraries().forEach(library -> assembly.library(module.name(), library));
        }
        for (UnitResult<R> unit : units) {
            assembly.module(moduleName(unit.file()));
            graph.add(unit.graph());
        }
        addVirtualCalls(units, graph);
        return graph;
    }

    private void addVirtualCalls(List<UnitResult<R>> units, SystemGraph.Builder graph) {
        VirtualCalls virtualCalls = new VirtualCalls();
        units.forEach(unit -> unit.heirs().forEach(virtualCalls::declare));
        units.forEach(unit -> unit.virtualCalls().forEach(call -> virtualCalls.relate(call, graph)));
    }

    private Evidences evidence(List<Read> reads, List<UnitResult<R>> units, Index index) {
        List<Evidences.Document> documents = new ArrayList<>();
        reads.stream()
                .filter(read -> !modules.isTest(read.file))
                .forEach(
                        read -> read.facts.ifPresent(facts -> documents.add(new Evidences.Document(read.file, facts))));
        List<CallText> texts = new ArrayList<>();
        units.forEach(unit -> texts.addAll(unit.texts()));
        return new Evidences(
                application,
                inventory.files(),
                documents,
                types(units, index),
                units.stream().map(UnitResult::locals).toList(),
                byName(units, index),
                texts);
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
        units.forEach(unit -> unknowns.addAll(unit.unknowns()));
        reads.forEach(read -> read.facts.ifPresent(facts -> unknowns.addAll(Unknowns.syntax(read.file.path(), facts))));
        inventory.files().stream()
                .filter(file -> file.status() == SourceFile.Status.FAILED)
                .forEach(file -> unknowns.add(Unknowns.unreadable(file)));
        failures.forEach((path, failure) -> unknowns.add(Unknowns.failed(path, failure)));
        unknowns.addAll(around.classes.unknowns(this::sourceRoot, application));
        around.libraries
                .flaws()
                .forEach(flaw -> unknowns.add(
                        new Unknown("LIBRARY", flaw.entry(), Place.NOWHERE, flaw.reason(), flaw.library(), 1)));
        unknowns.sort(Unknowns.ORDER);
        List<Finding> findings = new ArrayList<>(wires.findings());
        findings.sort(FINDINGS);
        Snapshot snapshot = new Snapshot(
                application,
                Provenance.of(request, around.classPaths.used(), sourceLevel()),
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
                sourceLevel(),
                frontEnds.filesRead(),
                around.unitsLinked);
    }

    private String sourceRoot(SourceFile file) {
        return modules.sourceRootOf(file).map(SourceModule.SourceRoot::folder).orElse("");
    }

    private int sourceLevel() {
        return modules.list().stream().mapToInt(SourceModule::sourceLevel).max().orElse(0);
    }

    private Snapshot.Coverage coverage(List<Read> reads, List<UnitResult<R>> units) {
        Lines lines = Lines.NONE;
        long calls = 0;
        long resolved = 0;
        for (UnitResult<R> unit : units) {
            lines = lines.plus(unit.lines());
            calls += unit.calls().calls();
            resolved += unit.calls().resolved();
        }
        for (Read read : reads) {
            lines = read.facts.isEmpty() ? lines : lines.plus(Lines.of(read.file, read.facts.get()));
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
                .flatMap(unit -> unit.unknowns().stream())
                .filter(unknown -> unknown.kind().equals(Unknowns.SYNTAX))
                .forEach(unknown -> flaws.putIfAbsent(unknown.place().file(), reason(unknown)));
        reads.forEach(read -> read.facts.ifPresent(facts -> Unknowns.syntax(read.file.path(), facts)
                .forEach(unknown -> flaws.putIfAbsent(read.file.path(), reason(unknown)))));
        failures.forEach((path, failure) -> flaws.put(path, Unknowns.reason(failure)));
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
