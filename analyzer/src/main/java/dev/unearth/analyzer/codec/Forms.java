package dev.unearth.analyzer.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The forms of types, each made once. Safe for use by several threads. */
final class Forms {

    private final Map<Type, Form> known = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    private final ClassLoader loader;
    private final Form any = new AnyForm(this);

    Forms(ClassLoader loader) {
        this.loader = loader;
    }

    /** The record or enum of that name; null when there is none. */
    @Nullable
    Class<?> named(String name) {
        Class<?> type = classes.get(name);
        if (type == null) {
            try {
                type = Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                return null;
            }
            if (!type.isRecord() && !type.isEnum()) {
                return null;
            }
            classes.put(name, type);
        }
        return type;
    }

    /**
     * The form of values whose type is declared as {@code type}.
     *
     * @throws IllegalArgumentException when there is none for the class of a value or of a component
     */
    Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            form = make(type);
            Form earlier = known.putIfAbsent(type, form);
            form = earlier == null ? form : earlier;
        }
        return form;
    }

    private Form make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            Form container = container(raw, arguments);
            return container != null ? container : make(raw);
        } else if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        return type instanceof Class<?> plain ? plain(plain) : any;
    }

    private @Nullable Form container(Class<?> raw, Type[] arguments) {
        if (raw == List.class || raw == Collection.class) {
            return new Containers.OfList(of(arguments[0]));
        } else if (raw == Set.class) {
            return new Containers.OfSet(of(arguments[0]));
        } else if (raw == SortedMap.class) {
            return new Containers.OfMap(of(arguments[0]), of(arguments[1]));
        } else if (raw == Optional.class) {
            return new Containers.OfOptional(of(arguments[0]));
        }
        return null;
    }

    private Form plain(Class<?> type) {
        if (type == String.class) {
            return new StringForm();
        } else if (type == int.class) {
            return new IntForm();
        } else if (type == long.class) {
            return new LongForm();
        } else if (type == boolean.class) {
            return new BooleanForm();
        } else if (type.isEnum()) {
            return new EnumForm(type);
        } else if (type.isRecord()) {
            return RecordForm.isWrapper(type) ? RecordForm.wrapper(type) : new RecordForm(type, this);
        }
        return any;
    }

    private static final class StringForm implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.string((String) value);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            return in.string();
        }
    }

    private static final class IntForm implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.number(value instanceof Integer number ? number : 0);
        }

        @Override
        public Object read(ByteReader in) {
            return (int) in.number();
        }
    }

    private static final class LongForm implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.number(value instanceof Long number ? number : 0);
        }

        @Override
        public Object read(ByteReader in) {
            return in.number();
        }
    }

    private static final class BooleanForm implements Form {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.tag(Boolean.TRUE.equals(value) ? 1 : 0);
        }

        @Override
        public Object read(ByteReader in) {
            return in.tag() == 1;
        }
    }

    /** 0 for null, else one more than the ordinal. */
    private static final class EnumForm implements Form {

        private final Object[] values;

        EnumForm(Class<?> type) {
            this.values = type.getEnumConstants();
        }

        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.size(value instanceof Enum<?> constant ? constant.ordinal() + 1L : 0);
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            int number = in.count();
            return number == 0 ? null : values[number - 1];
        }
    }
}
