package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.library.ClassSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the access flags (virtual machine specification, tables 4.1-B, 4.5-A, 4.6-A) and type parameters of class files. */
final class LibraryFlags {

    static final int STATIC = 0x0008;
    static final int VARARGS = 0x0080;
    static final int ENUM = 0x4000;
    private static final int INTERFACE = 0x0200;
    private static final int ANNOTATION = 0x2000;

    private LibraryFlags() {}

    /** What the flags belong to; some bits mean different things. */
    enum Of {
        TYPE,
        METHOD,
        FIELD
    }

    static TypeKind kind(ClassSignature type) {
        if ((type.access() & ANNOTATION) != 0) {
            return TypeKind.ANNOTATION;
        } else if ((type.access() & INTERFACE) != 0) {
            return TypeKind.INTERFACE;
        } else if ((type.access() & ENUM) != 0) {
            return TypeKind.ENUM;
        }
        return "java/lang/Record".equals(type.superName()) ? TypeKind.RECORD : TypeKind.CLASS;
    }

    static Modifiers modifiers(int access, Of of) {
        int flags = bit(access, 0x0001, Flag.PUBLIC)
                | bit(access, 0x0002, Flag.PRIVATE)
                | bit(access, 0x0004, Flag.PROTECTED)
                | bit(access, STATIC, Flag.STATIC)
                | bit(access, 0x0010, Flag.FINAL)
                | bit(access, 0x0400, Flag.ABSTRACT);
        if (of == Of.METHOD) {
            flags |= bit(access, 0x0020, Flag.SYNCHRONIZED) | bit(access, 0x0100, Flag.NATIVE);
        } else if (of == Of.FIELD) {
            flags |= bit(access, 0x0040, Flag.VOLATILE) | bit(access, 0x0080, Flag.TRANSIENT);
        }
        return flags == 0 ? Modifiers.NONE : new Modifiers(flags, List.of());
    }

    private static int bit(int access, int mask, Flag flag) {
        return (access & mask) != 0 ? flag.bit() : 0;
    }

    /** The variables that {@code signature} declares; {@code bounds} reads them again when a bound is asked for. */
    static List<JavaType.Variable> variables(
            @Nullable String signature, Supplier<List<SignatureTypes.Parameter>> bounds, ClassWorld library) {
        List<String> names = SignatureTypes.parameterNames(signature);
        List<JavaType.Variable> variables = new ArrayList<>(names.size());
        for (int index = 0; index < names.size(); index++) {
            int position = index;
            variables.add(new JavaType.Variable(names.get(index), () -> bound(bounds.get(), position, library)));
        }
        return List.copyOf(variables);
    }

    private static JavaType bound(List<SignatureTypes.Parameter> parameters, int position, ClassWorld library) {
        List<JavaType> bounds =
                position < parameters.size() ? parameters.get(position).bounds() : List.of();
        if (bounds.isEmpty()) {
            return library.refer("java/lang/Object", List.of());
        }
        return bounds.size() == 1 ? bounds.get(0) : new JavaType.Intersection(bounds);
    }
}
