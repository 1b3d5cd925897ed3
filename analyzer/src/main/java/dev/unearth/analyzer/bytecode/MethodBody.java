package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Mark;
import dev.unearth.analyzer.facts.ClassDecl.Shape;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** A method as it is read: its header, and what its code needs in the order of the code. */
final class MethodBody {

    private static final List<Integer> LOADS = List.of(Opcodes.ALOAD, Opcodes.GETFIELD);
    private static final int GETTER_LENGTH = 3;
    private static final int SETTER_LENGTH = 4;

    final int access;
    final String name;
    final String descriptor;
    final @Nullable String generic;
    final List<String> exceptions;
    final List<Step> steps = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();

    /** What is known of texts in its code. */
    final TextStack texts;

    boolean hasCode;

    /** Whether its code is one of those that the language gives to records. */
    boolean isOfLanguage;

    int decisions;

    private final String owner;
    private final List<Integer> opcodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();
    private String field = "";
    private int lineStart;
    private int lineEnd;
    private int superAt = -1;
    private int superLine;
    private int returnLine;

    MethodBody(
            String owner,
            int access,
            String name,
            String descriptor,
            @Nullable String generic,
            List<String> exceptions) {
        this.owner = owner;
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
        this.generic = generic;
        this.exceptions = exceptions;
        this.texts = new TextStack((access & Opcodes.ACC_STATIC) != 0, descriptor);
    }

    /**
     * A step of the code that needs something.
     *
     * @param ofLambda whether it stands for the code of a method of the same type that the compiler made of a lambda, if that is what it is
     */
    record Step(Use use, boolean ofLambda) {}

    boolean isOfSameType(String other) {
        return owner.equals(other);
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    boolean isMadeUp() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    String key() {
        return name + descriptor;
    }

    void use(UseKind kind, String of, String member, String memberDescriptor, int line) {
        steps.add(new Step(new Use(kind, of, member, memberDescriptor, line), false));
    }

    void lambdaOrCall(String member, String memberDescriptor, int line) {
        steps.add(new Step(new Use(UseKind.CALL, owner, member, memberDescriptor, line), true));
    }

    void line(int number) {
        lineStart = lineStart == 0 ? number : Math.min(lineStart, number);
        lineEnd = Math.max(lineEnd, number);
    }

    int firstLine() {
        return lineStart;
    }

    int lastLine() {
        return lineEnd;
    }

    void opcode(int opcode) {
        if (opcodes.size() <= SETTER_LENGTH) {
            opcodes.add(opcode);
        }
    }

    void variable(int number) {
        if (variables.size() <= 2) {
            variables.add(number);
        }
    }

    void field(String named) {
        field = named;
    }

    /** Notes that the constructor of this type, or of the one it extends, was called on the new object. */
    void constructorCalled(String of, int line) {
        if (superAt < 0) {
            superAt = of.equals(owner) ? Integer.MAX_VALUE : steps.size();
            superLine = line;
        }
    }

    /**
     * Notes a {@code return}. That of a constructor which somebody wrote has the line of the closing brace: where a line begins with
     * it, or the whole constructor stands on one.
     */
    void returns(int line, boolean beginsLine) {
        if (beginsLine || line == superLine) {
            returnLine = line;
        }
    }

    /**
     * Whether this may be a constructor that nobody wrote: it has no closing brace, or nothing stands before it on its only line.
     */
    boolean mayBeDefaultConstructor() {
        boolean doesNothing = superAt == steps.size() && returnLine == superLine;
        return isConstructor() && runsInitializers() && superLine > 0 && (returnLine == 0 || doesNothing);
    }

    /** Whether this constructor runs the initialisers of its type: it calls one of the type it extends. */
    boolean runsInitializers() {
        return superAt >= 0 && superAt < Integer.MAX_VALUE;
    }

    /**
     * Whether the step with that number stands in a field's initialiser or an initialiser block, which compilers copy into every
     * constructor: it lies behind the call of the constructor above, and its line is not one of the constructor's own. All that
     * stands there in a constructor that nobody wrote does.
     *
     * @param takesNothing whether the constructor has no parameters in source
     */
    boolean isOfInitializer(int step, boolean takesNothing) {
        if (!runsInitializers() || step < superAt) {
            return false;
        }
        int line = steps.get(step).use().line();
        if (returnLine > 0) {
            return line > 0 && (line < superLine || line > returnLine);
        }
        return superLine > 0 && takesNothing;
    }

    /** The field that the method gets or sets; empty when it does anything else. */
    String accessedField() {
        return shape() == Shape.OTHER ? "" : field;
    }

    /** Whether the method is {@code return field;} or {@code this.field = parameter;}. */
    Shape shape() {
        if ((access & Opcodes.ACC_STATIC) != 0) {
            return Shape.OTHER;
        }
        boolean gets = opcodes.size() == GETTER_LENGTH
                && opcodes.subList(0, 2).equals(LOADS)
                && isReturn(opcodes.get(2))
                && variables.equals(List.of(0));
        boolean sets = opcodes.size() == SETTER_LENGTH
                && opcodes.get(0) == Opcodes.ALOAD
                && opcodes.get(1) >= Opcodes.ILOAD
                && opcodes.get(1) <= Opcodes.ALOAD
                && opcodes.get(2) == Opcodes.PUTFIELD
                && opcodes.get(3) == Opcodes.RETURN
                && variables.equals(List.of(0, 1));
        return gets ? Shape.GETTER : sets ? Shape.SETTER : Shape.OTHER;
    }

    private static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN;
    }
}
