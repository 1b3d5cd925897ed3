package dev.unearth.analyzer.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records: 0 for null, else 1 and each component in order. */
final class RecordForm implements Form {

    private final Class<?> type;
    private final Forms forms;
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    /** Found when they are first needed: a record may hold others of its own type. */
    private volatile Form @Nullable [] components;

    RecordForm(Class<?> type, Forms forms) {
        this.type = type;
        this.forms = forms;
        RecordComponent[] parts = type.getRecordComponents();
        this.constructor = constructor(type, parts)
                .asSpreader(Object[].class, parts.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        this.accessors = Arrays.stream(parts).map(part -> accessor(type, part)).toArray(MethodHandle[]::new);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] parts) {
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectConstructor(type.getDeclaredConstructor(types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The constructor of " + type + " cannot be reached", e);
        }
    }

    private static MethodHandle accessor(Class<?> type, RecordComponent part) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(part.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The component " + part + " of " + type + " cannot be reached", e);
        }
    }

    /** Whether a record of that type is but a name for a string, so that it is written as one. */
    static boolean isWrapper(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        return parts.length == 1 && parts[0].getType() == String.class;
    }

    /** The form of records that {@link #isWrapper} names. */
    static Form wrapper(Class<?> type) {
        RecordComponent part = type.getRecordComponents()[0];
        return new Wrapper(
                type,
                accessor(type, part),
                constructor(type, new RecordComponent[] {part})
                        .asType(MethodType.methodType(Object.class, String.class)));
    }

    private Form[] components() {
        Form[] found = components;
        if (found == null) {
            found = Arrays.stream(type.getRecordComponents())
                    .map(part -> forms.of(part.getGenericType()))
                    .toArray(Form[]::new);
            components = found;
        }
        return found;
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        out.tag(value == null ? 0 : 1);
        if (value != null) {
            Form[] parts = components();
            for (int i = 0; i < parts.length; i++) {
                parts[i].write(get(accessors[i], value), out);
            }
        }
    }

    private static @Nullable Object get(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("A component of " + value + " cannot be read", e);
        }
    }

    @Override
    public @Nullable Object read(ByteReader in) {
        if (in.tag() == 0) {
            return null;
        }
        Form[] parts = components();
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].read(in);
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " can be made", e);
        }
    }

    private record Wrapper(Class<?> type, MethodHandle accessor, MethodHandle constructor) implements Form {

        @Override
        public void write(@Nullable Object value, ByteWriter out) {
            out.string(value == null ? null : (String) get(accessor, value));
        }

        @Override
        public @Nullable Object read(ByteReader in) {
            return in.wrapped(type, maker());
        }

        private Function<String, Object> maker() {
            return text -> {
                try {
                    return (Object) constructor.invokeExact(text);
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalArgumentException("No " + type.getSimpleName() + " can be made", e);
                }
            };
        }
    }
}
