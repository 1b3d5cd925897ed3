package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassFacts;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Reads class files. Stateless, safe for use by several threads. */
public final class ClassFileReader {

    /** The newest version of the format that is known: that of the newest Java that ASM names. */
    private static final int NEWEST = Opcodes.V28;

    private static final int VERSION_AT = 6;
    private static final int JAVA_1 = 44;

    /** Changes whenever the same bytes give other facts. */
    public String version() {
        return "class 1";
    }

    /** The facts of a class file. What is damaged or too new is a flaw in them, never an exception. */
    public ClassFacts read(byte[] bytes) {
        if (bytes.length < VERSION_AT + 2) {
            return new ClassFacts(null, "class file ends after %d bytes".formatted(bytes.length));
        }
        int version = (bytes[VERSION_AT] & 0xFF) << 8 | bytes[VERSION_AT + 1] & 0xFF;
        return version <= NEWEST ? read(bytes, "") : readAsKnown(bytes, version);
    }

    /** Newer formats seldom change what is read here, so they are read like the newest that is known, and the flaw says so. */
    private static ClassFacts readAsKnown(byte[] bytes, int version) {
        byte[] known = bytes.clone();
        known[VERSION_AT] = 0;
        known[VERSION_AT + 1] = (byte) NEWEST;
        return read(
                known,
                "class file for Java %d, read like one for Java %d, the newest that is known"
                        .formatted(version - JAVA_1, NEWEST - JAVA_1));
    }

    /** The internal name of the class in {@code bytes}; empty where they are no class file. */
    public Optional<String> className(byte[] bytes) {
        try {
            return Optional.of(new ClassReader(bytes, 0, bytes.length).getClassName());
        } catch (RuntimeException e) {
            return Optional.empty(); // the file's facts say what is wrong
        }
    }

    private static ClassFacts read(byte[] bytes, String flaw) {
        try {
            TypeVisitor visitor = new TypeVisitor();
            new ClassReader(bytes).accept(visitor, ClassReader.SKIP_FRAMES);
            return new ClassFacts(visitor.type(), flaw);
        } catch (RuntimeException e) {
            // ASM answers broken class files with whatever its parser stumbles over
            return new ClassFacts(
                    null,
                    flaw.isEmpty()
                            ? "damaged class file: " + e.getClass().getSimpleName()
                            : flaw + "; it is not readable so");
        }
    }
}
