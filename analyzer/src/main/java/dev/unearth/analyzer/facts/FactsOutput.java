package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.codec.ByteWriter;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one unit's facts as they are written: numbers and strings as {@link ByteWriter} has them, places relative to the place
 * before.
 */
final class FactsOutput {

    private final boolean positions;
    private final boolean whole;
    private final ByteWriter out = new ByteWriter(4_096);
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
        return out.toBytes();
    }

    /** A number from 0; negative ones take five bytes. */
    void number(int value) {
        out.size(Integer.toUnsignedLong(value));
    }

    void flag(boolean value) {
        out.tag(value ? 1 : 0);
    }

    void tag(Enum<?> value) {
        out.tag(value.ordinal());
    }

    void tag(int value) {
        out.tag(value);
    }

    void string(String value) {
        out.string(value);
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
            out.number(line - lastLine);
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
}
