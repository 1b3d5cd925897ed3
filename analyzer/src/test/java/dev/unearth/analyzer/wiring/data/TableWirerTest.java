package dev.unearth.analyzer.wiring.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWirerTest {

    private static final NodeKey PERMIT = new NodeKey("table:app:PERMIT");
    private static final NodeKey FEE = new NodeKey("table:app:FEE");

    @Test
    void declares_a_table_with_what_all_statements_say_of_it() {
        SystemGraph graph = new SqlEvidence()
                .script("db/a.sql", """
                create table app.Permit (
                  ID int,
                  STATUS varchar(3) default 'NEW'
                );
                alter table PERMIT add primary key (ID);
                alter table PERMIT add REMARK varchar(9);
                create unique index UX on PERMIT (STATUS);
                """)
                .script("db/z.sql", "create table PERMIT (OTHER int);")
                .wired();

        Node permit = graph.node(PERMIT).orElseThrow();
        assertThat(permit.name()).isEqualTo("Permit");
        assertThat(permit.place()).contains(Place.line("db/a.sql", 1));
        assertThat(permit.properties())
                .containsEntry(NodeProperty.COLUMNS, List.of("ID", "STATUS", "REMARK"))
                .containsEntry(NodeProperty.PRIMARY_KEY, List.of("ID"))
                .containsEntry(NodeProperty.UNIQUE_KEYS, List.of("STATUS"));
        assertThat(graph.incoming(PERMIT, RelationKind.DECLARES))
                .extracting(r -> r.from().value())
                .containsExactly("file:app:db/a.sql", "file:app:db/z.sql");
        Node status = graph.node(new NodeKey("column:app:PERMIT.STATUS")).orElseThrow();
        assertThat(status.place()).contains(Place.line("db/a.sql", 3));
        assertThat(status.text(NodeProperty.DEFAULT_VALUE)).isEqualTo("'NEW'");
        assertThat(graph.node(new NodeKey("column:app:PERMIT.ID")).orElseThrow().is(NodeProperty.REQUIRED))
                .isTrue();
    }

    @Test
    void joins_tables_by_foreign_keys_and_views_with_what_they_read() {
        SystemGraph graph = new SqlEvidence().script("a.sql", """
                create table FEE (ID int, PID int references PERMIT(ID));
                create table PERMIT (ID int);
                create view OPEN_FEE as select ID from FEE;
                """).wired();

        assertThat(graph.outgoing(FEE, RelationKind.REFERENCES)).singleElement().satisfies(reference -> {
            assertThat(reference.to()).isEqualTo(PERMIT);
            assertThat(reference.detail()).isEqualTo("PID");
        });
        assertThat(graph.outgoing(new NodeKey("column:app:FEE.PID"), RelationKind.REFERENCES))
                .hasSize(1);
        assertThat(graph.outgoing(new NodeKey("table:app:OPEN_FEE"), RelationKind.QUERIES))
                .extracting(r -> r.to())
                .containsExactly(FEE);
    }

    @Test
    void keeps_a_table_that_is_only_changed_without_a_place() {
        SystemGraph graph =
                new SqlEvidence().script("a.sql", "alter table FEE add A int;").wired();

        assertThat(graph.node(FEE).orElseThrow().place()).isEmpty();
        assertThat(graph.node(new NodeKey("column:app:FEE.A"))).isPresent();
    }
}
