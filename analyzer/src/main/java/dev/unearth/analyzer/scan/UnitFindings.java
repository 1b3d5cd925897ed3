package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.graph.GraphPart;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.LocalClasses;
import java.util.List;

/**
 * What the scan itself finds out about one linked unit; without symbols, so that it can be kept.
 *
 * @param locals what its local and anonymous classes mean to wiring
 * @param heirs its types that override methods, local and anonymous ones included
 * @param virtualCalls the calls that objects decide, in source order
 * @param imports the names that it imports, those of the JDK's usual packages left out
 */
record UnitFindings(
        LocalClasses locals,
        GraphPart graph,
        List<Heir> heirs,
        List<VirtualCall> virtualCalls,
        List<CallText> texts,
        List<Annotated> annotated,
        List<String> imports,
        List<Unknown> unknowns,
        Lines lines,
        LinkedUnit.CallCount calls) {

    /** The names that {@code unit} imports. */
    static List<String> imports(JavaFacts unit) {
        return unit.imports().stream()
                .map(JavaFacts.ImportDecl::name)
                .filter(name -> !name.startsWith("java.util.") && !name.startsWith("java.io."))
                .toList();
    }

    /** What is found out about a class file. Its lines are those of a source that is lost, and count nowhere. */
    static UnitFindings of(LinkedClass linked, UnitAssembly assembly) {
        UnitDeclarations declared = ClassStudy.declarations(linked);
        return new UnitFindings(
                LocalClasses.of(declared.localTypes()),
                assembly.part(declared, ClassStudy.edges(linked)),
                assembly.heirs(),
                assembly.virtualCalls(),
                ClassTexts.of(linked),
                List.of(),
                List.of(),
                Unknowns.of(linked.file().path(), linked.problems()),
                Lines.NONE,
                linked.callCount());
    }
}
