package dev.unearth.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.rules.rule.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

    @TempDir
    private Path folder;

    private Markup page(Office office) {
        return page(office.input());
    }

    private Markup page(ReportInput input) {
        try {
            new ReportPage(input).writeTo(folder);
            return Markup.of(Files.readString(folder.resolve("index.html"), UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    @Test
    void says_first_how_much_was_understood() {
        String text = page(Office.plain()).text();

        assertThat(text)
                .containsSubsequence(
                        "permits",
                        "87.3 %",
                        "of the lines understood",
                        "78.0 %",
                        "of the calls resolved",
                        "What to modernize first",
                        "Business rules",
                        "Components",
                        "Entry points and data",
                        "Findings",
                        "Unknowns",
                        "How to go on");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 100 %, nearly all",
        "999, 99.9 %, nearly all",
        "850, 85.0 %, most of the system",
        "100, 10.0 %, first draft"
    })
    void says_how_far_to_trust_the_rest(int understood, String share, String trust) {
        String text = page(Office.plain().withLinesUnderstood(understood)).text();

        assertThat(text).contains(share).contains(trust);
    }

    @Test
    void names_what_is_missing_once_with_all_places_that_need_it() {
        String text = page(Office.plain()).text();

        assertThat(text)
                .containsSubsequence("org.apache.struts.action", "ActionForm", "31", "--classpath")
                .containsSubsequence("types without a known package", "Helper", "2");
    }

    @Test
    void ranks_components_with_reasons_and_evidence() {
        String text = page(Office.plain()).text();

        assertThat(text)
                .containsSubsequence(
                        "fee",
                        "1 type, 1,200 lines",
                        "9 business rules were found in it",
                        "Its methods have a cognitive complexity of 96 together",
                        "14 types outside depend on it",
                        "FeeAction.java:9",
                        "unearth rank --explain component:permits:fee");
    }

    @Test
    void shows_a_rule_with_place_formal_reading_clause_reasons_and_source() {
        String text = page(Office.plain()).text();

        assertThat(text)
                .containsSubsequence(
                        "validation",
                        "An applicant younger than 18 is rejected",
                        "src/Fees.java:12",
                        "if applicant's age < 18 then reject \"too young\"",
                        "`isOpen()`",
                        "src/Fees.java:12–14",
                        "fee 1",
                        "it raises an exception that the application declares",
                        "throw new PermitException(\"too young\");");
    }

    @Test
    void links_to_the_specifications() {
        assertThat(page(Office.plain()).attributes("a", "href")).contains("../specs/fee.md");
    }

    @Test
    void keeps_technical_conditions_apart() {
        String text = page(Office.plain().rule(RuleKind.DECISION, "A missing stream is closed", 0.2))
                .text();

        assertThat(text).doesNotContain("A missing stream is closed").contains("1 condition more looked technical");
    }

    @Test
    void shows_the_most_relevant_rules_of_too_many_and_says_how_many_more() {
        Office office = Office.plain();
        for (int i = 0; i < 500; i++) {
            office.rule(RuleKind.CONSTANT, "The limit is " + i, 0.6);
        }

        Markup page = page(office);

        assertThat(page.attributes("details", "data-kind")).hasSize(500);
        assertThat(page.text())
                .contains("An applicant younger than 18 is rejected")
                .contains("The 500 most relevant of 501: unearth rules lists them all.");
    }

    @Test
    void shows_no_source_that_is_not_at_hand() {
        ReportInput all = Office.plain().input();
        ReportInput without = new ReportInput(
                all.snapshot(),
                all.rules(),
                all.candidates(),
                all.components(),
                all.clauses(),
                path -> Optional.empty());

        assertThat(page(all).elements()).contains("pre");
        assertThat(page(without).elements()).doesNotContain("pre");
    }

    @Test
    void says_who_does_what_to_a_table() {
        assertThat(page(Office.plain()).row("database-tables", 0))
                .containsExactly("PERMIT", "2", "", "", "Fees", "", "schema.sql:2");
    }

    @Test
    void says_what_an_entry_point_leads_to() {
        assertThat(page(Office.plain()).row("entry-points", 0))
                .containsExactly("action", "/fee.do", "FeeAction", "web", "clerk", "struts-config.xml:7");
    }

    @Test
    void gives_the_same_bytes_in_any_locale() throws IOException {
        page(Office.plain());
        byte[] first = Files.readAllBytes(folder.resolve("index.html"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            page(Office.plain());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(first);
    }

    @Test
    void does_not_tell_where_on_the_machine_the_sources_lay() {
        assertThat(page(Office.plain()).text())
                .contains("permits · Unearth 0.1")
                .doesNotContain("somebody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "</title></textarea></select></code></pre></table><svg onload=alert(1)>",
                "javascript:alert(1)",
                "a\nb\tc\u0000\u0007\u202e",
                "${7*7}@if(true)x@endif$unsafe{1}",
                "&lt;b&gt;&#x3c;b>]]>--><!--"
            })
    void lets_nothing_of_the_scanned_system_out_of_its_text(String hostile) {
        Markup plain = page(Office.plain());

        Markup page = page(Office.saying(hostile));

        assertThat(page.elements()).isEqualTo(plain.elements());
        assertThat(page.attributeNames()).isEqualTo(plain.attributeNames());
        assertThat(page.links())
                .allMatch(link -> link.startsWith("#") || link.matches("\\.\\./specs/[A-Za-z0-9._-]+\\.md"));
    }

    @Test
    void shows_hostile_names_as_they_are() {
        assertThat(page(Office.saying("<script>alert('1')</script>")).text())
                .contains("permits<script>alert('1')</script>")
                .contains("An applicant younger than 18 is rejected<script>alert('1')</script>")
                .contains("unearth rank --explain 'component:permits<script>alert('\\''1'\\'')</script>:fee");
    }

    @Test
    void shows_what_would_turn_the_reading_order_as_a_mark() {
        assertThat(page(Office.saying("\u202egpj.exe")).text())
                .contains("permits\ufffdgpj.exe")
                .doesNotContain("\u202e");
    }

    @Test
    void lets_nothing_run_or_load_but_its_own_script_and_style() throws Exception {
        Markup page = page(Office.saying("<script>alert(1)</script>"));

        assertThat(page.attributes("meta", "content"))
                .contains(
                        "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                                .formatted(page.hash("style"), page.hash("script")));
        assertThat(page.attributeNames()).doesNotContain("style", "src", "onclick");
    }

    @Test
    void every_table_has_a_caption_and_scopes() {
        Markup page = page(Office.plain());

        assertThat(page.count("caption")).isEqualTo(page.count("table"));
        assertThat(page.attributes("th", "scope")).hasSize(page.count("th"));
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        Markup page = page(Office.plain());

        assertThat(page.links().stream().filter(link -> link.startsWith("#")).map(link -> link.substring(1)))
                .isNotEmpty()
                .isSubsetOf(page.ids());
        assertThat(page.ids()).doesNotHaveDuplicates();
    }
}
