package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.Linker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to the result of a unit: kept from an earlier scan where it still holds, else by linking. For calls on
 * {@link dev.unearth.analyzer.link.LinkThread}s.
 */
final class Linking<R> {

    private final Linker linker;
    private final Libraries libraries;
    private final @Nullable KeptResults<R> kept;
    private final AtomicInteger linked = new AtomicInteger();

    /** @param kept null where results must not be kept */
    Linking(Linker linker, Libraries libraries, @Nullable KeptResults<R> kept) {
        this.linker = linker;
        this.libraries = libraries;
        this.kept = kept;
    }

    /** How many units had to be linked. */
    int unitsLinked() {
        return linked.get();
    }

    /**
     * The result of a unit.
     *
     * @param factsKey of its file
     * @param facts asked for only where it is linked
     * @param study what is made of it
     */
    UnitResult<R> result(
            UnitAssembly.Origin origin,
            FactsKey factsKey,
            Supplier<JavaFacts> facts,
            Function<LinkedUnit, UnitResult<R>> study) {
        if (kept == null) {
            linked.incrementAndGet();
            return study.apply(linker.link(origin.file(), facts.get()));
        }
        FactsKey key = kept.key(origin, factsKey);
        Optional<UnitResult<R>> known = kept.get(key, origin.file());
        return known.isPresent() ? known.get() : linked(kept, key, origin, facts.get(), study);
    }

    /**
     * A broken class file is noticed by whoever first reads it, and must be noticed again by the next scan. So once one was, nothing
     * is kept: what is kept has met none.
     */
    private UnitResult<R> linked(
            KeptResults<R> results,
            FactsKey key,
            UnitAssembly.Origin origin,
            JavaFacts facts,
            Function<LinkedUnit, UnitResult<R>> study) {
        linked.incrementAndGet();
        Linker.Studied<UnitResult<R>> studied = linker.study(origin.file(), facts, study);
        if (!libraries.hasBrokenClasses()) {
            results.put(key, studied.result(), studied.questions());
        }
        return studied.result();
    }
}
