package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * Values of a sealed type: 0 for null, else one more than the number of the kind, then the value.
 *
 * @param kinds the permitted subclasses, in the order of the declaration
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
        while (!kinds[kind].isInstance(value)) {
            kind++;
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
