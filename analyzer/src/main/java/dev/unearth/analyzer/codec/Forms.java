package dev.unearth.analyzer.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Makes the forms of types, each once, with those of all that may be in them. */
final class Forms {

    /** What a value may be that is declared as {@code Object}. */
    private static final Class<?>[] ANY = {
        String.class, Boolean.class, Integer.class, Long.class, Double.class, Character.class, List.class
    };

    private final Map<Type, Form> made = new HashMap<>();

    Forms() {
        Form text = new Scalars.Text();
        made.put(String.class, text);
        number(boolean.class, Boolean.class, value -> (Boolean) value ? 1 : 0, value -> value == 1);
        number(int.class, Integer.class, value -> (Integer) value, value -> (int) value);
        number(long.class, Long.class, value -> (Long) value, value -> value);
        number(
                double.class,
                Double.class,
                value -> Double.doubleToRawLongBits((Double) value),
                Double::longBitsToDouble);
        number(char.class, Character.class, value -> (Character) value, value -> (char) value);
        made.put(BigInteger.class, new Scalars.Spelled(text, BigInteger::new));
        made.put(BigDecimal.class, new Scalars.Spelled(text, BigDecimal::new));
        choice(Object.class, ANY);
    }

    private void number(Class<?> primitive, Class<?> boxed, ToLongFunction<Object> toNumber, LongFunction<Object> of) {
        Form form = new Scalars.Numeric(toNumber, of);
        made.put(primitive, form);
        made.put(boxed, new Scalars.OrNull(form));
    }

    /**
     * The form of values whose type is declared as {@code type}.
     *
     * @throws IllegalArgumentException when there is none for it or for something in it
     */
    Form of(Type type) {
        Form form = made.get(type);
        return form != null ? form : make(type);
    }

    private Form make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return keep(type, container(raw, generic.getActualTypeArguments()));
        } else if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            return record(plain);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            return keep(type, new Scalars.Constant(plain.getEnumConstants()));
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            return choice(plain, plain.getPermittedSubclasses());
        }
        throw new IllegalArgumentException("There is no form for a " + type.getTypeName());
    }

    private Form keep(Type type, Form form) {
        made.put(type, form);
        return form;
    }

    private Form container(Class<?> raw, Type[] arguments) {
        if (raw == List.class || raw == Collection.class) {
            return new Containers.OfList(of(arguments[0]));
        } else if (raw == Set.class) {
            return new Containers.OfSet(of(arguments[0]));
        } else if (raw == SortedMap.class) {
            return new Containers.OfMap(of(arguments[0]), of(arguments[1]));
        } else if (raw == Optional.class) {
            return new Containers.OfOptional(of(arguments[0]));
        }
        throw new IllegalArgumentException("There is no form for a " + raw.getName() + " of something");
    }

    /** A record may hold others of its own type: it is kept before its components are looked at. */
    private Form record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Members members = Members.of(type, parts);
        if (parts.length == 1 && parts[0].getType() == String.class) {
            return keep(type, new NameForm(members));
        }
        RecordForm form = new RecordForm(members, new Form[parts.length]);
        keep(type, form);
        for (int i = 0; i < parts.length; i++) {
            form.components()[i] = component(type, parts[i]);
        }
        return form;
    }

    private Form component(Class<?> type, RecordComponent part) {
        try {
            return of(part.getGenericType());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The component " + part.getName() + " of " + type.getName() + " cannot be written: "
                            + e.getMessage(),
                    e);
        }
    }

    /** A list declared as {@code Object} holds what may be so declared. */
    private Form choice(Class<?> type, Class<?>[] kinds) {
        ChoiceForm form = new ChoiceForm(kinds, new Form[kinds.length]);
        keep(type, form);
        for (int i = 0; i < kinds.length; i++) {
            form.forms()[i] = kinds[i] == List.class ? new Containers.OfList(form) : of(kinds[i]);
        }
        return form;
    }
}
