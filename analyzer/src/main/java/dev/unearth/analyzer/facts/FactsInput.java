package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.codec.ByteReader;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactsOutput} wrote; runs off the end or throws an {@link IllegalArgumentException} on anything else. */
final class FactsInput {

    private final ByteReader in;
    private final boolean positions;
    private int lastLine;
    private int exprs;
    private int namedRefs;

    FactsInput(byte[] bytes) {
        this.in = new ByteReader(bytes);
        this.positions = flag();
    }

    boolean atEnd() {
        return in.atEnd();
    }

    int number() {
        return in.number32();
    }

    boolean flag() {
        int value = in.tag();
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("No truth value but " + value);
        }
        return value == 1;
    }

    int tag() {
        return in.tag();
    }

    /** One of an enum's values, handed over so that they are not copied each time. */
    <E extends Enum<E>> E tag(E[] values) {
        return values[in.tag()];
    }

    String string() {
        String value = in.string();
        if (value == null) {
            throw new IllegalArgumentException("A string is missing");
        }
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
            lastLine += (int) in.number();
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
        int size = in.count();
        in.checkSize(size - 1);
        return size;
    }
}
