package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type argument that is yet to be inferred, with the bounds collected so far. Lives only while one statement is linked: what a
 * {@link LinkedUnit} shows holds none.
 */
final class InferVar implements JavaType {

    final Variable declared;
    final List<JavaType> equal = new ArrayList<>(2);
    final List<JavaType> lower = new ArrayList<>(2);
    final List<JavaType> upper = new ArrayList<>(2);

    @Nullable
    JavaType solution;

    boolean solving;

    private final boolean thrown;

    /** @param thrown whether the method whose parameter it stands for throws it */
    InferVar(Variable declared, boolean thrown) {
        this.declared = declared;
        this.thrown = thrown;
    }

    /** Whether it is thrown by the method whose parameter it stands for (18.1.3). */
    boolean isThrown() {
        return thrown;
    }

    @Override
    public String erasedName() {
        return solution == null ? Types.erasure(declared).erasedName() : solution.erasedName();
    }

    @Override
    public String toString() {
        return "?" + declared.name();
    }
}
