package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.SourceFile;

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
        Index.Unit unit = index.unit(file.path());
        if (unit == null) {
            throw new IllegalArgumentException("Cannot link " + file.path() + ": it was not added to the index");
        }
        return new UnitLinker(file, facts, unit).link();
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
