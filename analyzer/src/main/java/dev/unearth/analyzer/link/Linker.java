package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.SourceFile;
import java.util.function.Function;

/** Links units and class files one at a time against an index. Safe for use by several threads. */
public final class Linker {

    private final Index index;

    /** A linker that finds declarations in {@code index}. */
    public Linker(Index index) {
        this.index = index;
    }

    /**
     * The unit with what its names stand for. Needs a stack as deep as the source is nested.
     *
     * @param facts equal to those that were added to the index for this file
     * @throws IllegalArgumentException when the file was not added to the index
     */
    public LinkedUnit link(SourceFile file, JavaFacts facts) {
        return new UnitLinker(file, facts, unit(file)).link();
    }

    /**
     * What {@code study} makes of the linked unit, with all that was asked meanwhile.
     *
     * @throws IllegalArgumentException as {@link #link} does
     * @throws IllegalStateException when this is not called on a {@link LinkThread}
     */
    public <T> Studied<T> study(SourceFile file, JavaFacts facts, Function<LinkedUnit, T> study) {
        if (!(Thread.currentThread() instanceof LinkThread thread)) {
            throw new IllegalStateException("Only a LinkThread writes down what linking " + file.path() + " asks");
        }
        Inquiry inquiry = new Inquiry(unit(file).scope());
        thread.inquire(inquiry);
        try {
            return new Studied<>(study.apply(link(file, facts)), inquiry.questions());
        } finally {
            thread.inquire(null);
        }
    }

    /** What was made of a unit, and what was asked for it. */
    public record Studied<T>(T result, Questions questions) {}

    private Index.Unit unit(SourceFile file) {
        Index.Unit unit = index.unit(file.path());
        if (unit == null) {
            throw new IllegalArgumentException("Cannot link " + file.path() + ": it was not added to the index");
        }
        return unit;
    }

    /**
     * The class file with what its code stands for.
     *
     * @param facts equal to those that were added to the index for this file
     * @throws IllegalArgumentException when the file was not added to the index, or declares no type
     */
    public LinkedClass link(SourceFile file, ClassFacts facts) {
        BinaryType type = index.binary(file.path());
        ClassDecl decl = facts.type();
        if (type == null || decl == null) {
            throw new IllegalArgumentException("Cannot link " + file.path() + ": it was not added to the index");
        }
        return new ClassLinker(file, decl, type).link();
    }
}
