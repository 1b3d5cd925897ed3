package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.facts.ClassDecl.Code;
import dev.unearth.analyzer.facts.ClassDecl.Field;
import dev.unearth.analyzer.facts.ClassDecl.Handed;
import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.Method;
import dev.unearth.analyzer.facts.ClassDecl.Nesting;
import dev.unearth.analyzer.facts.ClassDecl.Part;
import dev.unearth.analyzer.facts.ClassDecl.PartKind;
import dev.unearth.analyzer.facts.ClassDecl.Shape;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import dev.unearth.analyzer.facts.ClassDecl.Value;
import dev.unearth.analyzer.facts.ClassDecl.ValueKind;
import org.jspecify.annotations.Nullable;

/** Writes and reads the facts of class files. */
final class ClassCodec {

    private static final Nesting[] NESTINGS = Nesting.values();
    private static final Shape[] SHAPES = Shape.values();
    private static final UseKind[] USE_KINDS = UseKind.values();
    private static final PartKind[] PART_KINDS = PartKind.values();
    private static final ValueKind[] VALUE_KINDS = ValueKind.values();

    private static final int NO_CONSTANT = 0;
    private static final int TEXT = 1;
    private static final int INT = 2;
    private static final int LONG = 3;
    private static final int FLOAT = 4;
    private static final int DOUBLE = 5;

    void write(ClassFacts facts, FactsOutput out) {
        out.orNull(facts.type(), type -> write(type, out));
        out.string(facts.flaw());
    }

    private void write(ClassDecl type, FactsOutput out) {
        out.number(type.level());
        out.number(type.access());
        out.string(type.name());
        out.string(type.sourceFile());
        out.orNull(type.generic(), out::string);
        out.orNull(type.superName(), out::string);
        out.list(type.interfaces(), out::string);
        out.tag(type.nesting());
        out.string(type.outerName());
        out.string(type.simpleName());
        out.list(type.memberNames(), out::string);
        out.list(type.marks(), mark -> write(mark, out));
        out.list(type.fields(), field -> write(field, out));
        out.list(type.methods(), method -> write(method, out));
        out.list(type.code(), code -> write(code, out));
        out.list(type.hidden(), code -> write(code, out));
    }

    private void write(Mark mark, FactsOutput out) {
        out.string(mark.type());
        out.list(mark.values(), value -> {
            out.string(value.member());
            out.tag(value.kind());
            out.flag(value.array());
            out.list(value.texts(), out::string);
        });
    }

    private void write(Field field, FactsOutput out) {
        out.number(field.access());
        out.string(field.name());
        out.string(field.descriptor());
        out.orNull(field.generic(), out::string);
        constant(field.constant(), out);
        out.list(field.marks(), mark -> write(mark, out));
    }

    /** As text: exact for each kind, and the same on every machine. */
    private static void constant(@Nullable Object value, FactsOutput out) {
        int tag = value instanceof String
                ? TEXT
                : value instanceof Integer
                        ? INT
                        : value instanceof Long
                                ? LONG
                                : value instanceof Float ? FLOAT : value instanceof Double ? DOUBLE : NO_CONSTANT;
        out.tag(tag);
        if (tag != NO_CONSTANT) {
            out.string(String.valueOf(value));
        }
    }

    private void write(Method method, FactsOutput out) {
        out.number(method.access());
        out.string(method.name());
        out.string(method.descriptor());
        out.orNull(method.generic(), out::string);
        out.list(method.exceptions(), out::string);
        out.flag(method.implied());
        out.number(method.decisions() + 1);
        out.line(method.lineStart());
        out.line(method.lineEnd());
        out.tag(method.shape());
        out.string(method.field());
        out.list(method.marks(), mark -> write(mark, out));
    }

    private void write(Code code, FactsOutput out) {
        out.string(code.name());
        out.string(code.descriptor());
        out.list(code.uses(), use -> {
            out.tag(use.kind());
            out.string(use.owner());
            out.string(use.name());
            out.string(use.descriptor());
            out.line(use.line());
        });
        out.list(code.handed(), call -> {
            out.string(call.owner());
            out.string(call.name());
            out.string(call.descriptor());
            out.list(
                    call.arguments(),
                    parts -> out.list(parts, part -> {
                        out.tag(part.kind());
                        out.string(part.text());
                    }));
            out.line(call.line());
        });
    }

    ClassFacts read(FactsInput in) {
        @Nullable ClassDecl type = in.orNull(() -> type(in));
        return new ClassFacts(type, in.string());
    }

    private ClassDecl type(FactsInput in) {
        return new ClassDecl(
                in.number(),
                in.number(),
                in.string(),
                in.string(),
                in.orNull(in::string),
                in.orNull(in::string),
                in.list(in::string),
                in.tag(NESTINGS),
                in.string(),
                in.string(),
                in.list(in::string),
                in.list(() -> mark(in)),
                in.list(() -> field(in)),
                in.list(() -> method(in)),
                in.list(() -> code(in)),
                in.list(() -> code(in)));
    }

    private Mark mark(FactsInput in) {
        return new Mark(
                in.string(),
                in.list(() -> new Value(in.string(), in.tag(VALUE_KINDS), in.flag(), in.list(in::string))));
    }

    private Field field(FactsInput in) {
        return new Field(
                in.number(), in.string(), in.string(), in.orNull(in::string), constant(in), in.list(() -> mark(in)));
    }

    private static @Nullable Object constant(FactsInput in) {
        int tag = in.tag();
        return switch (tag) {
            case NO_CONSTANT -> null;
            case TEXT -> in.string();
            case INT -> Integer.valueOf(in.string());
            case LONG -> Long.valueOf(in.string());
            case FLOAT -> Float.valueOf(in.string());
            case DOUBLE -> Double.valueOf(in.string());
            default -> throw new IllegalArgumentException("No constant has tag " + tag);
        };
    }

    private Method method(FactsInput in) {
        return new Method(
                in.number(),
                in.string(),
                in.string(),
                in.orNull(in::string),
                in.list(in::string),
                in.flag(),
                in.number() - 1,
                in.line(),
                in.line(),
                in.tag(SHAPES),
                in.string(),
                in.list(() -> mark(in)));
    }

    private Code code(FactsInput in) {
        return new Code(
                in.string(),
                in.string(),
                in.list(() -> new Use(in.tag(USE_KINDS), in.string(), in.string(), in.string(), in.line())),
                in.list(() -> new Handed(
                        in.string(),
                        in.string(),
                        in.string(),
                        in.list(() -> in.list(() -> new Part(in.tag(PART_KINDS), in.string()))),
                        in.line())));
    }
}
