package dev.unearth.analyzer.wiring.data.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaCallsTest {

    private static final String ENTITIES = """
            package gov;
            import javax.persistence.* ;
            import java.util.List;
            @Entity @NamedQueries({
              @NamedQuery(name = "open", query = "select p from Permit p where p.holder.name = :n"),
              @NamedQuery(name = "unused", query = "delete from Permit p") })
            @NamedNativeQuery(name = "byName", query = "select * from HOLDER where NAME = ? for update", resultClass = Holder.class)
            class Permit {
              @Id long id; String status; @ManyToOne Holder holder; @Transient String shown;
              void setStatus(String status) { this.status = status; }
              void setShown(String shown) { this.shown = shown; }
              Holder getHolder() { return holder; }
              void close() { setStatus("closed"); }
            }
            @Entity class Holder {
              @Id long id; String name;
              void setName(String name) { this.name = name; }
            }
            """;

    @TempDir
    private Path folder;

    private List<String> crud(String body) {
        return crud(scan(body));
    }

    private SmallSystem scan(String body) {
        return SmallSystem.in(folder)
                .file("gov/Permit.java", ENTITIES)
                .file(
                        "gov/Dao.java",
                        "package gov; import javax.persistence.* ; import javax.persistence.criteria.* ; import java.util.List;\n"
                                + "class Dao { EntityManager em;\n" + body + "\n}")
                .scan();
    }

    private static List<String> crud(SmallSystem system) {
        return system.graph().relationships().stream()
                .filter(each -> each.to().prefix().equals("table")
                        && each.from().prefix().equals("method"))
                .filter(each -> each.kind() != RelationKind.MAPS_TO)
                .map(JpaCallsTest::line)
                .toList();
    }

    private static String line(Relationship each) {
        return each.from().value().replaceAll(".*#", "") + " " + each.kind() + " "
                + each.to().value().replaceAll(".*:", "") + " " + each.detail();
    }

    @Test
    void counts_what_calls_of_an_entity_manager_do() {
        assertThat(crud("""
                        Permit find(long id) { return em.find(Permit.class, id); }
                        void add(Permit p) { em.persist(p); }
                        void save(Permit p) { em.merge(p); }
                        void drop(Permit p) { em.remove(p); }
                        void again(Permit p) { em.refresh(p); em.flush(); }
                        """))
                .containsExactly(
                        "add(Permit) INSERTS PERMIT orm-call",
                        "again(Permit) QUERIES PERMIT orm-call",
                        "drop(Permit) DELETES PERMIT orm-call",
                        "find(long) QUERIES PERMIT orm-call",
                        "save(Permit) INSERTS PERMIT orm-call",
                        "save(Permit) UPDATES PERMIT orm-call");
    }

    @Test
    void takes_merging_what_was_loaded_before_for_an_update() {
        assertThat(crud("void save(long id) { Permit p = em.find(Permit.class, id); em.merge(p); }"))
                .containsExactly("save(long) QUERIES PERMIT orm-call", "save(long) UPDATES PERMIT orm-call");
    }

    @Test
    void counts_queries_where_they_are_executed() {
        assertThat(crud("""
                        static final String OPEN = "open";
                        List all() { return em.createQuery("select p from Permit p join p.holder h where h.name = 'x'").getResultList(); }
                        List named() { return em.createNamedQuery(OPEN).getResultList(); }
                        List byName() { return em.createNamedQuery("byName").getResultList(); }
                        int change() { return em.createQuery("update Permit p set p.status = 'x' where p.holder.id = 1").executeUpdate(); }
                        List plain() { return em.createNativeQuery("select * from LOG").getResultList(); }
                        """))
                .containsExactly(
                        "all() QUERIES HOLDER jpql",
                        "all() QUERIES PERMIT jpql",
                        "byName() QUERIES HOLDER jdbc-string",
                        "change() UPDATES PERMIT jpql",
                        "named() QUERIES HOLDER jpql-named",
                        "named() QUERIES PERMIT jpql-named",
                        "plain() QUERIES LOG jdbc-string");
    }

    @Test
    void follows_texts_of_queries_into_helper_methods() {
        assertThat(crud("""
                        List run(String text) { return em.createQuery(text).getResultList(); }
                        List all() { return run("from Permit"); }
                        """)).containsExactly("all() QUERIES PERMIT jpql");
    }

    @Test
    void reads_criteria_queries_by_the_classes_they_start_from() {
        assertThat(crud("""
                        List all(CriteriaBuilder b) {
                          CriteriaQuery<Permit> q = b.createQuery(Permit.class);
                          Root<Permit> r = q.from(Permit.class);
                          q.where(b.equal(r.get("status"), "x"));
                          return em.createQuery(q).getResultList();
                        }
                        int drop(CriteriaBuilder b) { CriteriaDelete<Permit> d = b.createCriteriaDelete(Permit.class); d.from(Permit.class); return em.createQuery(d).executeUpdate(); }
                        """))
                .containsExactly(
                        "all(CriteriaBuilder) QUERIES PERMIT jpa-criteria",
                        "drop(CriteriaBuilder) DELETES PERMIT jpa-criteria");
    }

    @Test
    void takes_setters_on_loaded_objects_for_updates() {
        SmallSystem system = scan("""
                void close(long id) { Permit p = em.find(Permit.class, id); p.close(); }
                void rename(long id, String n) { Permit p = em.find(Permit.class, id); p.getHolder().setName(n); }
                void show(long id) { Permit p = load(id); p.setShown("x"); }
                void reopen(long id) { Permit p = load(id); p.setStatus("open"); }
                Permit load(long id) { return em.find(Permit.class, id); }
                void make() { Permit p = new Permit(); p.setStatus("new"); em.persist(p); }
                void view(Permit p) { p.setStatus("seen"); }
                """);

        assertThat(crud(system))
                .filteredOn(line -> line.contains("orm-dirty"))
                .containsExactly(
                        "close(long) UPDATES PERMIT orm-dirty",
                        "rename(long,String) UPDATES HOLDER orm-dirty",
                        "reopen(long) UPDATES PERMIT orm-dirty");
        assertThat(system.edges(RelationKind.UPDATES)).contains("gov.Dao#reopen(long) -> PERMIT.STATUS");
    }

    @Test
    void reports_what_it_cannot_know() {
        SmallSystem system = scan("""
                void add(Object o) { em.persist(o); }
                List gone() { return em.createNamedQuery("gone").getResultList(); }
                List odd() { return em.createQuery("select x from Nobody x").getResultList(); }
                """);

        assertThat(crud(system)).isEmpty();
        assertThat(system.unknowns()).contains("ORM persist []", "ORM gone []", "ORM Nobody []");
    }

    @Test
    void leaves_managers_of_other_kinds_alone() {
        assertThat(crud("""
                        static class Mine { Object find(Class c, long id) { return null; } void persist(Object o) { } }
                        void use(Mine mine, Permit p) { mine.find(Permit.class, 1); mine.persist(p); }
                        """)).isEmpty();
    }
}
