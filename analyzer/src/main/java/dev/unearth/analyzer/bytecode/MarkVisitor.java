package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.Value;
import dev.unearth.analyzer.facts.ClassDecl.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects one annotation and hands it on. Annotations in annotations are left out; the types they name are not. */
final class MarkVisitor extends AnnotationVisitor {

    private final String type;
    private final Consumer<String> needed;
    private final Consumer<Mark> done;
    private final List<Value> values = new ArrayList<>();

    /** @param needed takes the internal names of types that the annotation names */
    MarkVisitor(String descriptor, Consumer<String> needed, Consumer<Mark> done) {
        super(Opcodes.ASM9);
        this.type = Type.getType(descriptor).getInternalName();
        this.needed = needed;
        this.done = done;
    }

    @Override
    public void visit(@Nullable String member, Object value) {
        add(String.valueOf(member), value, false);
    }

    private void add(String member, Object value, boolean array) {
        if (value instanceof String text) {
            add(member, ValueKind.TEXT, Text.storable(text), array);
        } else if (value instanceof Boolean truth) {
            add(member, ValueKind.TRUTH, truth.toString(), array);
        } else if (value instanceof Character character) {
            add(member, ValueKind.NUMBER, Integer.toString(character), array);
        } else if (value instanceof Number number) {
            add(member, ValueKind.NUMBER, number.toString(), array);
        } else if (value instanceof Type named) {
            Descriptors.types(named.getDescriptor(), needed);
            add(member, ValueKind.TYPE, named.getClassName().replace('.', '/'), array);
        }
    }

    private void add(String member, ValueKind kind, String text, boolean array) {
        int last = values.size() - 1;
        Value before = last >= 0 ? values.get(last) : null;
        if (array && before != null && before.member().equals(member) && before.kind() == kind) {
            List<String> texts = new ArrayList<>(before.texts());
            texts.add(text);
            values.set(last, new Value(member, kind, true, texts));
        } else {
            values.add(new Value(member, kind, array, List.of(text)));
        }
    }

    @Override
    public void visitEnum(@Nullable String member, String descriptor, String value) {
        Descriptors.types(descriptor, needed);
        add(String.valueOf(member), ValueKind.ENUM_CONSTANT, value, false);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String member, String descriptor) {
        return new MarkVisitor(descriptor, needed, mark -> needed.accept(mark.type()));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String member) {
        return new Elements(String.valueOf(member));
    }

    @Override
    public void visitEnd() {
        done.accept(new Mark(type, values));
    }

    /** The elements of an array. */
    private final class Elements extends AnnotationVisitor {

        private final String member;

        Elements(String member) {
            super(Opcodes.ASM9);
            this.member = member;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            add(member, value, true);
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            Descriptors.types(descriptor, needed);
            add(member, ValueKind.ENUM_CONSTANT, value, true);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return MarkVisitor.this.visitAnnotation(name, descriptor);
        }
    }
}
