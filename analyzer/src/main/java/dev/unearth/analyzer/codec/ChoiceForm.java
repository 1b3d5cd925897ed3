package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * Values of one of several kinds: 0 for null, else one more than the number of the kind, then the value.
 *
 * @param kinds none a kind of another
 * @param forms those of {@code kinds}
 */
record ChoiceForm(Class<?>[] kinds, Form[] forms) implements Form {

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        if (value == null) {
            out.tag(0);
            return;
        }
        int kind = 0;
        while (kind < kinds.length && !kinds[kind].isInstance(value)) {
            kind++;
        }
        if (kind == kinds.length) {
            throw new IllegalArgumentException(
                    "There is no form for a " + value.getClass().getName());
        }
        out.tag(kind + 1);
        forms[kind].write(value, out);
    }

    @Override
    public @Nullable Object read(ByteReader in) {
        int tag = in.tag();
        return tag == 0 ? null : forms[tag - 1].read(in);
    }
}
