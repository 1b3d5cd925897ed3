package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * Records as bytes and back: their components in order, by reflection over their declarations. A component may be a record, an enum, a
 * string, {@code int}, {@code long}, {@code boolean}, a list, a set, a sorted map, an {@code Optional}, or declared as an interface or
 * {@code Object} that stands for one of these, a boxed number, a {@code BigInteger} or a {@code BigDecimal}; null anywhere. The bytes
 * mean nothing to another version of the program. Safe for use by several threads; needs a stack as deep as the values are nested.
 *
 * <p>Strings are written once in full; a record of nothing but a string is written as one, and what is read is one object for
 * each such string.
 */
public final class RecordCodec {

    private final Forms forms;

    /** @param loader finds the classes of records and enums by their names */
    public RecordCodec(ClassLoader loader) {
        this.forms = new Forms(loader);
    }

    /**
     * The bytes of {@code values}, one behind the other.
     *
     * @throws IllegalArgumentException when there is no form for a value or for something in it
     */
    public byte[] encode(Record... values) {
        ByteWriter out = new ByteWriter();
        for (Record value : values) {
            forms.of(value.getClass()).write(value, out);
        }
        return out.toBytes();
    }

    /** A way to get the values back one by one, so that the rest need not be read when the first says so. */
    public Reader read(byte[] bytes) {
        return new Reader(forms, new ByteReader(bytes));
    }

    /** See {@link #read}. */
    public static final class Reader {

        private final Forms forms;
        private final ByteReader in;

        private Reader(Forms forms, ByteReader in) {
            this.forms = forms;
            this.in = in;
        }

        /**
         * The next value.
         *
         * @throws IllegalArgumentException when the bytes are not those of a {@code type}
         */
        public <T extends Record> T next(Class<T> type) {
            @Nullable Object value;
            try {
                value = forms.of(type).read(in);
            } catch (IndexOutOfBoundsException | ClassCastException | NullPointerException e) {
                throw new IllegalArgumentException("The bytes of a " + type.getSimpleName() + " are mixed up", e);
            }
            if (value == null) {
                throw new IllegalArgumentException("There is no " + type.getSimpleName());
            }
            return type.cast(value);
        }
    }
}
