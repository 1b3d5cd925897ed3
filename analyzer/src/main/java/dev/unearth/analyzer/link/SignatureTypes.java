package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads types out of descriptors and generic signatures (virtual machine specification 4.3, 4.7.9.1). A signature that breaks off
 * gives unknown types from there on.
 */
final class SignatureTypes {

    private final String text;
    private final ClassWorld library;
    private final Function<String, JavaType.@Nullable Variable> variables;
    private int at;

    SignatureTypes(String text, ClassWorld library, Function<String, JavaType.@Nullable Variable> variables) {
        this.text = text;
        this.library = library;
        this.variables = variables;
    }

    /** A type parameter: its name and the place of its bounds. */
    record Parameter(String name, List<JavaType> bounds) {}

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean skip(char expected) {
        if (peek() == expected && expected != '\0') {
            at++;
            return true;
        }
        return false;
    }

    /** Names of the type parameters at the start, without reading their bounds. */
    static List<String> parameterNames(@Nullable String signature) {
        List<String> names = new ArrayList<>();
        if (signature == null || !signature.startsWith("<")) {
            return names;
        }
        int depth = 1;
        int start = 1;
        for (int index = 1; index < signature.length() && depth > 0; index++) {
            char each = signature.charAt(index);
            if (each == '<') {
                depth++;
            } else if (each == '>') {
                depth--;
            } else if (depth == 1 && each == ':') {
                if (start < index) {
                    names.add(signature.substring(start, index));
                }
                start = Integer.MAX_VALUE;
            } else if (depth == 1 && each == ';') {
                start = index + 1;
            }
        }
        return names;
    }

    /** Reads the type parameters with their bounds, if any stand here. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (skip('<')) {
            while (!skip('>') && peek() != '\0') {
                parameters.add(parameter());
            }
        }
        return parameters;
    }

    private Parameter parameter() {
        int colon = text.indexOf(':', at);
        String name = text.substring(at, colon < 0 ? text.length() : colon);
        at += name.length();
        List<JavaType> bounds = new ArrayList<>(1);
        while (skip(':')) {
            if (peek() != ':') {
                bounds.add(type());
            }
        }
        return new Parameter(name, bounds);
    }

    /** Reads types up to the end. */
    List<JavaType> types() {
        List<JavaType> types = new ArrayList<>();
        while (peek() != '\0' && peek() != '^') {
            types.add(type());
        }
        return types;
    }

    /** Reads the types in parentheses. */
    List<JavaType> parameterTypes() {
        List<JavaType> types = new ArrayList<>();
        skip('(');
        while (!skip(')') && peek() != '\0') {
            types.add(type());
        }
        return types;
    }

    /** Reads the types behind the parentheses and the result of a method: what it throws. */
    List<JavaType> thrownTypes() {
        List<JavaType> types = new ArrayList<>(1);
        at = text.indexOf('^');
        while (skip('^')) {
            types.add(type());
        }
        return types;
    }

    /** Reads one type. */
    JavaType type() {
        char kind = peek();
        at++;
        return switch (kind) {
            case '[' -> new JavaType.Array(type());
            case 'L' -> classType();
            case 'T' -> variable();
            case 'B' -> Primitives.BYTE;
            case 'C' -> Primitives.CHAR;
            case 'D' -> Primitives.DOUBLE;
            case 'F' -> Primitives.FLOAT;
            case 'I' -> Primitives.INT;
            case 'J' -> Primitives.LONG;
            case 'S' -> Primitives.SHORT;
            case 'Z' -> Primitives.BOOLEAN;
            case 'V' -> Primitives.VOID;
            default -> JavaType.UNKNOWN;
        };
    }

    private JavaType variable() {
        String name = upTo(';');
        at++;
        JavaType.Variable found = variables.apply(name);
        return found == null ? new JavaType.Unknown(name) : found;
    }

    /** {@code La/Outer<TT;>.Inner<TX;>;}: the arguments of the last part are those of the type, those before it of the types around. */
    private JavaType classType() {
        StringBuilder name = new StringBuilder();
        List<JavaType> arguments = List.of();
        JavaType.Declared outer = null;
        while (true) {
            int start = at;
            while (peek() != ';' && peek() != '<' && peek() != '.' && peek() != '\0') {
                at++;
            }
            name.append(text, start, at);
            arguments = skip('<') ? arguments() : List.of();
            JavaType type = library.refer(name.toString(), arguments);
            if (type instanceof JavaType.Declared declared && outer != null) {
                type = Enclosing.inside(outer, declared);
            }
            if (!skip('.')) {
                skip(';');
                return type;
            }
            outer = type instanceof JavaType.Declared declared ? declared : null;
            name.append('$');
        }
    }

    private List<JavaType> arguments() {
        List<JavaType> arguments = new ArrayList<>(2);
        while (!skip('>') && peek() != '\0') {
            if (skip('*')) {
                arguments.add(new JavaType.Wildcard(object(), Optional.empty()));
            } else if (skip('+')) {
                arguments.add(new JavaType.Wildcard(type(), Optional.empty()));
            } else if (skip('-')) {
                arguments.add(new JavaType.Wildcard(object(), Optional.of(type())));
            } else {
                arguments.add(type());
            }
        }
        return arguments;
    }

    private JavaType object() {
        return library.refer("java/lang/Object", List.of());
    }

    private String upTo(char end) {
        int found = text.indexOf(end, at);
        String result = text.substring(at, found < 0 ? text.length() : found);
        at += result.length();
        return result;
    }
}
