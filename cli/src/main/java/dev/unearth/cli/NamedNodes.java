package dev.unearth.cli;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.way.NodeSearch;
import java.util.List;

/** The nodes that a person names on the command line. */
final class NamedNodes {

    private NamedNodes() {}

    /** Those called {@code name}, at least one. */
    static List<Node> of(SystemGraph graph, String name) {
        List<Node> found = new NodeSearch(graph).find(name);
        if (found.isEmpty()) {
            throw new Refused("Nothing in the newest scan is called " + name
                    + ". Name an entry point (`unearth entrypoints` lists them), a table or TABLE.COLUMN (`unearth tables`),"
                    + " a class, a method as Class.method, a page, a queue or a configuration key.");
        }
        return found;
    }
}
