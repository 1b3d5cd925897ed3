package dev.unearth.analyzer.graph;

/** The kinds of relationships, named as in Neo4j. */
public enum RelationKind {
    CONTAINS("application, module, package or component holds what is inside it"),
    DECLARES("a type declares a method, field or nested type; a file declares a type or table"),
    EXTENDS("a type extends another"),
    IMPLEMENTS("a type implements an interface"),
    OVERRIDES("a method overrides another"),
    DEPENDS_ON("a type or package needs another"),
    CALLS("a method calls another"),
    MAY_CALL("a call of a method may mean another that overrides what it calls; always inferred"),
    INSTANTIATES("a method creates objects of a type"),
    READS("a method reads a field"),
    WRITES("a method writes a field"),
    THROWS("a method throws a type of exception"),
    ANNOTATED_BY("a type, method or field carries an annotation"),
    HANDLED_BY("an entry point is handled by a type or method"),
    FORWARDS_TO(
            "control goes on to a page or entry point; kind is forward, redirect or link, from an entry point followed by the outcome that says"
                    + " so"),
    INCLUDES("a page or file includes another"),
    FILTERS("a filter stands before an entry point"),
    INJECTS("the container injects a type"),
    WIRED_TO("the container joins two things otherwise; kind says how"),
    SENDS_TO("a method sends to a destination"),
    RECEIVES_FROM("a type receives from a destination"),
    MAPS_TO("a type or field is mapped to a table or column"),
    QUERIES("a method reads a table or column"),
    INSERTS("a method inserts into a table"),
    UPDATES("a method updates a table or column"),
    DELETES("a method deletes from a table"),
    REFERENCES("a table or column refers to another by a foreign key"),
    USES_LIBRARY("a module uses a library"),
    READS_CONFIG("a method reads a configuration key"),
    INVOKES_REMOTE("a method calls an external system"),
    SCHEDULES("a scheduler starts a method or entry point"),
    PERMITS("a role may use an entry point or method"),
    ENFORCED_BY("a rule is enforced by a method, page, table or descriptor"),
    GOVERNS("a rule governs a table, column, field or entry point"),
    USES_TERM("a rule uses a term"),
    TRANSITIONS_TO("a state goes over into another"),
    CHANGES_WITH("two files are often changed together"),
    MEMBER_OF("a type is a member of a component"),
    SPECIFIES("a clause specifies a rule"),
    VERIFIED_BY("a clause is verified by a test"),
    SAME_RULE_AS("two rules say the same"),
    SAME_AS("two nodes of different applications are the same thing"),
    BEFORE("a wave comes before another"),
    REACHES("an entry point reaches a table, rule or destination"),
    COMPONENT_DEPENDS_ON("a component depends on another");

    private final String meaning;

    RelationKind(String meaning) {
        this.meaning = meaning;
    }

    /** A phrase that says who is joined to whom. */
    public String meaning() {
        return meaning;
    }
}
