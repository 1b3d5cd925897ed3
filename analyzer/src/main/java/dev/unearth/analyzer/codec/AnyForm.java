package dev.unearth.analyzer.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values whose class is not told by their declaration: a tag, for records and enums their class, then the value. */
final class AnyForm implements Form {

    private static final int NULL = 0;
    private static final int NAMED = 1;
    private static final int STRING = 2;
    private static final int INTEGER = 3;
    private static final int LONG = 4;
    private static final int BOOLEAN = 5;
    private static final int DOUBLE = 6;
    private static final int LIST = 7;
    private static final int SET = 8;
    private static final int OPTIONAL = 9;
    private static final int BIG_INTEGER = 10;
    private static final int BIG_DECIMAL = 11;

    private final Forms forms;
    private final Form list = new Containers.OfList(this);
    private final Form set = new Containers.OfSet(this);
    private final Form optional = new Containers.OfOptional(this);

    AnyForm(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void write(@Nullable Object value, ByteWriter out) {
        if (value == null) {
            out.tag(NULL);
        } else if (value instanceof Record) {
            named(value.getClass(), value, out);
        } else if (value instanceof Enum<?> constant) {
            named(constant.getDeclaringClass(), value, out);
        } else if (value instanceof String text) {
            out.tag(STRING);
            out.string(text);
        } else if (!number(value, out) && !container(value, out)) {
            throw new IllegalArgumentException(
                    "There is no form for a " + value.getClass().getName() + ": " + value);
        }
    }

    private void named(Class<?> type, Object value, ByteWriter out) {
        out.tag(NAMED);
        out.string(type.getName());
        forms.of(type).write(value, out);
    }

    private static boolean number(Object value, ByteWriter out) {
        if (value instanceof Integer number) {
            out.tag(INTEGER);
            out.number(number);
        } else if (value instanceof Long number) {
            out.tag(LONG);
            out.number(number);
        } else if (value instanceof Boolean truth) {
            out.tag(BOOLEAN);
            out.tag(truth ? 1 : 0);
        } else if (value instanceof Double number) {
            out.tag(DOUBLE);
            out.number(Double.doubleToRawLongBits(number));
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            out.tag(value instanceof BigInteger ? BIG_INTEGER : BIG_DECIMAL);
            out.string(value.toString());
        } else {
            return false;
        }
        return true;
    }

    private boolean container(Object value, ByteWriter out) {
        int tag = value instanceof List ? LIST : value instanceof Set ? SET : value instanceof Optional ? OPTIONAL : -1;
        if (tag >= 0) {
            out.tag(tag);
            of(tag).write(value, out);
        }
        return tag >= 0;
    }

    private Form of(int tag) {
        return tag == LIST ? list : tag == SET ? set : optional;
    }

    @Override
    public @Nullable Object read(ByteReader in) {
        int tag = in.tag();
        return switch (tag) {
            case NULL -> null;
            case NAMED -> forms.of(named(in.string())).read(in);
            case STRING -> in.string();
            case INTEGER -> (int) in.number();
            case LONG -> in.number();
            case BOOLEAN -> in.tag() == 1;
            case DOUBLE -> Double.longBitsToDouble(in.number());
            case LIST, SET, OPTIONAL -> of(tag).read(in);
            case BIG_INTEGER -> new BigInteger(text(in));
            case BIG_DECIMAL -> new BigDecimal(text(in));
            default -> throw new IllegalArgumentException("No value has tag " + tag);
        };
    }

    private static String text(ByteReader in) {
        String text = in.string();
        if (text == null) {
            throw new IllegalArgumentException("A number is missing");
        }
        return text;
    }

    private Class<?> named(@Nullable String name) {
        Class<?> type = name == null ? null : forms.named(name);
        if (type == null) {
            throw new IllegalArgumentException("There is no record or enum " + name);
        }
        return type;
    }
}
