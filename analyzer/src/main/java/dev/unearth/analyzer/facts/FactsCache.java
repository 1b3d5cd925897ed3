package dev.unearth.analyzer.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of files already read, and what else is made of a file, kept in a folder over scans. Safe for several threads, and for several processes on one folder.
 *
 * <p>Each cache that writes appends to a segment file of its own. A killed process leaves at most one torn record at the end of its
 * segment, which the next scan passes over; a record whose checksum is wrong is a miss. On closing, when more than half of
 * the bytes were neither asked for nor put since opening, the records that were are copied to a new segment, put in place by a rename,
 * and the old segments, as far as no living process writes to them, deleted.
 *
 * <p>Memory: about 100 bytes for each record.
 */
public final class FactsCache implements AutoCloseable {

    private static final String SUFFIX = ".seg";

    private final Path folder;
    private final Map<FactsKey, Segment.Place> places = new ConcurrentHashMap<>();
    private final Map<FactsKey, Segment.Place> used = new ConcurrentHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable Segment own;

    private FactsCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The cache in {@code folder}, which is made if it does not exist.
     *
     * @throws UncheckedIOException if the folder cannot be made or listed
     */
    public static FactsCache open(Path folder) {
        FactsCache cache = new FactsCache(folder);
        try {
            Files.createDirectories(folder);
            for (Path file : cache.files()) {
                cache.segments.add(Segment.open(file, cache.places::put));
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException("Opening the facts cache " + folder, e);
        }
    }

    /** The facts kept under {@code key}; empty where there are none or they are damaged. */
    public Optional<Facts> get(FactsKey key) {
        Optional<Facts> facts = bytes(key).flatMap(FactsCache::decoded);
        if (facts.isEmpty()) {
            forget(key);
        }
        return facts;
    }

    /** The bytes kept under {@code key} by {@link #put(FactsKey, byte[])}; empty where there are none or they are damaged. */
    public Optional<byte[]> bytes(FactsKey key) {
        Segment.Place place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = read(key, place);
        if (bytes.isPresent()) {
            used.put(key, place);
        } else {
            places.remove(key, place);
        }
        return bytes;
    }

    /** Whether something is kept under {@code key}. */
    public boolean has(FactsKey key) {
        return places.containsKey(key);
    }

    /** Says that what is kept under {@code key} is still good, without reading it; whether there is something. */
    public boolean retain(FactsKey key) {
        Segment.Place place = places.get(key);
        if (place == null) {
            return false;
        }
        used.put(key, place);
        return true;
    }

    private void forget(FactsKey key) {
        places.remove(key);
        used.remove(key);
    }

    /**
     * Keeps {@code facts} under {@code key}, unless they are nested too deeply to be written on this thread's stack.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public void put(FactsKey key, Facts facts) {
        byte[] payload;
        try {
            payload = FactsCodec.encode(facts);
        } catch (StackOverflowError e) {
            return;
        }
        put(key, payload);
    }

    /**
     * Keeps {@code payload} under {@code key}, which nothing else may be kept under.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void put(FactsKey key, byte[] payload) {
        Segment.Place place = append(key, payload);
        places.put(key, place);
        used.put(key, place);
    }

    /** How many records are kept. */
    public int size() {
        return places.size();
    }

    /**
     * Drops what has become old, if that is the greater part, and closes the files.
     *
     * @throws UncheckedIOException if a file cannot be written or closed
     */
    @Override
    public synchronized void close() {
        try {
            if (usedBytes() * 2 < allBytes() && !used.isEmpty()) {
                compact();
            }
            for (Segment segment : segments) {
                segment.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Closing the facts cache " + folder, e);
        }
    }

    private static Optional<Facts> decoded(byte[] payload) {
        try {
            return Optional.of(FactsCodec.decode(payload));
        } catch (IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(FactsKey key, Segment.Place place) {
        try {
            return Optional.ofNullable(place.segment().read(key, place));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private synchronized Segment.Place append(FactsKey key, byte[] payload) {
        try {
            if (own == null) {
                own = create();
                segments.add(own);
            }
            return own.append(key, payload);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to the facts cache " + folder, e);
        }
    }

    /** The next free number; another process may take it first. */
    private Segment create() throws IOException {
        for (int number = nextNumber(); ; number++) {
            try {
                return Segment.create(folder.resolve(name(number)));
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private int nextNumber() throws IOException {
        int last = 0;
        for (Path file : files()) {
            last = Math.max(last, Integer.parseInt(file.getFileName().toString().substring(0, 8)));
        }
        return last + 1;
    }

    private static String name(int number) {
        return "%08d%s".formatted(number, SUFFIX);
    }

    /** The segments, oldest first. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("\\d{8}\\.seg"))
                    .sorted()
                    .toList();
        }
    }

    private long allBytes() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    private long usedBytes() {
        return used.values().stream()
                .mapToLong(place -> place.length() + Segment.HEADER)
                .sum();
    }

    private void compact() throws IOException {
        Path aside = folder.resolve("compacting-" + ProcessHandle.current().pid());
        Files.deleteIfExists(aside);
        try (Segment fresh = Segment.create(aside)) {
            for (Map.Entry<FactsKey, Segment.Place> each : inOrder().entrySet()) {
                byte[] payload = each.getValue().segment().read(each.getKey(), each.getValue());
                if (payload != null) {
                    fresh.append(each.getKey(), payload);
                }
            }
            fresh.force();
        }
        Files.move(aside, folder.resolve(name(nextNumber())));
        for (Segment segment : segments) {
            if (!segment.isBeingWritten()) {
                segment.close();
                Files.deleteIfExists(segment.file());
            }
        }
    }

    /** The used records as they lie in the files, so that reading them is one pass. */
    private Map<FactsKey, Segment.Place> inOrder() {
        Map<FactsKey, Segment.Place> ordered = new LinkedHashMap<>();
        used.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> {
                    int files = a.segment().file().compareTo(b.segment().file());
                    return files != 0 ? files : Long.compare(a.offset(), b.offset());
                }))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }
}
