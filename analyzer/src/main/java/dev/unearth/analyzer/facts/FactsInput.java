package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactsOutput} wrote; runs off the end or throws an {@link IllegalArgumentException} on anything else. */
final class FactsInput {

    private final byte[] bytes;
    private final boolean positions;
    private final List<String> strings = new ArrayList<>();
    private int at;
    private int lastLine;
    private int exprs;
    private int namedRefs;

    FactsInput(byte[] bytes) {
        this.bytes = bytes;
        this.positions = flag();
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("No number at byte " + at);
    }

    boolean flag() {
        byte value = bytes[at++];
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("No truth value at byte " + at);
        }
        return value == 1;
    }

    int tag() {
        return bytes[at++];
    }

    /** One of an enum's values, handed over so that they are not copied each time. */
    <E extends Enum<E>> E tag(E[] values) {
        return values[bytes[at++]];
    }

    String string() {
        int number = number();
        if (number < strings.size()) {
            return strings.get(number);
        }
        if (number != strings.size()) {
            throw new IllegalArgumentException("No string has number " + number);
        }
        int length = size();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        strings.add(value);
        return value;
    }

    <T> List<T> list(Supplier<? extends T> reader) {
        return list(size(), reader);
    }

    <T> @Nullable List<T> listOrNull(Supplier<? extends T> reader) {
        int size = size();
        return size == 0 ? null : list(size - 1, reader);
    }

    <T> @Nullable T orNull(Supplier<? extends T> reader) {
        return flag() ? reader.get() : null;
    }

    SourceSpan span() {
        if (!positions) {
            return SourceSpan.NONE;
        }
        int line = line();
        int column = number();
        return new SourceSpan(line, column, line + number(), number());
    }

    int line() {
        if (positions) {
            int distance = number();
            lastLine += (distance >>> 1) ^ -(distance & 1);
        }
        return lastLine;
    }

    int count() {
        return positions ? number() : 0;
    }

    int nextExprId() {
        return exprs++;
    }

    int nextNamedRefId() {
        return namedRefs++;
    }

    int exprCount() {
        return exprs;
    }

    int namedRefCount() {
        return namedRefs;
    }

    /** Immutable from the start, so that the records need not copy it. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> list(int size, Supplier<? extends T> reader) {
        if (size == 0) {
            return List.of();
        }
        if (size == 1) {
            return List.of(reader.get());
        }
        T[] values = (T[]) new Object[size];
        for (int each = 0; each < size; each++) {
            values[each] = reader.get();
        }
        return List.of(values);
    }

    /** A size of something that takes at least a byte each: more than there are bytes left is nonsense. */
    private int size() {
        int size = number();
        if (size < 0 || size > bytes.length - at + 1) {
            throw new IllegalArgumentException("No size at byte " + at);
        }
        return size;
    }
}
