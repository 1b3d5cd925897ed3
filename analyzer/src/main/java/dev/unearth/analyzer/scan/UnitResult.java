package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.LocalClasses;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one linked unit.
 *
 * @param locals what its local and anonymous classes mean to wiring
 * @param heirs its types that override methods, local and anonymous ones included
 * @param virtualCalls the calls that objects decide, in source order
 * @param studied what the caller's study made of it; empty for a class file, which studies of sources cannot read
 */
record UnitResult<R>(
        SourceFile file,
        LocalClasses locals,
        GraphPart graph,
        List<Heir> heirs,
        List<VirtualCall> virtualCalls,
        List<CallText> texts,
        List<Unknown> unknowns,
        Optional<R> studied,
        Lines lines,
        LinkedUnit.CallCount calls) {

    /** What is kept of a class file. Its lines are those of a source that is lost, and count nowhere. */
    static <R> UnitResult<R> of(LinkedClass linked, UnitAssembly assembly) {
        UnitDeclarations declared = ClassStudy.declarations(linked);
        return new UnitResult<>(
                linked.file(),
                LocalClasses.of(declared.localTypes()),
                assembly.part(declared, ClassStudy.edges(linked)),
                assembly.heirs(),
                assembly.virtualCalls(),
                ClassTexts.of(linked),
                Unknowns.of(linked.file().path(), linked.problems()),
                Optional.empty(),
                Lines.NONE,
                linked.callCount());
    }
}
