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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

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
        return known(file, sourceLevel).orElseGet(() -> read(file, sourceLevel));
    }

    /**
     * How to get the facts of each of {@code files}, all of which {@link #reads} names, in their order. The Java files that the cache
     * does not know are read together, which is faster.
     *
     * @param sourceLevel of a file's module; 0 where none is declared
     */
    List<Supplier<Facts>> together(List<SourceFile> files, ToIntFunction<SourceFile> sourceLevel) {
        List<Supplier<Facts>> all = new ArrayList<>(files.size());
        List<Integer> places = new ArrayList<>();
        List<FactsReader.Source> sources = new ArrayList<>();
        for (SourceFile file : files) {
            int level = sourceLevel.applyAsInt(file);
            Optional<Facts> known = known(file, level);
            all.add(() -> known.orElseGet(() -> read(file, level)));
            if (known.isEmpty() && file.kind() == FileKind.JAVA) {
                text(file).ifPresent(text -> {
                    places.add(all.size() - 1);
                    sources.add(new FactsReader.Source(text, level));
                });
            }
        }
        if (sources.size() > 1) {
            List<Supplier<Facts>> read = reader(FileKind.JAVA).readTogether(sources);
            for (int each = 0; each < read.size(); each++) {
                int place = places.get(each);
                all.set(place, kept(files.get(place), sources.get(each).level(), read.get(each)));
            }
        }
        return all;
    }

    /** The text; nothing if it cannot be read, as will then show when the file is read alone. */
    private Optional<String> text(SourceFile file) {
        try {
            return Optional.of(inventory.text(file));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Optional<Facts> known(SourceFile file, int sourceLevel) {
        return cache.get(key(file, sourceLevel));
    }

    private Facts read(SourceFile file, int sourceLevel) {
        return kept(file, sourceLevel, () -> reader(file.kind()).read(inventory.text(file), sourceLevel))
                .get();
    }

    /** {@code reading}, and what it gives put into the cache. */
    private Supplier<Facts> kept(SourceFile file, int sourceLevel, Supplier<Facts> reading) {
        return () -> {
            read.incrementAndGet();
            Facts facts = reading.get();
            cache.put(key(file, sourceLevel), facts);
            return facts;
        };
    }

    private FactsKey key(SourceFile file, int sourceLevel) {
        String version = reader(file.kind()).version();
        return FactsKey.of(file.hash(), file.kind(), file.charset(), sourceLevel, version);
    }

    private FactsReader reader(FileKind kind) {
        FactsReader reader = readers.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("No front end reads a " + kind);
        }
        return reader;
    }
}
