package dev.unearth.analyzer.inventory;

import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of an archive at any position. */
interface ZipSource {

    /** Size in bytes. */
    long size();

    /**
     * A stretch of the bytes.
     *
     * @throws EOFException when the archive ends before
     */
    byte[] read(long offset, int length) throws IOException;

    /** An archive on disk: opened for each stretch, so that no scan holds more files open than it has threads. */
    record OnDisk(Path path, long size) implements ZipSource {
        @Override
        public byte[] read(long offset, int length) throws IOException {
            Zip.requireWithin(this, offset, length);
            ByteBuffer buffer = ByteBuffer.allocate(length);
            try (SeekableByteChannel channel = Files.newByteChannel(path)) {
                channel.position(offset);
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer) < 0) {
                        throw new EOFException("ends before byte " + (offset + length));
                    }
                }
            }
            return buffer.array();
        }
    }

    /** An archive in an archive: kept inflated as long as memory allows. */
    final class Nested implements ZipSource {
        private final Content content;
        private SoftReference<byte[]> inflated = new SoftReference<>(new byte[0]);

        Nested(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            Zip.requireWithin(this, offset, length);
            byte[] all = inflated();
            return Arrays.copyOfRange(all, (int) offset, (int) offset + length);
        }

        private synchronized byte[] inflated() throws IOException {
            byte[] kept = inflated.get();
            if (kept == null || kept.length != content.size()) {
                kept = content.bytes();
                inflated = new SoftReference<>(kept);
            }
            return kept;
        }
    }
}
