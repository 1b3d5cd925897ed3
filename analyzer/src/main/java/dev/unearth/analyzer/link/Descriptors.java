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

    /**
     * The descriptor of the erasure of {@code type}. A type that is not at hand stands under the name that its import gives it;
     * {@code L?name;} where nothing tells its package.
     */
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
        return erased instanceof JavaType.Unknown unknown ? ofMissing(unknown.text()) : "L?;";
    }

    /** What stands behind a name that starts with a capital is a member of it. */
    private static String ofMissing(String name) {
        if (name.indexOf('.') < 0) {
            return "L?" + name + ";";
        }
        StringBuilder internal = new StringBuilder(name.length() + 2).append('L');
        boolean inType = false;
        boolean first = true;
        for (int at = 0; at < name.length(); at++) {
            char each = name.charAt(at);
            inType |= first && Character.isUpperCase(each);
            first = each == '.';
            internal.append(first ? (inType ? '$' : '/') : each);
        }
        return internal.append(';').toString();
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
