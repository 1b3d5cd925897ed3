package dev.unearth.analyzer.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote; runs off the end or throws an {@link IllegalArgumentException} on anything else. */
public final class ByteReader {

    private final byte[] bytes;
    private String[] strings = new String[16];
    private @Nullable NameForm[] makers = new NameForm[16];
    private @Nullable Object[] names = new Object[16];
    private int known;
    private int at;

    /** Reads {@code bytes} from the start. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether all has been read. */
    public boolean atEnd() {
        return at == bytes.length;
    }

    /** See {@link ByteWriter#tag}. */
    public int tag() {
        return bytes[at++];
    }

    /** See {@link ByteWriter#number}. */
    public long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Refuses a number of values that take at least a byte each where fewer bytes are left. */
    public void checkSize(int size) {
        if (size > bytes.length - at) {
            throw new IllegalArgumentException("No size at byte " + at);
        }
    }

    /** A size that fits an int, see {@link ByteWriter#size}. */
    public int count() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No count at byte " + at);
        }
        return (int) value;
    }

    /** The 32 bits of a number that was written as a size without its sign. */
    public int number32() {
        long value = unsigned();
        if (value >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException("No number at byte " + at);
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

    /** See {@link ByteWriter#string}. */
    public @Nullable String string() {
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

    /** See {@link ByteWriter#text}. */
    public String text() {
        int length = count();
        checkSize(length);
        at += length;
        return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private int readString() {
        String read = text();
        if (known == strings.length) {
            strings = Arrays.copyOf(strings, 2 * known);
            makers = Arrays.copyOf(makers, 2 * known);
            names = Arrays.copyOf(names, 2 * known);
        }
        strings[known] = read;
        return known++;
    }
}
