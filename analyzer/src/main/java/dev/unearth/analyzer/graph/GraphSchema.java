package dev.unearth.analyzer.graph;

/** The schema of the graph as a page for people: {@code docs/graph-schema.md}. */
public final class GraphSchema {

    private static final String HEAD = """
            # Graph schema

            Generated from the code's own schema; `GraphSchemaTest` holds the two together.

            A node has a `key` (its identity, built from names and never from positions), exactly one kind, a `name`, and where it has one
            place in the sources, `file` and lines. A relationship has a `weight` (how many places say so), a `certainty` (`DECLARED`,
            `RESOLVED` or `INFERRED`, the strongest of its evidence), a `reason` when inferred, and at most %d `places`.

            ## Nodes

            | kind | keys start with | is |
            | --- | --- | --- |
            """;

    private static final String RELATIONSHIPS = """

            ## Relationships

            | kind | says |
            | --- | --- |
            """;

    private GraphSchema() {}

    /** The page in Markdown. */
    public static String page() {
        StringBuilder page = new StringBuilder(HEAD.formatted(Relationship.MAX_PLACES));
        for (NodeKind kind : NodeKind.values()) {
            page.append("| %s | `%s:` | %s |\n".formatted(kind.label(), kind.prefix(), kind.meaning()));
        }
        page.append(RELATIONSHIPS);
        for (RelationKind kind : RelationKind.values()) {
            page.append("| %s | %s |\n".formatted(kind.name(), kind.meaning()));
        }
        return page.toString();
    }
}
