package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.List;
import java.util.Set;

/**
 * What extractors may look at.
 *
 * @param graph the wired graph
 */
record Sources(Evidences evidence, SystemGraph graph) {

    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testing", "test-resources", "testdata");

    /** A document with the path of its file. */
    record Document<F extends Facts>(String path, F facts) {}

    /** The documents of one kind, those in folders of tests left out. */
    <F extends Facts> List<Document<F>> documents(Class<F> kind) {
        return evidence.documents(kind).stream()
                .filter(document -> !isTest(document.file().path()))
                .map(document -> new Document<F>(document.file().path(), document.facts()))
                .toList();
    }

    /** The XML documents whose root is called {@code root}. */
    List<Rooted> rooted(String root) {
        return documents(XmlFacts.class).stream()
                .flatMap(document -> document.facts().rootElement().stream()
                        .filter(element -> element.name().equals(root))
                        .map(element -> new Rooted(document.path(), element)))
                .toList();
    }

    /** A root element with the path of its file. */
    record Rooted(String path, XmlFacts.Element root) {}

    /** The texts that the code hands on. */
    List<CallText> texts() {
        return evidence.texts();
    }

    /** Whether the scan knows a table of this name. */
    boolean hasTable(String name) {
        return graph.node(NodeKey.of(NodeKind.TABLE, evidence.application(), name))
                .isPresent();
    }

    private static boolean isTest(String path) {
        List<String> folders = List.of(path.split("[/!]+"));
        return folders.subList(0, folders.size() - 1).stream().anyMatch(TEST_FOLDERS::contains);
    }
}
