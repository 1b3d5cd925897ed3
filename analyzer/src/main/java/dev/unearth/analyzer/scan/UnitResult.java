package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one linked unit.
 *
 * @param types all it declares, local and anonymous ones included
 * @param virtualCalls the calls that objects decide, each with its first place, in source order
 * @param studied what the caller's study made of it; empty for a class file, which studies of sources cannot read
 */
record UnitResult<R>(
        SourceFile file,
        List<TypeSymbol> types,
        GraphPart graph,
        Map<VirtualCall, Place> virtualCalls,
        List<CallText> texts,
        List<Unknown> unknowns,
        Optional<R> studied,
        Lines lines,
        LinkedUnit.CallCount calls) {

    /** What is kept of a class file. Its lines are those of a source that is lost, and count nowhere. */
    static <R> UnitResult<R> of(LinkedClass linked, UnitAssembly assembly) {
        return new UnitResult<>(
                linked.file(),
                List.of(linked.type()),
                assembly.part(ClassStudy.declarations(linked), ClassStudy.edges(linked)),
                assembly.virtualCalls(),
                ClassTexts.of(linked),
                Unknowns.of(linked.file().path(), linked.problems()),
                Optional.empty(),
                Lines.NONE,
                linked.callCount());
    }
}
