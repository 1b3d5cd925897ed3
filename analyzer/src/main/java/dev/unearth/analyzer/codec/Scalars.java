package dev.unearth.analyzer.codec;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The forms of values that hold no others. Primitive ones are never null. */
final class Scalars {

    private Scalars() {}

    record Text() implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.string((String) value);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            return in.string();
        }
    }

    /** What a number tells. */
    record Numeric(ToLongFunction<Object> toNumber, LongFunction<Object> of) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            if (value == null) {
                throw new IllegalArgumentException("A primitive value is missing");
            }
            out.number(toNumber.applyAsLong(value));
        }

        @Override
        public Object read(ByteReader in) {
            return of.apply(in.number());
        }
    }

    /** 0 for null, else 1 and the value. */
    record OrNull(Form form) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.tag(value == null ? 0 : 1);
            if (value != null) {
                form.write(value, out);
            }
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            return in.tag() == 0 ? null : form.read(in);
        }
    }

    /** What its text tells. */
    record Spelled(Form text, Function<String, Object> parser) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            text.write(value == null ? null : value.toString(), out);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            Object spelled = text.read(in);
            return spelled == null ? null : parser.apply((String) spelled);
        }
    }

    /** Enum constants: 0 for null, else one more than the ordinal. */
    record Constant(Object[] values) implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.size(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int number = in.count();
            return number == 0 ? null : values[number - 1];
        }
    }
}
