package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.library.ClassPath;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The stage that reads the files and indexes what they declare.
 *
 * @param declarations of what was read so far
 */
record ReadingStage(
        Subject subject,
        FrontEnds frontEnds,
        Workers workers,
        Attempts attempts,
        Progress progress,
        Index.Builder declarations) {

    /** Reads everything. */
    Reading read(Libraries libraries, ClassPaths classPaths) {
        List<SourceFile> readable =
                subject.inventory().files().stream().filter(frontEnds::reads).toList();
        List<Read> reads = read(readable);
        ClassReading classes = readClasses(reads);
        progress.step("indexing", 0, 1);
        declareModules(reads, classes, libraries, classPaths);
        return new Reading(reads, classes, declarations.build());
    }

    /** Files that must be read go together, apart from those that the cache knows: that is faster, above all where they are few. */
    private List<Read> read(List<SourceFile> files) {
        Map<Boolean, List<SourceFile>> byKnown = files.stream()
                .collect(Collectors.partitioningBy(file -> frontEnds.isKnown(file, subject.declaredLevel(file))));
        List<List<SourceFile>> batches = new ArrayList<>(Batches.of(byKnown.getOrDefault(false, List.of())));
        batches.addAll(Batches.of(byKnown.getOrDefault(true, List.of())));
        AtomicInteger done = new AtomicInteger();
        return workers
                .map(batches, Batches::bytes, batch -> {
                    List<Supplier<FrontEnds.Reading>> readings = frontEnds.together(batch, subject::declaredLevel);
                    List<Read> reads = new ArrayList<>(batch.size());
                    for (int each = 0; each < batch.size(); each++) {
                        SourceFile file = batch.get(each);
                        Supplier<FrontEnds.Reading> ofFile = readings.get(each);
                        progress.step("reading", done.incrementAndGet(), files.size());
                        attempts.attempt(file, () -> read(file, ofFile.get())).ifPresent(reads::add);
                    }
                    return reads;
                })
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Read::file))
                .toList();
    }

    private Read read(SourceFile file, FrontEnds.Reading reading) {
        if (reading.facts() instanceof JavaFacts java) {
            declarations.add(
                    file, java, subject.moduleName(file), subject.modules().isTest(file));
        } else if (reading.facts() instanceof PageFacts page) {
            PageCode.facts(file, page, subject.declaredLevel(file))
                    .ifPresent(code -> declarations.add(
                            file,
                            Index.declarations(code),
                            subject.moduleName(file),
                            subject.modules().isTest(file)));
        }
        return Read.of(file, reading);
    }

    private ClassReading readClasses(List<Read> reads) {
        Map<String, String> sources = new TreeMap<>();
        reads.forEach(read -> read.types()
                .forEach(type -> sources.putIfAbsent(type, read.file().path())));
        ClassFiles files = new ClassFiles(subject.inventory().files(), sources);
        List<ClassReading.Read> read =
                attempts.each(files.lost(), file -> ClassReading.Read.of(file, frontEnds.classFacts(file)));
        ClassReading classes = ClassReading.of(
                files,
                read,
                file -> subject.moduleName(file) + subject.modules().isTest(file));
        for (ClassReading.Read each : classes.lost()) {
            SourceFile file = each.file();
            declarations.add(
                    file,
                    each.facts(),
                    subject.moduleName(file),
                    subject.modules().isTest(file));
        }
        return classes;
    }

    private void declareModules(List<Read> reads, ClassReading classes, Libraries libraries, ClassPaths classPaths) {
        Map<String, Integer> levels = levels(reads, classes);
        List<String> imported = jdkClasses();
        for (SourceModule module : subject.modules().list()) {
            List<Path> files = classPaths.of(module);
            ClassPath classPath = module.sourceLevel() > 0
                    ? libraries.classPath(files, module.sourceLevel())
                    : libraries.classPath(files, levels.getOrDefault(module.name(), 0), imported);
            declarations.module(module.name(), classPath, module.dependsOn());
        }
    }

    /** The highest level of Java that the files of each module need. */
    private Map<String, Integer> levels(List<Read> reads, ClassReading classes) {
        Map<String, Integer> levels = new TreeMap<>();
        reads.forEach(read -> levels.merge(subject.moduleName(read.file()), read.syntaxLevel(), Math::max));
        classes.lost()
                .forEach(each -> levels.merge(
                        subject.moduleName(each.file()), Math.max(each.level(), Libraries.OLDEST_LEVEL), Math::max));
        return levels;
    }

    /** Internal names of the classes that sources import and that the JDK may have. */
    private List<String> jdkClasses() {
        return declarations.importedTypes().stream()
                .filter(name -> name.startsWith("java.") || name.startsWith("javax."))
                .map(name -> name.replace('.', '/'))
                .toList();
    }
}
