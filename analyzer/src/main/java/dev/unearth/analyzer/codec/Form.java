package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. */
interface Form {

    void write(@Nullable Object value, ByteWriter out);

    /** @throws IllegalArgumentException or {@link IndexOutOfBoundsException} when the bytes are not what {@link #write} made */
    @Nullable
    Object read(ByteReader in);
}
