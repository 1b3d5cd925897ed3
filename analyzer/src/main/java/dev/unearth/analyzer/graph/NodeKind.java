package dev.unearth.analyzer.graph;

/** The kinds of nodes; the label in Neo4j is {@link #label()}. */
public enum NodeKind {
    APPLICATION("Application", "app", "a scanned application"),
    MODULE("Module", "module", "a part of the application with its own class path and source level"),
    PACKAGE("Package", "package", "a Java package"),
    TYPE("Type", "type", "a class, interface, enum, record or annotation; External when not in the sources"),
    METHOD("Method", "method", "a method, constructor or initialiser"),
    FIELD("Field", "field", "a field or enum constant"),
    FILE("File", "file", "a source, page, descriptor or script"),
    ENTRY_POINT("EntryPoint", "entry", "where the outside enters: URL, action, queue, job, main method"),
    DESTINATION("Destination", "destination", "a queue or topic"),
    EXTERNAL_SYSTEM("ExternalSystem", "external", "a system outside that is spoken to"),
    TABLE("Table", "table", "a database table or view"),
    COLUMN("Column", "column", "a column of a table"),
    PROCEDURE("Procedure", "procedure", "a stored procedure or function"),
    LIBRARY("Library", "library", "a third-party library; shared by applications"),
    CONFIG_KEY("ConfigKey", "config", "a configuration key"),
    ROLE("Role", "role", "a security role"),
    RULE("Rule", "rule", "a business rule"),
    TERM("Term", "term", "a word of the domain"),
    STATE("State", "state", "a life-cycle status"),
    COMPONENT("Component", "component", "a cohesive, named group of types"),
    WAVE("Wave", "wave", "components that can be modernized together"),
    FINDING("Finding", "finding", "something a person should look at"),
    UNKNOWN("Unknown", "unknown", "something seen that could not be resolved"),
    CLAUSE("Clause", "clause", "a numbered statement of a specification"),
    TEST("Test", "test", "a generated test"),
    COMMIT("Commit", "commit", "a change in the version history"),
    AUTHOR("Author", "author", "somebody who changed the code");

    private final String label;
    private final String prefix;
    private final String meaning;

    NodeKind(String label, String prefix, String meaning) {
        this.label = label;
        this.prefix = prefix;
        this.meaning = meaning;
    }

    /** The one kind label of its nodes in Neo4j. */
    public String label() {
        return label;
    }

    /** What its keys start with, without the colon. */
    public String prefix() {
        return prefix;
    }

    /** A phrase that says what such a node is. */
    public String meaning() {
        return meaning;
    }
}
