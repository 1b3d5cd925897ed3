package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassDecl.Code;
import dev.unearth.analyzer.facts.ClassDecl.Field;
import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.Nesting;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Collects what one class file says. */
final class TypeVisitor extends ClassVisitor {

    private static final Set<String> IMPLIED =
            Set.of("java/lang/Object", "java/lang/Enum", "java/lang/Record", "java/lang/annotation/Annotation");

    private static final int JAVA_0 = 44;

    private final List<String> memberNames = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Use> headerUses = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<MethodBody> bodies = new ArrayList<>();
    private int level;
    private int access;
    private String name = "";
    private String sourceFile = "";
    private @Nullable String generic;
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private @Nullable String memberOf;
    private @Nullable String declaredIn;
    private @Nullable String simpleName;
    private boolean nested;
    private boolean isModule;
    private int captured;

    TypeVisitor() {
        super(Opcodes.ASM9);
    }

    /** The type, as its source would have it; null when no source would. */
    @Nullable
    ClassDecl type() {
        if (isModule || name.endsWith("package-info") || (access & Opcodes.ACC_SYNTHETIC) != 0) {
            return null;
        }
        SourceView view = new SourceView(name, access, nesting(), outerName(), captured);
        List<Code> code = new ArrayList<>();
        code.add(new Code("", "", headerUses, List.of()));
        return new ClassDecl(
                level,
                access,
                name,
                sourceFile,
                generic,
                superName,
                interfaces,
                nesting(),
                outerName(),
                simpleName(),
                memberNames,
                marks,
                fields,
                view.methods(bodies),
                new CodeAssembly(bodies, view).addTo(code),
                new CodeAssembly(bodies, view).hidden());
    }

    private Nesting nesting() {
        if (!nested) {
            return Nesting.TOP_LEVEL;
        } else if (simpleName == null) {
            return Nesting.ANONYMOUS;
        }
        return memberOf == null ? Nesting.LOCAL : Nesting.MEMBER;
    }

    /** Compilers before Java 5 do not tell where a local class is declared: then its name does. */
    private String outerName() {
        if (!nested) {
            return "";
        }
        String told = memberOf != null ? memberOf : declaredIn;
        return told != null ? told : name.substring(0, Math.max(0, name.lastIndexOf('$')));
    }

    private String simpleName() {
        if (nested) {
            return simpleName == null ? "" : simpleName;
        }
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] parents) {
        level = Math.max(1, (version & 0xFFFF) - JAVA_0);
        access = flags;
        name = internalName;
        generic = signature;
        superName = parent;
        interfaces = parents == null ? List.of() : List.of(parents);
        Descriptors.genericTypes(signature, this::written);
        interfaces.forEach(this::written);
        if (parent != null) {
            written(parent);
        }
    }

    /** A type in the header, unless the language implies it. */
    private void written(String internal) {
        if (!IMPLIED.contains(internal)) {
            type(internal);
        }
    }

    private void type(String internal) {
        headerUses.add(new Use(UseKind.TYPE, internal, "", "", 0));
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = source == null ? "" : Text.storable(source);
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String module, int flags, @Nullable String version) {
        isModule = true;
        return null;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        declaredIn = owner;
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simple, int flags) {
        if (inner.equals(name)) {
            nested = true;
            access = flags | (access & (Opcodes.ACC_RECORD | Opcodes.ACC_SYNTHETIC));
            memberOf = outer;
            simpleName = simple;
        } else if (name.equals(outer) && simple != null && (flags & Opcodes.ACC_SYNTHETIC) == 0) {
            memberNames.add(inner);
        }
    }

    @Override
    public void visitPermittedSubclass(String permitted) {
        type(permitted);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new MarkVisitor(descriptor, this::type, mark -> {
            marks.add(mark);
            headerUses.add(new Use(UseKind.MARK, mark.type(), "", "", 0));
        });
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new MarkVisitor(
                        annotation,
                        TypeVisitor.this::type,
                        mark -> headerUses.add(new Use(UseKind.MARK, mark.type(), "", "", 0)));
            }
        };
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((flags & Opcodes.ACC_SYNTHETIC) != 0 || field.startsWith("class$") || field.startsWith("this$")) {
            captured += field.startsWith("val$") ? 1 : 0;
            return null;
        }
        Descriptors.types(descriptor, this::type);
        Descriptors.genericTypes(signature, this::type);
        List<Mark> of = new ArrayList<>();
        Object constant = value instanceof String text ? Text.storable(text) : value;
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new MarkVisitor(annotation, TypeVisitor.this::type, mark -> {
                    of.add(mark);
                    headerUses.add(new Use(UseKind.MARK, mark.type(), "", "", 0));
                });
            }

            @Override
            public void visitEnd() {
                fields.add(new Field(flags, field, descriptor, signature, constant, of));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<String> thrown = exceptions == null ? List.of() : List.of(exceptions);
        MethodBody body = new MethodBody(name, flags, method, descriptor, signature, thrown);
        bodies.add(body);
        return new CodeVisitor(body, mark -> {
            body.marks.add(mark);
            body.use(UseKind.MARK, mark.type(), "", "", body.firstLine());
        });
    }
}
