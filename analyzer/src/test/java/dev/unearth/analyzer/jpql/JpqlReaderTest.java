package dev.unearth.analyzer.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JpqlReaderTest {

    @Test
    void reads_ranges_joins_and_paths_of_a_query() {
        JpqlMeaning meaning = JpqlReader.read(
                "SELECT DISTINCT p, a.name FROM Permit AS p LEFT JOIN FETCH p.fees f, IN (p.holders) h INNER JOIN p.address a"
                        + " WHERE p.status = :status AND f.paid = TRUE AND a.city.zip LIKE 'A.b%' ORDER BY p.issued DESC");

        assertThat(meaning.kind()).isEqualTo(JpqlMeaning.Kind.SELECT);
        assertThat(ranges(meaning)).containsExactly("Permit p", "p.fees f", "p.holders h", "p.address a");
        assertThat(meaning.selected()).containsExactly("p");
        assertThat(paths(meaning)).contains("a.name", "p.status", "f.paid", "a.city.zip", "p.issued");
        assertThat(paths(meaning)).noneMatch(path -> path.contains("A.b") || path.contains("status="));
    }

    @Test
    void tells_what_an_update_assigns_from_what_it_reads() {
        JpqlMeaning meaning = JpqlReader.read(
                "update Fee f set f.amount = f.amount + f.extra, f.paid = (select max(x.day) from Payment x where x.fee = f) where f.id = ?1");

        assertThat(meaning.kind()).isEqualTo(JpqlMeaning.Kind.UPDATE);
        assertThat(meaning.paths())
                .filteredOn(JpqlMeaning.Path::isAssigned)
                .extracting(path -> String.join(".", path.names()))
                .containsExactly("f.amount", "f.paid");
        assertThat(ranges(meaning)).containsExactly("Fee f", "Payment x");
        assertThat(paths(meaning)).contains("f.extra", "x.day", "f.id");
    }

    @Test
    void reads_statements_without_variables_and_entities_called_like_words() {
        assertThat(ranges(JpqlReader.read("delete from Order"))).containsExactly("Order ");
        assertThat(JpqlReader.read("delete from Order").ranges().get(0).isTarget())
                .isTrue();
        JpqlMeaning hql = JpqlReader.read("from gov.permits.Permit where holder.name = ?");
        assertThat(ranges(hql)).containsExactly("gov.permits.Permit ");
        assertThat(paths(hql)).containsExactly("holder.name");
        assertThat(hql.selected()).containsExactly("");
    }

    @Test
    void reads_the_query_language_of_entity_beans() {
        JpqlMeaning meaning = JpqlReader.read(
                "SELECT OBJECT(o) FROM OrderBean AS o, IN(o.lines) l WHERE l.item = ?1 AND o.open = TRUE");

        assertThat(ranges(meaning)).containsExactly("OrderBean o", "o.lines l");
        assertThat(meaning.selected()).containsExactly("o");
    }

    @Test
    void takes_from_inside_of_a_function_for_no_clause() {
        JpqlMeaning meaning = JpqlReader.read("SELECT COUNT(p) FROM Permit p WHERE TRIM(BOTH ' ' FROM p.name) = :x");

        assertThat(ranges(meaning)).containsExactly("Permit p");
        assertThat(paths(meaning)).contains("p.name");
        assertThat(meaning.selected()).isEmpty();
    }

    @Test
    void survives_what_is_no_query() {
        assertThat(JpqlReader.read("").kind()).isEqualTo(JpqlMeaning.Kind.NONE);
        assertThat(JpqlReader.read("please select one").kind()).isEqualTo(JpqlMeaning.Kind.NONE);
        assertThat(JpqlReader.read("select from from , join set ( update").kind())
                .isEqualTo(JpqlMeaning.Kind.SELECT);
        assertThat(JpqlReader.read("update").ranges()).isEmpty();
    }

    private static List<String> ranges(JpqlMeaning meaning) {
        return meaning.ranges().stream()
                .map(range -> range.name() + " " + range.variable())
                .toList();
    }

    private static List<String> paths(JpqlMeaning meaning) {
        return meaning.paths().stream()
                .map(path -> String.join(".", path.names()))
                .toList();
    }
}
