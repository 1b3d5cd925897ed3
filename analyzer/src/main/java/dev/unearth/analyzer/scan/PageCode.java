package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.jsp.PageClass;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the Java code of pages needs and hands on. A page is linked as the class that a container would make of it; what it needs is then
 * said of the page itself.
 *
 * @param edges calls, creations and accesses of fields
 * @param texts the calls that are handed texts
 */
record PageCode(SourceFile page, List<CodeEdge> edges, List<CallText> texts) {

    private static final Set<RelationKind> KEPT =
            Set.of(RelationKind.CALLS, RelationKind.INSTANTIATES, RelationKind.READS, RelationKind.WRITES);

    /** The page as a class; nothing where it has no code. What cannot be parsed of it is left out. */
    static Optional<JavaFacts> facts(SourceFile page, PageFacts facts, int sourceLevel) {
        return PageClass.of(className(page), facts).map(text -> new JavaReader().read(text, sourceLevel));
    }

    private static String className(SourceFile page) {
        return "_" + page.path().replaceAll("\\W", "_");
    }

    /** What the code of {@code page} says, which the index of {@code linker} knows. */
    static PageCode of(SourceFile page, JavaFacts facts, Linker linker, Studies<?> studies) {
        LinkedUnit unit = linker.link(page, facts);
        MemberRef caller = MemberRef.ofPage(page.path());
        List<CallText> texts = new ArrayList<>();
        for (CallText each : studies.texts().study(unit)) {
            texts.add(each.from(caller));
        }
        List<CodeEdge> edges = studies.dependencies().study(unit).stream()
                .filter(edge -> KEPT.contains(edge.kind()))
                .toList();
        return new PageCode(page, edges, texts);
    }

    /** Adds what the page needs of the types of the sources. */
    void addTo(SystemGraph.Builder graph, NodeKeys keys) {
        NodeKey from = keys.of(NodeKind.FILE, page.path());
        for (CodeEdge edge : edges) {
            Optional<NodeKey> to = target(edge.to(), keys);
            if (to.isPresent() && graph.has(to.get())) {
                Place place = new Place(page.path(), edge.span());
                Evidence because =
                        edge.exact() ? Evidence.resolved(place) : Evidence.inferred(place, UnitAssembly.TYPE_UNKNOWN);
                graph.relate(from, edge.kind(), to.get(), because);
            }
        }
    }

    private static Optional<NodeKey> target(CodeEdge.Target target, NodeKeys keys) {
        if (target instanceof CodeEdge.ToMethod to && to.method().owner().isSource()) {
            return Optional.of(keys.of(to.method()));
        } else if (target instanceof CodeEdge.ToField to && to.field().owner().isSource()) {
            return Optional.of(keys.of(to.field()));
        } else if (target instanceof CodeEdge.ToType to && to.type().isSource()) {
            return Optional.of(keys.of(to.type()));
        }
        return Optional.empty();
    }
}
