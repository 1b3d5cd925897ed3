package dev.unearth.analyzer.codec;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forms of what holds values: 0 for null, else one more than the number of values, then each of them. */
final class Containers {

    private Containers() {}

    private static void write(@Nullable Object values, Form element, ByteWriter out) {
        if (!(values instanceof Collection<?> all)) {
            out.size(0);
            return;
        }
        out.size(all.size() + 1L);
        for (Object each : all) {
            element.write(each, out);
        }
    }

    private static @Nullable Object @Nullable [] read(Form element, ByteReader in) {
        int size = in.count();
        if (size == 0) {
            return null;
        }
        in.checkSize(size - 1);
        @Nullable Object[] values = new Object[size - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = element.read(in);
        }
        return values;
    }

    /** Lists; what is read never changes. */
    record OfList(Form element) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            Containers.write(value, element, out);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            @Nullable Object[] values = Containers.read(element, in);
            return values == null ? null : List.of(values);
        }
    }

    /** Sets, in the order they are in. */
    record OfSet(Form element) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            Containers.write(value, element, out);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            @Nullable Object[] values = Containers.read(element, in);
            Set<@Nullable Object> set = new LinkedHashSet<>();
            if (values != null) {
                set.addAll(Arrays.asList(values));
            }
            return values == null ? null : Collections.unmodifiableSet(set);
        }
    }

    /** Maps in natural order. */
    record OfMap(Form key, Form value) implements Form {
        @Override
        public void write(@Nullable Object written, ByteWriter out) {
            if (!(written instanceof Map<?, ?> map)) {
                out.size(0);
                return;
            }
            out.size(map.size() + 1L);
            map.forEach((each, of) -> {
                key.write(each, out);
                value.write(of, out);
            });
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int size = in.count();
            if (size == 0) {
                return null;
            }
            in.checkSize(size - 1);
            SortedMap<Object, @Nullable Object> map = new TreeMap<>();
            for (int i = 1; i < size; i++) {
                Object each = key.read(in);
                if (each == null) {
                    throw new IllegalArgumentException("A key is missing");
                }
                map.put(each, value.read(in));
            }
            return map;
        }
    }

    /** 0 for null, 1 for nothing, 2 and the value. */
    record OfOptional(Form value) implements Form {
        @Override
        public void write(@Nullable Object written, ByteWriter out) {
            Object inside = written instanceof Optional<?> optional ? optional.orElse(null) : null;
            out.tag(written == null ? 0 : inside == null ? 1 : 2);
            if (inside != null) {
                value.write(inside, out);
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int tag = in.tag();
            return tag == 0 ? null : tag == 1 ? Optional.empty() : Optional.ofNullable(value.read(in));
        }
    }
}
