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
import org.jspecify.annotations.Nullable;

/** Makes the forms of types, each once, with those of all that may be in them. */
final class Forms {

    private final Map<Type, Form> made = new HashMap<>();

    Forms() {
        Form text = new Scalars.Text();
        made.put(String.class, text);
        made.put(boolean.class, new Scalars.Truth());
        made.put(Boolean.class, new Scalars.OrNull(new Scalars.Truth()));
        made.put(int.class, new Scalars.Whole());
        made.put(Integer.class, new Scalars.OrNull(new Scalars.Whole()));
        made.put(long.class, new Scalars.Long64());
        made.put(Long.class, new Scalars.OrNull(new Scalars.Long64()));
        made.put(double.class, new Scalars.Floating());
        made.put(Double.class, new Scalars.OrNull(new Scalars.Floating()));
        made.put(char.class, new Scalars.Letter());
        made.put(Character.class, new Scalars.OrNull(new Scalars.Letter()));
        made.put(BigInteger.class, new Scalars.Spelled(text, BigInteger::new));
        made.put(BigDecimal.class, new Scalars.Spelled(text, BigDecimal::new));
        made.put(Object.class, new AnyForm(this));
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
            return choice(plain);
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

    private Form choice(Class<?> type) {
        Class<?>[] kinds = type.getPermittedSubclasses();
        ChoiceForm form = new ChoiceForm(kinds, new Form[kinds.length]);
        keep(type, form);
        for (int i = 0; i < kinds.length; i++) {
            form.forms()[i] = of(kinds[i]);
        }
        return form;
    }

    /** The form of a value that is declared as {@code Object}; null when there is none. */
    @Nullable
    Form ofValue(Class<?> type) {
        return type == Object.class ? null : made.get(type);
    }
}
