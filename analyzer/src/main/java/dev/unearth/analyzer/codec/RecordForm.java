package dev.unearth.analyzer.codec;

import org.jspecify.annotations.Nullable;

/**
 * Records: 0 for null, else 1 and each component in order.
 *
 * @param components the forms of its components
 */
record RecordForm(Members members, Form[] components) implements Form {

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        out.tag(value == null ? 0 : 1);
        if (value != null) {
            for (int i = 0; i < components.length; i++) {
                components[i].write(members.get(i, value), out);
            }
        }
    }

    @Override
    public @Nullable Object read(ByteReader in) {
        if (in.tag() == 0) {
            return null;
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].read(in);
        }
        return members.make(values);
    }
}
