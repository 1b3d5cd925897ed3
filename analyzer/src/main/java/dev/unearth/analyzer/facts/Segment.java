package dev.unearth.analyzer.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of records, only ever appended to by the one process that created it, which holds a lock on it meanwhile. The file:
 * eight bytes of signature, then records of key (16 bytes), length (4), CRC-32C of key and payload (4), payload.
 */
final class Segment implements AutoCloseable {

    /** A record's payload. */
    record Place(Segment segment, long offset, int length, int checksum) {}

    static final int HEADER = 24;

    private static final long SIGNATURE = 0x554E46414354_0001L;

    private final Path file;
    private final FileChannel channel;
    private final @Nullable FileLock lock;
    private long end;

    private Segment(Path file, FileChannel channel, @Nullable FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** A new segment for writing; the file must not exist yet. */
    static Segment create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        Segment segment = new Segment(file, channel, channel.tryLock());
        segment.write(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).flip());
        return segment;
    }

    /** An existing segment for reading; hands each whole record to {@code records}, in order. */
    static Segment open(Path file, BiConsumer<FactsKey, Place> records) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Segment segment = new Segment(file, channel, null);
        segment.scan(records);
        return segment;
    }

    Path file() {
        return file;
    }

    /** How many bytes of it are whole records. */
    long size() {
        return end;
    }

    /** Appends a record; not to be called by several threads at once. What a failed append leaves behind, the next overwrites. */
    Place append(FactsKey key, byte[] payload) throws IOException {
        int checksum = checksum(key, payload);
        ByteBuffer record = ByteBuffer.allocate(HEADER + payload.length);
        record.putLong(key.high())
                .putLong(key.low())
                .putInt(payload.length)
                .putInt(checksum)
                .put(payload);
        long start = end;
        write(record.flip());
        return new Place(this, start + HEADER, payload.length, checksum);
    }

    /** The payload of a record; null if it is not what was written. */
    byte @Nullable [] read(FactsKey key, Place place) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(place.length());
        return fill(payload, place.offset()) && checksum(key, payload.array()) == place.checksum()
                ? payload.array()
                : null;
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** Whether a living process, or another cache of this one, is writing to it. */
    boolean isBeingWritten() throws IOException {
        if (lock != null) {
            return false;
        }
        try (FileLock attempt = channel.tryLock()) {
            return attempt == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void scan(BiConsumer<FactsKey, Place> records) throws IOException {
        long size = channel.size();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.limit(Long.BYTES);
        if (!fill(header, 0) || header.getLong(0) != SIGNATURE) {
            return;
        }
        end = Long.BYTES;
        while (fill(header.clear(), end)) {
            FactsKey key = new FactsKey(header.getLong(0), header.getLong(8));
            int length = header.getInt(16);
            if (length <= 0 || end + HEADER + length > size) {
                return;
            }
            records.accept(key, new Place(this, end + HEADER, length, header.getInt(20)));
            end += HEADER + length;
        }
    }

    private boolean fill(ByteBuffer buffer, long offset) throws IOException {
        long at = offset;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private void write(ByteBuffer bytes) throws IOException {
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        end = at;
    }

    private static int checksum(FactsKey key, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(
                ByteBuffer.allocate(16).putLong(key.high()).putLong(key.low()).flip());
        crc.update(payload);
        return (int) crc.getValue();
    }
}
