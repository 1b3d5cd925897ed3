package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what one method's code needs. Fields and methods of the compiler's own making are passed over. */
final class CodeVisitor extends MethodVisitor {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String CONCATENATIONS = "java/lang/invoke/StringConcatFactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final Set<String> OF_LANGUAGE = Set.of(CONCATENATIONS, RECORDS);

    private final MethodBody body;
    private final Consumer<Mark> marks;
    private final Map<String, Integer> pendingNew = new HashMap<>();
    private final Set<String> handled = new HashSet<>();
    private int line;
    private boolean freshLine;
    private @Nullable String lastText;
    private @Nullable String justCreated;
    private boolean switchesOverEnum;

    CodeVisitor(MethodBody body, Consumer<Mark> marks) {
        super(Opcodes.ASM9);
        this.body = body;
        this.marks = marks;
    }

    private void use(UseKind kind, String owner, String name, String descriptor) {
        body.use(kind, owner, name, descriptor, line);
    }

    private void type(@Nullable String internal) {
        String element = internal == null ? null : Descriptors.element(internal);
        if (element != null) {
            use(UseKind.TYPE, element, "", "");
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new MarkVisitor(descriptor, this::type, marks);
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return new MarkVisitor(descriptor, this::type, mark -> use(UseKind.MARK, mark.type(), "", ""));
    }

    @Override
    public void visitCode() {
        body.hasCode = true;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        freshLine = true;
        body.line(number);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.ATHROW && justCreated != null) {
            use(UseKind.THROW, justCreated, "", "");
        } else if (opcode == Opcodes.RETURN) {
            body.returns(line, freshLine);
        }
        body.texts.instruction(opcode);
        instruction(opcode);
    }

    /** Every instruction ends what the one before began. */
    private void instruction(int opcode) {
        body.opcode(opcode);
        freshLine = false;
        justCreated = null;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            body.texts.replaceTop();
        } else {
            body.texts.push();
        }
        instruction(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode <= Opcodes.ALOAD) {
            body.texts.load(variable);
        } else if (opcode <= Opcodes.ASTORE) {
            body.texts.store(variable);
        }
        instruction(opcode);
        body.variable(variable);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        instruction(Opcodes.IINC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (opcode != Opcodes.GOTO && opcode != Opcodes.JSR) {
            body.decisions++;
        }
        body.texts.forget();
        instruction(opcode);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        cases(fallback, labels);
        instruction(Opcodes.TABLESWITCH);
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        cases(fallback, labels);
        instruction(Opcodes.LOOKUPSWITCH);
    }

    private void cases(Label fallback, Label[] labels) {
        body.texts.forget();
        body.decisions += (int) Arrays.stream(labels)
                .filter(label -> label != fallback)
                .distinct()
                .count();
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
        if (caught != null) {
            type(caught);
            if (handled.add(handler + " " + caught)) {
                body.decisions++;
            }
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof String text) {
            lastText = text;
            body.texts.text(text);
        } else {
            body.texts.push();
        }
        if (value instanceof Type named) {
            Descriptors.types(named.getDescriptor(), this::type);
        }
        instruction(Opcodes.LDC);
    }

    @Override
    public void visitTypeInsn(int opcode, String internal) {
        if (opcode == Opcodes.NEW) {
            pendingNew.merge(internal, 1, Integer::sum);
            use(UseKind.CREATE, internal, "", "");
            body.texts.create(internal);
        } else {
            type(internal);
            if (opcode != Opcodes.CHECKCAST) {
                body.texts.replaceTop();
            }
        }
        instruction(opcode);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        type(descriptor);
        body.texts.forget();
        instruction(Opcodes.MULTIANEWARRAY);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        if (name.startsWith("$SwitchMap$")) {
            switchesOverEnum = true;
        } else if (!isMadeUp(name)) {
            use(writes ? UseKind.WRITE : UseKind.READ, owner, name, descriptor);
        }
        instruction(opcode);
        body.texts.field(opcode);
        body.field(name);
    }

    private static boolean isMadeUp(String field) {
        return field.startsWith("this$")
                || field.startsWith("val$")
                || field.startsWith("class$")
                || field.startsWith("array$")
                || field.startsWith("$SWITCH_TABLE$")
                || field.equals("$VALUES")
                || field.equals("ENUM$VALUES")
                || field.equals("$assertionsDisabled");
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("class$") && descriptor.startsWith("(Ljava/lang/String;")) {
            literal();
        } else if (switchesOverEnum && name.equals("ordinal")) {
            switchesOverEnum = false;
        } else if (name.startsWith("$SWITCH_TABLE$")) {
            switchesOverEnum = true;
        } else if (owner.startsWith("[")) {
            type(owner);
        } else if (!name.equals("$values")) {
            use(UseKind.CALL, owner, name, descriptor);
        }
        body.texts.call(opcode, owner, name, descriptor, line);
        instruction(opcode);
        if (name.equals("<init>")) {
            constructed(owner);
        }
    }

    /** Compilers before Java 5 made {@code class$("a.b.C")} of {@code C.class}. */
    private void literal() {
        if (lastText != null) {
            type(lastText.replace('.', '/'));
        }
    }

    private void constructed(String owner) {
        int pending = pendingNew.getOrDefault(owner, 0);
        if (pending > 0) {
            pendingNew.put(owner, pending - 1);
            justCreated = owner;
        } else {
            body.constructorCalled(owner, line);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals(CONCATENATIONS)) {
            body.texts.concatenation(descriptor, arguments);
        } else {
            body.texts.forget();
        }
        body.isOfLanguage |= bootstrap.getOwner().equals(RECORDS);
        if (!OF_LANGUAGE.contains(bootstrap.getOwner())) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle && handle.getTag() > Opcodes.H_PUTSTATIC) {
                    handle(handle, bootstrap.getOwner().equals(LAMBDAS));
                } else if (argument instanceof Type named
                        && !bootstrap.getOwner().equals(LAMBDAS)) {
                    Descriptors.types(named.getDescriptor(), this::type);
                }
            }
        }
        instruction(Opcodes.INVOKEDYNAMIC);
    }

    private void handle(Handle handle, boolean lambda) {
        if (body.isOfSameType(handle.getOwner())) {
            body.lambdaOrCall(handle.getName(), handle.getDesc(), line);
        } else if (lambda && !handle.getOwner().startsWith("[")) {
            if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
                use(UseKind.CREATE, handle.getOwner(), "", "");
            }
            use(UseKind.CALL, handle.getOwner(), handle.getName(), handle.getDesc());
        } else {
            type(handle.getOwner());
        }
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        if (!name.equals("this") && !name.startsWith("this$") && !name.startsWith("val$")) {
            int first = body.firstLine();
            Consumer<String> sink = internal -> body.use(UseKind.TYPE, internal, "", "", first);
            Descriptors.types(descriptor, sink);
            Descriptors.genericTypes(signature, sink);
        }
    }
}
