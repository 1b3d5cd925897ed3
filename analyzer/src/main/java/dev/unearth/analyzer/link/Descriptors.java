package dev.unearth.analyzer.link;

/** Erased descriptors as the virtual machine specification (section 4.3) writes them. */
final class Descriptors {

    private Descriptors() {}

    /** The erased descriptor of {@code method}. */
    static String of(MethodSymbol method) {
        StringBuilder descriptor = new StringBuilder("(");
        method.parameterTypes().forEach(type -> descriptor.append(of(type)));
        return descriptor.append(')').append(of(method.returnType())).toString();
    }

    /** The descriptor of the erasure of {@code type}; {@code L?name;} where it is not resolved. */
    static String of(JavaType type) {
        JavaType erased = Types.erasure(type);
        if (erased instanceof JavaType.Primitive primitive) {
            return ofPrimitive(primitive.name());
        }
        if (erased instanceof JavaType.Array array) {
            return "[" + of(array.element());
        }
        if (erased instanceof JavaType.Declared declared) {
            return "L" + declared.symbol().binaryName().replace('.', '/') + ";";
        }
        return erased instanceof JavaType.Unknown unknown
                ? "L?" + unknown.text().replace('.', '/') + ";"
                : "L?;";
    }

    private static String ofPrimitive(String keyword) {
        return switch (keyword) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "short" -> "S";
            case "char" -> "C";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            default -> "V";
        };
    }
}
