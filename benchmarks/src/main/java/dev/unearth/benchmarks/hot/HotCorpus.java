package dev.unearth.benchmarks.hot;

import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.InventoryOptions;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A corpus in memory, at every step of its way. Lists are in the order of the files. */
@State(Scope.Benchmark)
public class HotCorpus {

    /** A corpus that {@code benchmarks/corpora} fetched, or a folder of Java files. */
    @Param("tiny")
    public String corpus = "tiny";

    private final Libraries libraries = Libraries.open();
    private List<SourceFile> files = List.of();
    private List<String> texts = List.of();
    private List<JavaFacts> facts = List.of();
    private List<byte[]> encoded = List.of();
    private Index index = Index.builder(libraries.classPath(List.of(), 0)).build();

    /** Reads everything. */
    @Setup
    public void load() {
        Path fetched = Path.of(System.getProperty("unearth.home", "."), "benchmarks", "target", "corpora", corpus);
        Inventory inventory = Inventory.take(
                List.of(Files.isDirectory(fetched) ? fetched : Path.of(corpus)), InventoryOptions.DEFAULT);
        files = inventory.files().stream()
                .filter(file -> file.kind() == FileKind.JAVA && file.status() == SourceFile.Status.READ)
                .toList();
        texts = files.stream().map(inventory::text).toList();
        facts = texts.stream().map(text -> new JavaReader().read(text, 0)).toList();
        encoded = facts.stream().map(FactsCodec::encode).toList();
        index = buildIndex();
    }

    /** Closes the libraries. */
    @TearDown
    public void close() {
        libraries.close();
    }

    /** A new index of all declarations. */
    Index buildIndex() {
        Index.Builder builder = Index.builder(libraries.classPath(List.of(), 0));
        for (int at = 0; at < files.size(); at++) {
            builder.add(files.get(at), facts.get(at), corpus, false);
        }
        return builder.build();
    }

    Index index() {
        return index;
    }

    List<SourceFile> files() {
        return files;
    }

    List<String> texts() {
        return texts;
    }

    List<JavaFacts> facts() {
        return facts;
    }

    List<byte[]> encoded() {
        return encoded;
    }
}
