package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.bytecode.ClassFileReader;
import dev.unearth.analyzer.descriptor.PropertiesReader;
import dev.unearth.analyzer.descriptor.XmlReader;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsCache;
import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.jsp.JspReader;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.sql.SqlReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Whether the cache seems to have what {@link #together} gives of a file that {@link #reads} names. */
    boolean isKnown(SourceFile file, int sourceLevel) {
        FactsKey whole = key(file, sourceLevel);
        return cache.has(whole) && (file.kind() != FileKind.JAVA || cache.has(keyOfDeclarations(whole)));
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
     * What is kept in memory of a file.
     *
     * @param facts of a Java file without bodies; of any other all
     * @param syntaxLevel of a whole Java file; 0 for any other
     */
    record Reading(Facts facts, int syntaxLevel) {}

    /**
     * How to get what is kept of each of {@code files}, all of which {@link #reads} names, in their order. The bodies of a Java file
     * are not even decoded where the cache knows it; those that it does not know are read together, which is faster.
     *
     * @param sourceLevel of a file's module; 0 where none is declared
     */
    List<Supplier<Reading>> together(List<SourceFile> files, ToIntFunction<SourceFile> sourceLevel) {
        List<Supplier<Reading>> all = new ArrayList<>(files.size());
        List<Integer> places = new ArrayList<>();
        List<FactsReader.Source> sources = new ArrayList<>();
        for (SourceFile file : files) {
            int level = sourceLevel.applyAsInt(file);
            Optional<Reading> known = known(file, level);
            all.add(() -> known.orElseGet(() -> reading(file, level, read(file, level))));
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
                int level = sources.get(each).level();
                SourceFile file = files.get(places.get(each));
                Supplier<Facts> facts = kept(file, level, read.get(each));
                all.set(places.get(each), () -> reading(file, level, facts.get()));
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

    /** What the cache knows of a file: of a Java file what it declares, as long as its bodies are there as well. */
    private Optional<Reading> known(SourceFile file, int sourceLevel) {
        FactsKey whole = key(file, sourceLevel);
        if (file.kind() == FileKind.JAVA && cache.retain(whole)) {
            Optional<Reading> declared = cache.bytes(keyOfDeclarations(whole)).flatMap(FrontEnds::decoded);
            if (declared.isPresent()) {
                return declared;
            }
        }
        return cache.get(whole).map(facts -> reading(file, sourceLevel, facts));
    }

    private static FactsKey keyOfDeclarations(FactsKey whole) {
        return FactsKey.of(("declarations " + whole).getBytes(StandardCharsets.UTF_8));
    }

    private Reading reading(SourceFile file, int sourceLevel, Facts facts) {
        if (!(facts instanceof JavaFacts java)) {
            return new Reading(facts, 0);
        }
        JavaFacts declared = Index.declarations(java);
        int syntaxLevel = SyntaxLevel.of(java);
        keep(keyOfDeclarations(key(file, sourceLevel)), declared, syntaxLevel);
        return new Reading(declared, syntaxLevel);
    }

    /** What is nested too deeply to be written is not kept. */
    private void keep(FactsKey key, JavaFacts declared, int syntaxLevel) {
        byte[] encoded;
        try {
            encoded = FactsCodec.encodePart(declared);
        } catch (StackOverflowError e) {
            return;
        }
        cache.put(
                key,
                ByteBuffer.allocate(1 + encoded.length)
                        .put((byte) syntaxLevel)
                        .put(encoded)
                        .array());
    }

    private static Optional<Reading> decoded(byte[] bytes) {
        try {
            Facts facts = FactsCodec.decode(Arrays.copyOfRange(bytes, 1, bytes.length));
            return facts instanceof JavaFacts ? Optional.of(new Reading(facts, bytes[0])) : Optional.empty();
        } catch (IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * The facts of a file that {@link #reads} names.
     *
     * @param sourceLevel of its module; 0 where none is declared
     */
    Facts facts(SourceFile file, int sourceLevel) {
        return cache.get(key(file, sourceLevel)).orElseGet(() -> read(file, sourceLevel));
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

    /** Under which the facts of a file that {@link #reads} names are kept. */
    FactsKey key(SourceFile file, int sourceLevel) {
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
