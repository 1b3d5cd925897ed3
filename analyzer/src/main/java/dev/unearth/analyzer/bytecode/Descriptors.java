package dev.unearth.analyzer.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** What descriptors and generic signatures name. */
final class Descriptors {

    private Descriptors() {}

    /** Hands the classes in a descriptor of a field or method to {@code sink}, by their internal names. */
    static void types(String descriptor, Consumer<String> sink) {
        for (int at = descriptor.indexOf('L'); at >= 0; at = descriptor.indexOf('L', at)) {
            int end = descriptor.indexOf(';', at);
            if (end < 0) {
                return;
            }
            sink.accept(descriptor.substring(at + 1, end));
            at = end;
        }
    }

    /** The class that an instruction names: of an array that of its elements; null for arrays of primitive types. */
    static @Nullable String element(String internal) {
        if (!internal.startsWith("[")) {
            return internal;
        }
        Type element = Type.getObjectType(internal).getElementType();
        return element.getSort() == Type.OBJECT ? element.getInternalName() : null;
    }

    /** Hands the classes in a generic signature to {@code sink}; one that is broken off gives those before its end. */
    static void genericTypes(@Nullable String signature, Consumer<String> sink) {
        if (signature == null) {
            return;
        }
        try {
            new SignatureReader(signature).accept(new Names(sink));
        } catch (RuntimeException broken) {
            // obfuscators and old compilers write such; the descriptors beside them say the same without the arguments
            sink.accept("java/lang/Object");
        }
    }

    /** The descriptor without its first {@code before} and last {@code behind} parameters. */
    static String without(String descriptor, int before, int behind) {
        List<Type> all = List.of(Type.getArgumentTypes(descriptor));
        Type[] kept = all.subList(before, all.size() - behind).toArray(new Type[0]);
        return Type.getMethodDescriptor(Type.getReturnType(descriptor), kept);
    }

    /** Collects the names of classes, those of members of generic classes put together. */
    private static final class Names extends SignatureVisitor {

        private final Consumer<String> sink;
        private final Deque<String> around = new ArrayDeque<>();

        Names(Consumer<String> sink) {
            super(Opcodes.ASM9);
            this.sink = sink;
        }

        @Override
        public void visitClassType(String name) {
            around.push(name);
            sink.accept(name);
        }

        @Override
        public void visitInnerClassType(String name) {
            String whole = around.pop() + "$" + name;
            around.push(whole);
            sink.accept(whole);
        }

        @Override
        public void visitEnd() {
            around.pop();
        }
    }
}
