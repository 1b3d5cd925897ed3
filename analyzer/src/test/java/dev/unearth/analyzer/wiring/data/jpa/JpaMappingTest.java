package dev.unearth.analyzer.wiring.data.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaMappingTest {

    @TempDir
    private Path folder;

    @Test
    void maps_entities_by_annotation_and_by_default_names() {
        SmallSystem system = SmallSystem.in(folder)
                .file("gov/Permit.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity @Table(name = Permit.TABLE)
                        public class Permit {
                          static final String TABLE = "PERMITS";
                          @Id private long id;
                          @Column(name = "PERMIT_STATUS") private String status;
                          private int days;
                          @Transient private String shown;
                          private transient int cached;
                          @ManyToOne private Holder holder;
                          @ManyToOne @JoinColumn(name = "OFFICE_NO") private Holder office;
                          @OneToMany(mappedBy = "permit") private java.util.List<Fee> fees;
                        }
                        """)
                .file("gov/Holder.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity public class Holder {
                          private long number;
                          @Id public long getNumber() { return number; }
                          public void setNumber(long number) { this.number = number; }
                          @Column(name = "FULLNAME") public String getName() { return ""; }
                          public void setName(String name) { }
                          public String getLabel() { return ""; }
                        }
                        """)
                .file("gov/Fee.java", """
                        package gov;
                        import jakarta.persistence.* ;
                        @Entity(name = "Charge") public class Fee {
                          @Id long id;
                          @ManyToOne Permit permit;
                        }
                        """)
                .scan();

        assertThat(columns(system, "PERMITS"))
                .containsExactly("id", "PERMIT_STATUS", "days", "holder_number", "OFFICE_NO");
        assertThat(columns(system, "HOLDER")).containsExactly("number", "FULLNAME");
        assertThat(columns(system, "CHARGE")).containsExactly("id", "permit_id");
        assertThat(system.edges(RelationKind.MAPS_TO))
                .contains(
                        "gov.Permit -> PERMITS",
                        "gov.Permit#status -> PERMITS.PERMIT_STATUS",
                        "gov.Permit#holder -> PERMITS.HOLDER_NUMBER",
                        "gov.Holder#getName() -> HOLDER.FULLNAME");
        assertThat(system.edges(RelationKind.MAPS_TO)).noneMatch(edge -> edge.contains("shown"));
        assertThat(system.edges(RelationKind.REFERENCES))
                .contains("PERMITS -> HOLDER", "CHARGE -> PERMITS", "PERMITS.OFFICE_NO -> HOLDER.NUMBER");
    }

    @Test
    void maps_collections_embedded_objects_and_inheritance() {
        SmallSystem system = SmallSystem.in(folder)
                .file("gov/Base.java", """
                        package gov;
                        import javax.persistence.* ;
                        @MappedSuperclass public abstract class Base { @Id long id; @Version int version; }
                        """)
                .file("gov/Address.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Embeddable public class Address { String street; @Column(name = "ZIP") String code; }
                        """)
                .file("gov/Person.java", """
                        package gov;
                        import javax.persistence.* ;
                        import java.util.Set;
                        @Entity @Inheritance(strategy = InheritanceType.JOINED)
                        @TableGenerator(name = "g", table = "KEYS", pkColumnName = "K", valueColumnName = "V")
                        public class Person extends Base {
                          @Embedded @AttributeOverride(name = "code", column = @Column(name = "HOME_ZIP")) Address home;
                          @ElementCollection Set<String> phones;
                          @ElementCollection @CollectionTable(name = "MAILS", joinColumns = @JoinColumn(name = "WHO")) @Column(name = "MAIL") Set<String> mails;
                          @ManyToMany Set<Person> friends;
                          @ManyToMany @JoinTable(name = "P_R", joinColumns = @JoinColumn(name = "P"), inverseJoinColumns = @JoinColumn(name = "R")) Set<Person> rivals;
                        }
                        """)
                .file("gov/Clerk.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity @SecondaryTable(name = "PAY") public class Clerk extends Person { int grade; @Column(table = "PAY") int wage; }
                        """)
                .scan();

        assertThat(columns(system, "PERSON")).containsExactlyInAnyOrder("id", "version", "street", "HOME_ZIP");
        assertThat(columns(system, "CLERK")).containsExactly("grade");
        assertThat(columns(system, "PAY")).containsExactly("wage");
        assertThat(columns(system, "KEYS")).containsExactly("K", "V");
        assertThat(columns(system, "PERSON_PHONES")).containsExactly("Person_id", "phones");
        assertThat(columns(system, "MAILS")).containsExactly("WHO", "MAIL");
        assertThat(columns(system, "PERSON_PERSON")).containsExactly("Person_id", "friends_id");
        assertThat(columns(system, "P_R")).containsExactly("P", "R");
        assertThat(system.edges(RelationKind.MAPS_TO))
                .contains("gov.Clerk -> CLERK", "gov.Clerk -> PERSON", "gov.Clerk -> PAY");
    }

    @Test
    void keeps_subclasses_in_one_table_unless_the_root_says_otherwise() {
        SmallSystem system = SmallSystem.in(folder)
                .file("gov/Rule.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity public class Rule { @Id long id; }
                        """)
                .file("gov/FeeRule.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity public class FeeRule extends Rule { int rate; }
                        """)
                .scan();

        assertThat(columns(system, "RULE")).contains("id", "rate", "DTYPE");
        assertThat(system.graph().node(table("FEERULE"))).isEmpty();
    }

    @Test
    void lets_mapping_files_say_it_instead_of_annotations() {
        SmallSystem system = SmallSystem.in(folder)
                .file("gov/Permit.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity @Table(name = "OLD") public class Permit { @Id long id; @Column(name = "A") String name; String note; Fee fee; }
                        """)
                .file("gov/Fee.java", "package gov; public class Fee { long no; String unit; }")
                .file("META-INF/orm.xml", """
                        <entity-mappings xmlns="http://java.sun.com/xml/ns/persistence/orm" version="2.0">
                          <package>gov</package>
                          <access>FIELD</access>
                          <entity class="Permit"><table name="NEW"/>
                            <attributes>
                              <basic name="name"><column name="B"/></basic>
                              <many-to-one name="fee"><join-column name="FEE_NO"/></many-to-one>
                              <transient name="note"/>
                            </attributes>
                          </entity>
                          <entity class="gov.Fee" metadata-complete="true">
                            <attributes><id name="no"><column name="FEENO"/></id></attributes>
                          </entity>
                        </entity-mappings>
                        """)
                .scan();

        assertThat(columns(system, "NEW")).containsExactly("id", "B", "FEE_NO");
        assertThat(columns(system, "FEE")).containsExactly("FEENO", "unit");
        assertThat(system.graph().node(table("OLD"))).isEmpty();
        assertThat(system.edges(RelationKind.REFERENCES)).contains("NEW.FEE_NO -> FEE.FEENO");
    }

    @Test
    void joins_the_table_of_a_script_and_reports_columns_that_it_does_not_have() {
        SmallSystem system = SmallSystem.in(folder)
                .file("db/tables.sql", "create table PERMIT (ID integer, NAME varchar(20));")
                .file("gov/Permit.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity public class Permit { @Id long id; String name; String title; }
                        """)
                .scan();

        Node permit = system.graph().node(table("PERMIT")).orElseThrow();
        assertThat(permit.place().orElseThrow().file()).isEqualTo("db/tables.sql");
        assertThat(columns(system, "PERMIT")).containsExactly("ID", "NAME");
        assertThat(system.findings("COLUMN_NOT_DECLARED"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("title"));
    }

    @Test
    void knows_what_the_provider_creates_and_calls_and_which_mapping_files_are_missing() {
        SmallSystem system = SmallSystem.in(folder)
                .file("gov/Permit.java", """
                        package gov;
                        import javax.persistence.* ;
                        @Entity public class Permit { @Id long id; Permit() { } @PrePersist void check() { } void other() { } }
                        """)
                .file("META-INF/persistence.xml", """
                        <persistence><persistence-unit name="u"><mapping-file>META-INF/gone.xml</mapping-file></persistence-unit></persistence>
                        """)
                .scan();

        assertThat(called(system, "gov.Permit#<init>()")).isTrue();
        assertThat(called(system, "gov.Permit#check()")).isTrue();
        assertThat(called(system, "gov.Permit#other()")).isFalse();
        assertThat(system.unknowns()).contains("DESCRIPTOR META-INF/gone.xml [META-INF/gone.xml]");
    }

    private static boolean called(SmallSystem system, String method) {
        return system.graph()
                .node(NodeKey.of(NodeKind.METHOD, "app", method))
                .orElseThrow()
                .is(NodeProperty.CALLED_FROM_OUTSIDE);
    }

    private static NodeKey table(String name) {
        return NodeKey.of(NodeKind.TABLE, "app", name);
    }

    private static List<String> columns(SmallSystem system, String table) {
        Object columns = system.graph()
                .node(table(table))
                .orElseThrow(() -> new AssertionError("no table " + table))
                .properties()
                .get(NodeProperty.COLUMNS);
        return ((List<?>) columns).stream().map(String::valueOf).toList();
    }
}
