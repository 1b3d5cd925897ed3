package dev.unearth.reports.page;

import dev.unearth.analyzer.graph.RelationKind;
import java.util.Arrays;
import java.util.Optional;

/** What code does to a table. */
enum Operation {
    READ("read by", RelationKind.QUERIES),
    INSERT("inserted by", RelationKind.INSERTS),
    UPDATE("updated by", RelationKind.UPDATES),
    DELETE("deleted by", RelationKind.DELETES);

    private final String title;
    private final RelationKind relation;

    Operation(String title, RelationKind relation) {
        this.title = title;
        this.relation = relation;
    }

    String title() {
        return title;
    }

    static Optional<Operation> of(RelationKind relation) {
        return Arrays.stream(values()).filter(each -> each.relation == relation).findFirst();
    }
}
