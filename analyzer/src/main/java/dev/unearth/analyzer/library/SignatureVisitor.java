package dev.unearth.analyzer.library;

import dev.unearth.analyzer.library.ClassSignature.FieldSignature;
import dev.unearth.analyzer.library.ClassSignature.MethodSignature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects the signature of one class file; code, frames and debug tables are skipped. */
final class SignatureVisitor extends ClassVisitor {

    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final List<String> memberNames = new ArrayList<>();
    private final List<FieldSignature> fields = new ArrayList<>();
    private final List<MethodSignature> methods = new ArrayList<>();
    private int access;
    private String name = "";
    private @Nullable String generic;
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private @Nullable String outerName;
    private @Nullable String simpleName;
    private boolean local;

    private SignatureVisitor() {
        super(Opcodes.ASM9);
    }

    /**
     * The signature of the class in {@code bytes}.
     *
     * @throws RuntimeException of any kind when the bytes are no class file
     */
    static ClassSignature read(byte[] bytes) {
        SignatureVisitor visitor = new SignatureVisitor();
        new ClassReader(bytes)
                .accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.signature();
    }

    private ClassSignature signature() {
        return new ClassSignature(
                access,
                name,
                generic,
                superName,
                interfaces,
                outerName,
                simpleName == null ? name.substring(name.lastIndexOf('/') + 1) : simpleName,
                local,
                memberNames,
                fields,
                methods);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] parents) {
        access = flags;
        name = internalName;
        generic = signature;
        superName = parent;
        interfaces = parents == null ? List.of() : List.of(parents);
    }

    @Override
    public void visitInnerClass(String innerName, @Nullable String outer, @Nullable String inner, int flags) {
        if (innerName.equals(name)) {
            access = flags | (access & Opcodes.ACC_RECORD);
            outerName = outer;
            simpleName = inner == null ? "" : inner;
            local = outer == null;
        } else if (name.equals(outer) && inner != null && (flags & Opcodes.ACC_SYNTHETIC) == 0) {
            memberNames.add(innerName);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String fieldName, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((flags & HIDDEN) == 0) {
            fields.add(new FieldSignature(flags, fieldName, descriptor, signature, value));
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        if ((flags & HIDDEN) == 0 && !methodName.equals("<clinit>")) {
            List<String> thrown = exceptions == null ? List.of() : List.of(exceptions);
            methods.add(new MethodSignature(flags, methodName, descriptor, signature, thrown, List.of()));
        }
        return null;
    }
}
