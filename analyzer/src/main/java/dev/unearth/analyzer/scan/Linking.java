package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stage that links: the result of a unit is the one kept from an earlier scan where that still holds, else it is made.
 *
 * @param <R> what the caller's study keeps of a unit
 */
final class Linking<R> {

    private final Reading reading;
    private final Environment around;
    private final Studies<R> studies;
    private final @Nullable KeptResults<R> kept;
    private final Linker linker;
    private final AtomicInteger linked = new AtomicInteger();

    /** @param kept null where results must not be kept */
    Linking(Reading reading, Environment around, Studies<R> studies, @Nullable KeptResults<R> kept) {
        this.reading = reading;
        this.around = around;
        this.studies = studies;
        this.kept = kept;
        this.linker = new Linker(reading.index());
    }

    /** What linking needs beside what was read. */
    record Environment(
            Subject subject, FrontEnds frontEnds, Libraries libraries, Attempts attempts, Progress progress) {}

    /** How many units had to be linked. */
    int unitsLinked() {
        return linked.get();
    }

    /** The results of all units, in the order of their files, then those of class files whose sources are lost. */
    List<UnitResult<R>> results() {
        List<SourceFile> files = reading.units();
        AtomicInteger done = new AtomicInteger();
        List<UnitResult<R>> results = new ArrayList<>(around.attempts.each(files, file -> {
            around.progress.step("linking", done.incrementAndGet(), files.size());
            return result(around.subject.originOf(file));
        }));
        List<SourceFile> classes =
                reading.classes().lost().stream().map(ClassReading.Read::file).toList();
        results.addAll(around.attempts.each(classes, this::ofClass));
        return results;
    }

    /** What the code of the pages says, in their order. */
    List<PageCode> pages() {
        List<PageCode> pages = new ArrayList<>();
        for (Read read : reading.reads()) {
            if (read.facts().orElse(null) instanceof PageFacts page) {
                around.attempts
                        .attempt(read.file(), () -> page(read.file(), page))
                        .flatMap(found -> found)
                        .ifPresent(pages::add);
            }
        }
        return pages;
    }

    private Optional<PageCode> page(SourceFile file, PageFacts page) {
        return PageCode.facts(file, page, around.subject.declaredLevel(file))
                .map(facts -> PageCode.of(file, facts, linker, studies));
    }

    private UnitResult<R> ofClass(SourceFile file) {
        UnitAssembly assembly = new UnitAssembly(studies.keys(), around.subject.originOf(file));
        LinkedClass linkedClass = linker.link(file, around.frontEnds.classFacts(file));
        return new UnitResult<>(file, UnitFindings.of(linkedClass, assembly), Optional.empty());
    }

    private UnitResult<R> result(UnitAssembly.Origin origin) {
        if (kept == null) {
            linked.incrementAndGet();
            return studies.study(linker.link(origin.file(), facts(origin.file())), origin);
        }
        FactsKey key =
                kept.key(origin, around.frontEnds.key(origin.file(), around.subject.declaredLevel(origin.file())));
        Optional<UnitResult<R>> known = kept.get(key, origin.file());
        return known.isPresent() ? known.get() : linked(kept, key, origin);
    }

    /**
     * A broken class file is noticed by whoever first reads it, and must be noticed again by the next scan. So once one was, nothing
     * is kept: what is kept has met none.
     */
    private UnitResult<R> linked(KeptResults<R> results, FactsKey key, UnitAssembly.Origin origin) {
        linked.incrementAndGet();
        Function<LinkedUnit, UnitResult<R>> study = unit -> studies.study(unit, origin);
        Linker.Studied<UnitResult<R>> studied = linker.study(origin.file(), facts(origin.file()), study);
        if (!around.libraries.hasBrokenClasses()) {
            results.put(key, studied.result(), studied.questions());
        }
        return studied.result();
    }

    private JavaFacts facts(SourceFile file) {
        return (JavaFacts) around.frontEnds.facts(file, around.subject.declaredLevel(file));
    }
}
