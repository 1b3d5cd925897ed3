package dev.unearth.analyzer.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote; runs off the end or throws an {@link IllegalArgumentException} on anything else. */
final class ByteReader {

    private final byte[] bytes;
    private String[] strings = new String[64];
    private @Nullable NameForm[] makers = new NameForm[64];
    private @Nullable Object[] names = new Object[64];
    private int known;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int tag() {
        return bytes[at++];
    }

    long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Refuses a number of values that take at least a byte each where fewer bytes are left. */
    void checkSize(int size) {
        if (size > bytes.length - at) {
            throw new IllegalArgumentException("No size at byte " + at);
        }
    }

    /** A number that is not negative and fits an int. */
    int count() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No count at byte " + at);
        }
        return (int) value;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("No number at byte " + at);
    }

    @Nullable
    String string() {
        int number = stringNumber();
        return number < 0 ? null : strings[number];
    }

    /** What {@code form} makes of a string, for which it is mostly asked only once; null for null. */
    @Nullable
    Object named(NameForm form) {
        int number = stringNumber();
        if (number < 0) {
            return null;
        }
        if (makers[number] != form) {
            names[number] = form.of(strings[number]);
            makers[number] = form;
        }
        return names[number];
    }

    private int stringNumber() {
        long code = unsigned();
        if (code == 0) {
            return -1;
        } else if (code == 1) {
            return readString();
        } else if (code - 2 >= known || code < 0) {
            throw new IllegalArgumentException("No string has number " + (code - 2));
        }
        return (int) (code - 2);
    }

    private int readString() {
        int length = count();
        checkSize(length);
        if (known == strings.length) {
            strings = Arrays.copyOf(strings, 2 * known);
            makers = Arrays.copyOf(makers, 2 * known);
            names = Arrays.copyOf(names, 2 * known);
        }
        strings[known] = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return known++;
    }
}
