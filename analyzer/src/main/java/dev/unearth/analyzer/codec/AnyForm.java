package dev.unearth.analyzer.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values declared as {@code Object}: a tag, then the value. */
final class AnyForm implements Form {

    private static final List<Class<?>> SCALARS =
            List.of(String.class, Boolean.class, Integer.class, Long.class, Double.class, Character.class);

    private static final int LIST = SCALARS.size();

    private final Form[] forms;

    AnyForm(Forms all) {
        forms = new Form[LIST + 1];
        for (int i = 0; i < LIST; i++) {
            forms[i] = all.of(SCALARS.get(i));
        }
        forms[LIST] = new Containers.OfList(this);
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        if (value == null) {
            out.tag(0);
            return;
        }
        int kind = value instanceof List ? LIST : SCALARS.indexOf(value.getClass());
        if (kind < 0) {
            throw new IllegalArgumentException("There is no form for an Object that is a "
                    + value.getClass().getName());
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
