package dev.unearth.analyzer.inventory;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of an archive (PKWARE APPNOTE 4.3.12 to 4.3.16, with ZIP64). Read by hand because the JDK's readers
 * refuse an archive whole for one bad name, or need a file of the default file system.
 */
final class Zip {

    static final long LOCAL = 0x04034b50L;
    private static final long CENTRAL = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final long END_64_LOCATOR = 0x07064b50L;
    private static final long END_64 = 0x06064b50L;
    private static final int CENTRAL_HEADER = 46;
    private static final long MAX_32 = 0xFFFFFFFFL;

    private Zip() {}

    /**
     * The members in the order of the directory, folders included.
     *
     * @throws IOException when the archive is damaged or unreadable
     */
    static List<ZipMember> members(ZipSource source) throws IOException {
        int tail = (int) Math.min(source.size(), 22 + 65_535);
        long tailStart = source.size() - tail;
        byte[] end = source.read(tailStart, tail);
        int at = lastEnd(end);
        long size = u32(end, at + 12);
        long start = u32(end, at + 16);
        long place = tailStart + at;
        if (start == MAX_32 || size == MAX_32) {
            byte[] locator = source.read(place - 20, 20);
            requireSignature(locator, 0, END_64_LOCATOR);
            place = u64(locator, 8);
            byte[] end64 = source.read(place, 56);
            requireSignature(end64, 0, END_64);
            size = u64(end64, 40);
            start = u64(end64, 48);
        }
        // what was put in front of the archive (a self-extractor) moves everything behind it
        long shift = place - size - start;
        if (size < 0 || size > Integer.MAX_VALUE || shift < 0) {
            throw new ZipException("the directory lies outside of the archive");
        }
        return members(source.read(start + shift, (int) size), shift);
    }

    private static int lastEnd(byte[] tail) throws ZipException {
        for (int at = tail.length - 22; at >= 0; at--) {
            if (u32(tail, at) == END && at + 22 + u16(tail, at + 20) <= tail.length) {
                return at;
            }
        }
        throw new ZipException("no directory at the end");
    }

    private static List<ZipMember> members(byte[] directory, long shift) throws IOException {
        List<ZipMember> members = new ArrayList<>();
        int at = 0;
        while (at + CENTRAL_HEADER <= directory.length && u32(directory, at) == CENTRAL) {
            int end = at + CENTRAL_HEADER + u16(directory, at + 28) + u16(directory, at + 30) + u16(directory, at + 32);
            if (end > directory.length) {
                throw new ZipException("the directory is cut off");
            }
            members.add(member(directory, at, shift));
            at = end;
        }
        return members;
    }

    private static ZipMember member(byte[] directory, int at, long shift) {
        int flags = u16(directory, at + 8);
        int nameLength = u16(directory, at + 28);
        String name = name(directory, at + CENTRAL_HEADER, nameLength).replace('\\', '/');
        Wide wide = new Wide(directory, at + CENTRAL_HEADER + nameLength, u16(directory, at + 30));
        long size = wide.orNext(u32(directory, at + 24));
        long compressed = wide.orNext(u32(directory, at + 20));
        long offset = wide.orNext(u32(directory, at + 42)) + shift;
        return new ZipMember(name, flags, u16(directory, at + 10), u32(directory, at + 16), compressed, size, offset);
    }

    /** UTF-8 whether the flag says so or not, as most tools have it; else the original PC's code page. */
    private static String name(byte[] bytes, int from, int length) {
        try {
            ByteBuffer name = ByteBuffer.wrap(bytes, from, length);
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
    }

    static void requireWithin(ZipSource source, long offset, int length) throws EOFException {
        if (offset < 0 || length < 0 || offset > source.size() - length) {
            throw new EOFException("ends at byte %d, before byte %d".formatted(source.size(), offset + length));
        }
    }

    private static void requireSignature(byte[] bytes, int at, long expected) throws ZipException {
        if (u32(bytes, at) != expected) {
            throw new ZipException("the directory of a large archive is damaged");
        }
    }

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    private static long u64(byte[] bytes, int at) {
        return u32(bytes, at) | u32(bytes, at + 4) << 32;
    }

    /** The 64-bit values that an extra field gives for those that do not fit in 32, in their fixed order. */
    private static final class Wide {
        private final byte[] bytes;
        private int next;
        private int end;

        Wide(byte[] bytes, int from, int length) {
            this.bytes = bytes;
            for (int at = from; at + 4 <= from + length; at += 4 + u16(bytes, at + 2)) {
                if (u16(bytes, at) == 1) {
                    next = at + 4;
                    end = Math.min(next + u16(bytes, at + 2), from + length);
                    return;
                }
            }
        }

        long orNext(long narrow) {
            if (narrow != MAX_32 || next + 8 > end) {
                return narrow;
            }
            next += 8;
            return u64(bytes, next - 8);
        }
    }
}
