package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Handed;
import dev.unearth.analyzer.facts.ClassDecl.Part;
import dev.unearth.analyzer.facts.ClassDecl.PartKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows texts through the code of one method as it stands, from the first instruction to the last: constants, the method's own
 * parameters, concatenations, builders, local variables. Branches count as though they were taken one after the other. What it does
 * not know empties its operand stack, so that a text is sooner lost than put in a wrong place.
 */
final class TextStack {

    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
    private static final String STRING = "java/lang/String";
    private static final Value UNKNOWN = new Value(List.of(new Part(PartKind.HOLE, "")));
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';
    private static final int LONGEST = 200;

    private final Deque<Value> stack = new ArrayDeque<>();
    private final Map<Integer, Value> locals = new HashMap<>();
    private final List<Handed> handed = new ArrayList<>();

    /** A text as far as it is known. A builder is one value under all names it has, and grows. */
    private static final class Value {

        private final List<Part> parts = new ArrayList<>();

        Value(List<Part> parts) {
            this.parts.addAll(parts);
        }

        void append(Value other) {
            if (parts.size() + other.parts.size() <= LONGEST) {
                parts.addAll(other.parts);
            }
        }
    }

    /** A stack at the start of a method. */
    TextStack(boolean isStatic, String descriptor) {
        int slot = isStatic ? 0 : 1;
        int index = 0;
        for (Type type : Type.getArgumentTypes(descriptor)) {
            if (type.getSort() == Type.OBJECT && type.getInternalName().equals(STRING)) {
                locals.put(slot, new Value(List.of(new Part(PartKind.PARAMETER, Integer.toString(index)))));
            }
            slot += type.getSize();
            index++;
        }
    }

    /** Calls that are handed a text that is known in part, or one of the method's own parameters. */
    List<Handed> handed() {
        return handed;
    }

    private Value pop() {
        Value top = stack.poll();
        return top == null ? UNKNOWN : top;
    }

    void text(String text) {
        stack.push(new Value(List.of(new Part(PartKind.FIXED, Text.storable(text)))));
    }

    void load(int variable) {
        stack.push(locals.getOrDefault(variable, UNKNOWN));
    }

    void store(int variable) {
        locals.put(variable, pop());
    }

    /** An instruction without operand. */
    void instruction(int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> stack.push(stack.isEmpty() ? UNKNOWN : stack.element());
            case Opcodes.POP -> pop();
            case Opcodes.NOP -> {}
            default -> plain(opcode);
        }
    }

    /** Instructions that no text goes through; the order of their numbers is that of the specification (chapter 7). */
    private void plain(int opcode) {
        boolean constant = opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1;
        boolean negation = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
        boolean arithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR;
        boolean conversion = opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
        if (constant) {
            push();
        } else if (negation || conversion || opcode == Opcodes.ARRAYLENGTH) {
            replaceTop();
        } else if (arithmetic || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            pop();
            replaceTop();
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            pop();
            pop();
            pop();
        } else {
            stack.clear();
        }
    }

    void push() {
        stack.push(UNKNOWN);
    }

    void replaceTop() {
        pop();
        stack.push(UNKNOWN);
    }

    void create(String type) {
        stack.push(BUILDERS.contains(type) ? new Value(List.of()) : UNKNOWN);
    }

    void field(int opcode) {
        switch (opcode) {
            case Opcodes.GETSTATIC -> push();
            case Opcodes.GETFIELD -> replaceTop();
            case Opcodes.PUTSTATIC -> pop();
            default -> {
                pop();
                pop();
            }
        }
    }

    /** A concatenation of Java 9 and newer, by its recipe. */
    void concatenation(String descriptor, Object... constants) {
        List<Value> arguments = arguments(descriptor);
        Value whole = new Value(List.of());
        int argument = 0;
        int constant = 1;
        String recipe = constants.length > 0 && constants[0] instanceof String text
                ? text
                : String.valueOf(ARGUMENT).repeat(arguments.size());
        StringBuilder fixed = new StringBuilder();
        for (char each : (recipe + '\0').toCharArray()) {
            if (each == CONSTANT && constant < constants.length) {
                fixed.append(constants[constant++]);
            } else if (each != ARGUMENT && each != '\0') {
                fixed.append(each);
            } else {
                if (!fixed.isEmpty()) {
                    whole.append(new Value(List.of(new Part(PartKind.FIXED, Text.storable(fixed.toString())))));
                    fixed.setLength(0);
                }
                whole.append(
                        each == ARGUMENT && argument < arguments.size()
                                ? arguments.get(argument++)
                                : new Value(List.of()));
            }
        }
        stack.push(whole);
    }

    private List<Value> arguments(String descriptor) {
        List<Value> arguments = new ArrayList<>();
        for (Type ignored : Type.getArgumentTypes(descriptor)) {
            arguments.add(pop());
        }
        Collections.reverse(arguments);
        return arguments;
    }

    void call(int opcode, String owner, String name, String descriptor, int line) {
        List<Value> arguments = arguments(descriptor);
        Value receiver = opcode == Opcodes.INVOKESTATIC ? UNKNOWN : pop();
        boolean returns = !descriptor.endsWith(")V");
        if (BUILDERS.contains(owner)) {
            builder(receiver, name, descriptor, arguments, returns);
            return;
        }
        boolean passesOn =
                owner.equals(STRING) && Set.of("toString", "trim", "intern").contains(name);
        if (!owner.equals(STRING)) {
            note(owner, name, descriptor, arguments, line);
        }
        if (returns) {
            stack.push(passesOn ? receiver : UNKNOWN);
        }
    }

    private void builder(Value receiver, String name, String descriptor, List<Value> arguments, boolean returns) {
        boolean takesText = !descriptor.startsWith("(I)");
        if (name.equals("append") || name.equals("<init>") && !arguments.isEmpty() && takesText) {
            if (receiver != UNKNOWN) {
                receiver.append(arguments.get(0));
            }
        }
        boolean gives = name.equals("append");
        if (returns) {
            stack.push(gives ? receiver : name.equals("toString") ? new Value(receiver.parts) : UNKNOWN);
        }
    }

    private void note(String owner, String name, String descriptor, List<Value> arguments, int line) {
        List<List<Part>> texts = new ArrayList<>();
        boolean known = false;
        for (Value argument : arguments) {
            texts.add(argument.parts.isEmpty() ? UNKNOWN.parts : argument.parts);
            known |= argument.parts.stream().anyMatch(part -> part.kind() != PartKind.HOLE);
        }
        if (known) {
            handed.add(new Handed(owner, name, descriptor, texts, line));
        }
    }

    /** What is not followed. */
    void forget() {
        stack.clear();
    }
}
