package dev.unearth.analyzer.facts;

import java.util.List;

/** The statements of an SQL script in order, comments and terminators left out. */
public record SqlFacts(List<Statement> statements) implements Facts {

    public SqlFacts {
        statements = List.copyOf(statements);
    }

    /** A statement with its 1-based first and last line. */
    public record Statement(String text, int line, int endLine) {}
}
