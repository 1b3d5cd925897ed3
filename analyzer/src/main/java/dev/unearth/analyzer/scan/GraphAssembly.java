package dev.unearth.analyzer.scan;

import static dev.unearth.analyzer.graph.NodeProperty.DOCUMENT_TYPE;
import static dev.unearth.analyzer.graph.NodeProperty.GENERATED;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.LINES;
import static dev.unearth.analyzer.graph.NodeProperty.MISSING;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.module.Library;
import dev.unearth.analyzer.source.SourceFile;
import java.util.Locale;

/** Puts into a graph what is known without looking at code: the application, its modules, their libraries, its files. */
final class GraphAssembly {

    private final NodeKeys keys;
    private final SystemGraph.Builder graph;

    GraphAssembly(NodeKeys keys, SystemGraph.Builder graph) {
        this.keys = keys;
        this.graph = graph;
        graph.add(Node.of(NodeKey.application(keys.application()), NodeKind.APPLICATION, keys.application(), null));
    }

    /** Adds a module with the folder it lies in. */
    void module(String name) {
        NodeKey key = keys.of(NodeKind.MODULE, name);
        graph.add(Node.of(key, NodeKind.MODULE, name, null));
        graph.relate(
                NodeKey.application(keys.application()), RelationKind.CONTAINS, key, Evidence.declared(Place.NOWHERE));
    }

    /** Adds a library that a module uses; {@code where} is a jar in the tree, else the module. */
    void library(String module, Library library) {
        NodeKey key = NodeKey.library(library.coordinates());
        String purl = "pkg:maven/" + (library.group().isEmpty() ? "" : library.group() + "/") + library.artifact();
        graph.add(new Node(
                key,
                NodeKind.LIBRARY,
                library.artifact(),
                Descriptions.Properties.of()
                        .with("purl", library.version().isEmpty() ? purl : purl + "@" + library.version())
                        .with("version", library.version())
                        .with("where", library.path().isEmpty() ? module : library.path())
                        .with(
                                "how",
                                library.how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .flag(MISSING, !library.isPresent())
                        .map(),
                null));
        graph.relate(
                keys.of(NodeKind.MODULE, module), RelationKind.USES_LIBRARY, key, Evidence.declared(Place.NOWHERE));
    }

    /** Adds what a document says of its type. */
    void documentType(SourceFile file, String publicId) {
        graph.add(new Node(
                keys.of(NodeKind.FILE, file.path()),
                NodeKind.FILE,
                file.fileName(),
                Descriptions.Properties.of().with(DOCUMENT_TYPE, publicId).map(),
                null));
    }

    /** Adds a file of the inventory. */
    void file(SourceFile file) {
        graph.add(new Node(
                keys.of(NodeKind.FILE, file.path()),
                NodeKind.FILE,
                file.fileName(),
                Descriptions.Properties.of()
                        .with(KIND, file.kind().name().toLowerCase(Locale.ROOT))
                        .with(LINES, (long) file.lines())
                        .flag(GENERATED, file.generated())
                        .map(),
                Place.line(file.path(), Math.min(1, file.lines()))));
    }
}
