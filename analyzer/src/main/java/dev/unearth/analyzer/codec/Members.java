package dev.unearth.analyzer.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way into a record and out of it.
 *
 * @param constructor takes the components as one array
 * @param accessors of the components, in order
 */
record Members(Class<?> type, MethodHandle constructor, MethodHandle[] accessors) {

    static Members of(Class<?> type, RecordComponent[] parts) {
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle[] accessors = new MethodHandle[parts.length];
            for (int i = 0; i < parts.length; i++) {
                accessors[i] = lookup.unreflect(parts[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            MethodHandle constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, parts.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Members(type, constructor, accessors);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The record " + type.getName() + " cannot be reached", e);
        }
    }

    /** The component of that number. */
    @Nullable
    Object get(int component, Object value) {
        try {
            return (Object) accessors[component].invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("A component of " + value + " cannot be read", e);
        }
    }

    /** A record of these components. */
    Object make(@Nullable Object... components) {
        try {
            return (Object) constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " can be made", e);
        }
    }
}
