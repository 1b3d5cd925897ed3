package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Method;
import dev.unearth.analyzer.facts.ClassDecl.Nesting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of one type as its source would have them.
 *
 * @param type internal name
 * @param access of the type
 * @param outer the type around it; empty for a top-level one
 * @param captured how many variables of the code around it an object of a local class holds
 */
record SourceView(String type, int access, Nesting nesting, String outer, int captured) {

    private static final String STRING = "Ljava/lang/String;";

    /** The methods and constructors that a source declares, and those that the language gives it. */
    List<Method> methods(List<MethodBody> bodies) {
        ImpliedMembers implied = new ImpliedMembers(bodies, this);
        List<Method> methods = new ArrayList<>();
        for (MethodBody body : bodies) {
            if (isDeclared(body)) {
                methods.add(method(body, implied.contains(body)));
            }
        }
        return methods;
    }

    /** Whether a source would declare it: it is not of the compiler's own making. */
    boolean isDeclared(MethodBody body) {
        boolean ofAnonymous = body.isConstructor() && nesting == Nesting.ANONYMOUS;
        return !body.isMadeUp()
                && !ofAnonymous
                && !body.name.equals("<clinit>")
                && !(body.name.equals("class$") && body.descriptor.startsWith("(" + STRING));
    }

    private Method method(MethodBody body, boolean implied) {
        return new Method(
                body.access,
                body.name,
                body.descriptor,
                generic(body),
                body.exceptions,
                implied,
                body.hasCode ? body.decisions : -1,
                body.firstLine(),
                body.lastLine(),
                body.shape(),
                body.accessedField(),
                body.marks);
    }

    private @Nullable String generic(MethodBody body) {
        if (body.generic != null || !body.isConstructor()) {
            return body.generic;
        }
        String descriptor = descriptor(body);
        return descriptor.equals(body.descriptor) ? null : descriptor;
    }

    /** The descriptor as source would have it: a constructor's without what the compiler hands over on its own. */
    String descriptor(MethodBody body) {
        if (!body.isConstructor()) {
            return body.descriptor;
        }
        List<Type> parameters = List.of(Type.getArgumentTypes(body.descriptor));
        int before = isEnum() ? nameAndOrdinal(parameters) : aroundIt(parameters);
        int behind = nesting == Nesting.LOCAL ? Math.min(captured, parameters.size() - before) : 0;
        return before + behind == 0 ? body.descriptor : Descriptors.without(body.descriptor, before, behind);
    }

    private boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    private static int nameAndOrdinal(List<Type> parameters) {
        boolean has = parameters.size() >= 2
                && parameters.get(0).getDescriptor().equals(STRING)
                && parameters.get(1).getSort() == Type.INT;
        return has ? 2 : 0;
    }

    private int aroundIt(List<Type> parameters) {
        boolean holdsOuter = nesting != Nesting.TOP_LEVEL
                && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0
                && !parameters.isEmpty()
                && parameters.get(0).getDescriptor().equals("L" + outer + ";");
        return holdsOuter ? 1 : 0;
    }
}
