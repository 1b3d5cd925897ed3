package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.bytecode.ClassFileReader;
import dev.unearth.analyzer.descriptor.PropertiesReader;
import dev.unearth.analyzer.descriptor.XmlReader;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsCache;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.jsp.JspReader;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.sql.SqlReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The catalogue of front ends, and the way to the facts of a file: from the cache where they are there, else by reading. */
final class FrontEnds {

    private static final List<FactsReader> ALL =
            List.of(new JavaReader(), new XmlReader(), new PropertiesReader(), new JspReader(), new SqlReader());

    private final Inventory inventory;
    private final FactsCache cache;
    private final ClassFileReader classes = new ClassFileReader();
    private final Map<FileKind, FactsReader> readers = new EnumMap<>(FileKind.class);
    private final AtomicInteger read = new AtomicInteger();

    FrontEnds(Inventory inventory, FactsCache cache) {
        this.inventory = inventory;
        this.cache = cache;
        ALL.forEach(reader -> reader.kinds().forEach(kind -> readers.put(kind, reader)));
    }

    /** Whether the facts of {@code file} can be had: there is a front end for it, and it was not left out. */
    boolean reads(SourceFile file) {
        return file.status() == SourceFile.Status.READ && readers.containsKey(file.kind());
    }

    /** How many files had to be read because the cache did not know them. */
    int filesRead() {
        return read.get();
    }

    /** The facts of a class file. */
    ClassFacts classFacts(SourceFile file) {
        FactsKey key = FactsKey.of(file.hash(), file.kind(), "", 0, classes.version());
        if (cache.get(key).orElse(null) instanceof ClassFacts cached) {
            return cached;
        }
        read.incrementAndGet();
        ClassFacts facts = classes.read(inventory.bytes(file));
        cache.put(key, facts);
        return facts;
    }

    /**
     * The facts of a file that {@link #reads} names.
     *
     * @param sourceLevel of its module; 0 where none is declared
     */
    Facts facts(SourceFile file, int sourceLevel) {
        FactsReader reader = readers.get(file.kind());
        if (reader == null) {
            throw new IllegalArgumentException("No front end reads " + file.path() + ", a " + file.kind());
        }
        FactsKey key = FactsKey.of(file.hash(), file.kind(), file.charset(), sourceLevel, reader.version());
        Optional<Facts> cached = cache.get(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        read.incrementAndGet();
        Facts facts = reader.read(inventory.text(file), sourceLevel);
        cache.put(key, facts);
        return facts;
    }
}
