package dev.unearth.analyzer.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes under construction: numbers in seven-bit groups, low group first; a string once in full and then by its number. */
public final class ByteWriter {

    private static final byte[] NOTHING = {};

    private final Map<String, Integer> strings = new HashMap<>();
    private byte[] bytes;
    private int size;

    /** @param expected so many bytes are room for at first */
    public ByteWriter(int expected) {
        bytes = new byte[expected];
    }

    /** All that was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** One byte. */
    public void tag(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** A number; small ones, negative or not, take a byte. */
    public void number(long value) {
        size((value << 1) ^ (value >> 63));
    }

    /** A number that is not negative. */
    public void size(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** 0 for null, 1 for a new string, else two more than its number. */
    public void string(@Nullable String value) {
        if (value == null) {
            size(0);
            return;
        }
        Integer known = strings.putIfAbsent(value, strings.size());
        if (known != null) {
            size(known + 2L);
            return;
        }
        size(1);
        text(value);
    }

    /** A string by itself, in UTF-8 behind its length. */
    public void text(String value) {
        byte[] utf8 = value.isEmpty() ? NOTHING : value.getBytes(StandardCharsets.UTF_8);
        size(utf8.length);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
