package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import java.util.List;

/**
 * What is kept of one linked unit.
 *
 * @param types all it declares, local and anonymous ones included
 * @param studied what the caller's study made of it
 */
record UnitResult<R>(
        SourceFile file,
        List<TypeSymbol> types,
        GraphPart graph,
        List<CallText> texts,
        List<Unknown> unknowns,
        R studied,
        Lines lines,
        LinkedUnit.CallCount calls) {}
