package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one unit's facts as they are written: numbers in seven-bit groups, low group first; a string once in full and then
 * by its number; places relative to the place before.
 */
final class FactsOutput {

    private final boolean positions;
    private final boolean whole;
    private final Map<String, Integer> strings = new HashMap<>();
    private byte[] bytes = new byte[4096];
    private int size;
    private int lastLine;
    private int exprs;
    private int namedRefs;

    /**
     * @param positions whether spans and line numbers are written, or left out as if they were not known
     * @param whole whether a whole unit is written, whose expressions and references are numbered in preorder, or a part of one
     */
    FactsOutput(boolean positions, boolean whole) {
        this.positions = positions;
        this.whole = whole;
        flag(positions);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** A number from 0; negative ones take five bytes. */
    void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            put((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    void flag(boolean value) {
        put(value ? 1 : 0);
    }

    void tag(Enum<?> value) {
        put(value.ordinal());
    }

    void tag(int value) {
        put(value);
    }

    void string(String value) {
        Integer known = strings.putIfAbsent(value, strings.size());
        if (known != null) {
            number(known);
            return;
        }
        number(strings.size() - 1);
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    <T> void list(List<T> values, Consumer<? super T> writer) {
        number(values.size());
        for (T value : values) {
            writer.accept(value);
        }
    }

    /** 0 for no list, else one more than its size and then its values. */
    <T> void listOrNull(@Nullable List<T> values, Consumer<? super T> writer) {
        if (values == null) {
            number(0);
            return;
        }
        number(values.size() + 1);
        for (T value : values) {
            writer.accept(value);
        }
    }

    <T> void orNull(@Nullable T value, Consumer<? super T> writer) {
        flag(value != null);
        if (value != null) {
            writer.accept(value);
        }
    }

    void span(SourceSpan span) {
        if (positions) {
            line(span.lineStart());
            number(span.colStart());
            number(span.lineEnd() - span.lineStart());
            number(span.colEnd());
        }
    }

    /** A line, as the distance from the one before. */
    void line(int line) {
        if (positions) {
            int distance = line - lastLine;
            number((distance << 1) ^ (distance >> 31));
            lastLine = line;
        }
    }

    /** A count of lines. */
    void count(int count) {
        if (positions) {
            number(count);
        }
    }

    /** Ids are not written: they are the order of writing. */
    void exprId(int id) {
        inOrder("expression", id, exprs++);
    }

    /** As {@link #exprId}, of named type references. */
    void namedRefId(int id) {
        inOrder("named type reference", id, namedRefs++);
    }

    private void inOrder(String what, int id, int expected) {
        if (whole && id != expected) {
            throw new IllegalArgumentException(
                    "The %s number %d stands where preorder has number %d".formatted(what, id, expected));
        }
    }

    private void put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
