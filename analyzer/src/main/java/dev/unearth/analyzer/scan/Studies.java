package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.text.AnnotationStudy;
import dev.unearth.analyzer.text.TextStudy;
import dev.unearth.analyzer.wiring.LocalClasses;
import dev.unearth.analyzer.wiring.Wirers;
import java.util.Optional;

/**
 * What is made of a linked unit.
 *
 * @param own the caller's study
 * @param <R> what that keeps of a unit
 */
record Studies<R>(
        NodeKeys keys,
        DeclarationStudy declarations,
        DependencyStudy dependencies,
        TextStudy texts,
        AnnotationStudy annotations,
        UnitStudy<R> own) {

    Studies(UnitStudy<R> own, NodeKeys keys) {
        this(
                keys,
                new DeclarationStudy(),
                new DependencyStudy(),
                new TextStudy(Wirers.watched()),
                new AnnotationStudy(),
                own);
    }

    UnitResult<R> study(LinkedUnit unit, UnitAssembly.Origin origin) {
        UnitDeclarations declared = declarations.study(unit);
        UnitAssembly assembly = new UnitAssembly(keys, origin);
        GraphPart part = assembly.part(declared, dependencies.study(unit));
        UnitFindings found = new UnitFindings(
                LocalClasses.of(declared.localTypes()),
                part,
                assembly.heirs(),
                assembly.virtualCalls(),
                texts.study(unit),
                annotations.study(unit),
                UnitFindings.imports(unit.facts()),
                Unknowns.of(unit.file().path(), unit.facts(), unit.problems()),
                Lines.of(unit.facts(), unit.problems()),
                unit.callCount());
        return new UnitResult<>(unit.file(), found, Optional.of(own.study(unit)));
    }
}
