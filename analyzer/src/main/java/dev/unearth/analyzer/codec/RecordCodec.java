package dev.unearth.analyzer.codec;

import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes and back: their components in order, as their declarations have them. What a component may be declared as: a
 * record; an enum; a sealed interface of these; a string; a number, primitive or boxed, {@code boolean}, {@code BigInteger},
 * {@code BigDecimal}; a list, a set, a sorted map or an {@code Optional} of these; {@code Object} for strings, numbers, booleans and
 * lists of them. Null anywhere. Nothing else has a form, and a codec for such cannot be made. The bytes mean nothing to another
 * version of the program.
 *
 * <p>Strings are written once in full. A record of nothing but a string is written as one, and all of them that one codec reads are
 * one object where they are equal: they are the names by which what is read is found later.
 *
 * <p>Safe for use by several threads; needs a stack as deep as the values are nested.
 */
public final class RecordCodec {

    private static final int EXPECTED = 8_192;

    private final Form[] forms;

    /**
     * A codec for sequences of values.
     *
     * @param sequence the types of the values, in order
     * @throws IllegalArgumentException when a type, or that of something in it, has no form; the message names it
     */
    public RecordCodec(Type... sequence) {
        Forms all = new Forms();
        this.forms = Arrays.stream(sequence).map(all::of).toArray(Form[]::new);
    }

    /**
     * The bytes of a sequence.
     *
     * @throws IllegalArgumentException when the values are not of the types of this codec, or an {@code Object} in them has no form
     */
    public byte[] encode(@Nullable Object... values) {
        if (values.length != forms.length) {
            throw new IllegalArgumentException(values.length + " values for " + forms.length + " types");
        }
        ByteWriter out = new ByteWriter(EXPECTED);
        try {
            for (int i = 0; i < forms.length; i++) {
                forms[i].write(values[i], out);
            }
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("A value is not of its type", e);
        }
        return out.toBytes();
    }

    /** A way to get the values back one by one, so that the rest need not be read when the first says so. */
    public Reader read(byte[] bytes) {
        return new Reader(forms, new ByteReader(bytes));
    }

    /** See {@link #read}. */
    public static final class Reader {

        private final Form[] forms;
        private final ByteReader in;
        private int read;

        private Reader(Form[] forms, ByteReader in) {
            this.forms = forms;
            this.in = in;
        }

        /**
         * The next value. On bytes that are not what was written, anything may go wrong, in constructors of records above all.
         *
         * @throws IllegalArgumentException when the bytes are not those of a value, or all have been read
         */
        public @Nullable Object next() {
            try {
                return forms[read++].read(in);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("The bytes are mixed up", e);
            }
        }

        /**
         * The next value, which is there.
         *
         * @throws IllegalArgumentException as {@link #next()} does, and when it is no {@code type}
         */
        public <T> T next(Class<T> type) {
            Object value = next();
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("There is no " + type.getSimpleName() + " but " + value);
            }
            return type.cast(value);
        }
    }
}
