package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import java.util.List;
import java.util.Map;

/**
 * What is kept of one linked unit.
 *
 * @param types all it declares, local and anonymous ones included
 * @param virtualCalls the calls that objects decide, each with its first place, in source order
 * @param studied what the caller's study made of it
 */
record UnitResult<R>(
        SourceFile file,
        List<TypeSymbol> types,
        GraphPart graph,
        Map<VirtualCall, Place> virtualCalls,
        List<CallText> texts,
        List<Unknown> unknowns,
        R studied,
        Lines lines,
        LinkedUnit.CallCount calls) {}
