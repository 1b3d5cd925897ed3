package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.rules.declared.DeclaredCatalogue;
import dev.unearth.rules.rule.RuleDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleStudyTest {

    private static final String SOURCE = """
            class Desk {
                static final int MIN_AGE = 18;
                double charge(Person person, double net) throws Refused {
                    int years = person.getAge();
                    if (years < MIN_AGE) {
                        throw new Refused("young");
                    }
                    double fee = net * 0.05;
                    if (fee < 10) {
                        fee = 10;
                    }
                    return fee;
                }
            }
            class Person { private int age; int getAge() { return age; } }
            class Refused extends Exception { Refused(String m) { super(m); } }
            """;

    @Test
    void names_of_locals_types_and_members_change_words_and_nothing_else() {
        String renamed = SOURCE.replace("years", "qx")
                .replace("Desk", "Foo")
                .replace("Person", "Bar")
                .replace("person", "quux")
                .replace("Refused", "Zap");

        assertThat(Expected.drafts(renamed))
                .extracting(draft -> draft.occurrence().place(), RuleDraft::kind, RuleDraft::traits)
                .isEqualTo(shape(Expected.drafts(SOURCE)));
    }

    private static List<org.assertj.core.groups.Tuple> shape(List<RuleDraft> drafts) {
        return drafts.stream()
                .map(draft ->
                        org.assertj.core.groups.Tuple.tuple(draft.occurrence().place(), draft.kind(), draft.traits()))
                .toList();
    }

    @Test
    void renamed_locals_and_moved_lines_leave_every_fingerprint_as_it_is() {
        String moved = SOURCE.replace("years", "n").replace("net", "base").replace("class Desk", "\n\n\nclass Desk");

        assertThat(Expected.drafts(moved))
                .extracting(RuleDraft::fingerprint)
                .isEqualTo(Expected.drafts(SOURCE).stream()
                        .map(RuleDraft::fingerprint)
                        .toList());
    }

    @Test
    void reads_the_rest_of_a_file_with_a_part_that_does_not_parse() {
        assertThat(Expected.sentences(SOURCE.replace("class Person {", "class Broken { int x = ; }\nclass Person {")))
                .isNotEmpty();
    }

    @Test
    void every_extractor_has_a_page_and_every_page_an_extractor() throws IOException {
        Path pages = Path.of("..", "docs", "rules");
        try (Stream<Path> files = Files.list(pages)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(names)
                    .filteredOn(name -> !DeclaredCatalogue.names().contains(name))
                    .containsExactlyInAnyOrderElementsOf(ExtractorCatalogue.names());
        }
        String index = Files.readString(pages.resolve("README.md"));
        assertThat(ExtractorCatalogue.names())
                .allSatisfy(name -> assertThat(index).contains("(" + name + ".md)"));
    }
}
