package dev.unearth.analyzer.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primitive types: widening, promotion and boxing (language specification 5.1.2, 5.1.7, 5.6). */
final class Primitives {

    static final JavaType.Primitive BOOLEAN = new JavaType.Primitive("boolean");
    static final JavaType.Primitive BYTE = new JavaType.Primitive("byte");
    static final JavaType.Primitive SHORT = new JavaType.Primitive("short");
    static final JavaType.Primitive CHAR = new JavaType.Primitive("char");
    static final JavaType.Primitive INT = new JavaType.Primitive("int");
    static final JavaType.Primitive LONG = new JavaType.Primitive("long");
    static final JavaType.Primitive FLOAT = new JavaType.Primitive("float");
    static final JavaType.Primitive DOUBLE = new JavaType.Primitive("double");
    static final JavaType.Primitive VOID = new JavaType.Primitive("void");

    /** Numeric types from narrow to wide; {@code char} stands beside. */
    private static final List<JavaType.Primitive> WIDENING = List.of(BYTE, SHORT, INT, LONG, FLOAT, DOUBLE);

    private static final Map<String, JavaType.Primitive> BY_NAME = new HashMap<>();
    private static final Map<JavaType.Primitive, String> BOXES = Map.of(
            BOOLEAN, "java.lang.Boolean",
            BYTE, "java.lang.Byte",
            SHORT, "java.lang.Short",
            CHAR, "java.lang.Character",
            INT, "java.lang.Integer",
            LONG, "java.lang.Long",
            FLOAT, "java.lang.Float",
            DOUBLE, "java.lang.Double",
            VOID, "java.lang.Void");
    private static final Map<String, JavaType.Primitive> UNBOXES = new HashMap<>();

    static {
        for (Map.Entry<JavaType.Primitive, String> each : BOXES.entrySet()) {
            BY_NAME.put(each.getKey().name(), each.getKey());
            if (!each.getKey().equals(VOID)) {
                UNBOXES.put(each.getValue(), each.getKey());
            }
        }
    }

    private Primitives() {}

    /** The type with that keyword; null for any other name. */
    static JavaType.@Nullable Primitive named(String keyword) {
        return BY_NAME.get(keyword);
    }

    /** The binary name of the class that boxes {@code type}. */
    static String boxName(JavaType.Primitive type) {
        return BOXES.getOrDefault(type, "java.lang.Object");
    }

    /** The primitive type that {@code type} is or boxes; null for all others. */
    static JavaType.@Nullable Primitive unboxed(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive;
        }
        return type instanceof JavaType.Declared declared
                ? UNBOXES.get(declared.symbol().binaryName())
                : null;
    }

    /** Whether {@code from} is {@code to} or widens to it. */
    static boolean widens(JavaType.Primitive from, JavaType.Primitive to) {
        if (from.equals(to)) {
            return true;
        }
        int target = WIDENING.indexOf(to);
        if (from.equals(CHAR)) {
            return target >= WIDENING.indexOf(INT);
        }
        int source = WIDENING.indexOf(from);
        return source >= 0 && source < target;
    }

    /** Whether {@code type} is one of the integral or floating-point types. */
    static boolean isNumeric(JavaType.Primitive type) {
        return type.equals(CHAR) || WIDENING.contains(type);
    }

    /** Unary promotion: at least {@code int}. */
    static JavaType.Primitive promoted(JavaType.Primitive type) {
        return widens(type, INT) ? INT : type;
    }

    /** Binary promotion of two numeric types. */
    static JavaType.Primitive promoted(JavaType.Primitive one, JavaType.Primitive other) {
        JavaType.Primitive first = promoted(one);
        JavaType.Primitive second = promoted(other);
        return widens(first, second) ? second : first;
    }
}
