package dev.unearth.benchmarks.hot;

import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.Linker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each hot part over a whole corpus on one thread, warm: milliseconds for all its files. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(value = 1, jvmArgsAppend = "-Xss64m")
public class HotParts {

    /** Text to facts. */
    @Benchmark
    public void read(HotCorpus corpus, Blackhole sink) {
        JavaReader reader = new JavaReader();
        corpus.texts().forEach(text -> sink.consume(reader.read(text, 0)));
    }

    /** Facts to the bytes that the cache keeps. */
    @Benchmark
    public void encode(HotCorpus corpus, Blackhole sink) {
        corpus.facts().forEach(facts -> sink.consume(FactsCodec.encode(facts)));
    }

    /** The bytes back to facts. */
    @Benchmark
    public void decode(HotCorpus corpus, Blackhole sink) {
        corpus.encoded().forEach(bytes -> sink.consume(FactsCodec.decode(bytes)));
    }

    /** Facts of all files to an index of their declarations. */
    @Benchmark
    public Index index(HotCorpus corpus) {
        return corpus.buildIndex();
    }

    /** Names of all units to their declarations. */
    @Benchmark
    public void link(HotCorpus corpus, Blackhole sink) {
        Linker linker = new Linker(corpus.index());
        for (int at = 0; at < corpus.files().size(); at++) {
            sink.consume(linker.link(corpus.files().get(at), corpus.facts().get(at)));
        }
    }
}
