package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final byte[] CLASS = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 48, 0, 1};

    @Test
    void lists_members_of_archives_in_archives() {
        byte[] library = Tree.zip("org/x/Y.class", CLASS);
        byte[] war =
                Tree.zip("fee.jsp", "<%= fee %>", "WEB-INF/lib/struts.jar", library, "WEB-INF/classes/A.class", CLASS);

        Inventory inventory =
                Tree.unix().with("dist/a.ear", Tree.zip("web.war", war)).inventory();

        assertThat(Tree.outcomes(inventory))
                .containsExactly(
                        "dist/a.ear: READ",
                        "dist/a.ear!/web.war: READ",
                        "dist/a.ear!/web.war!/WEB-INF/classes/A.class: READ",
                        "dist/a.ear!/web.war!/WEB-INF/lib/struts.jar: READ",
                        "dist/a.ear!/web.war!/fee.jsp: READ");
        assertThat(inventory.text(inventory.file("dist/a.ear!/web.war!/fee.jsp").orElseThrow()))
                .isEqualTo("<%= fee %>");
    }

    @Test
    void a_jar_of_classes_is_one_row_and_a_jar_of_sources_is_opened() {
        Tree tree = Tree.unix()
                .with("lib/x.jar", Tree.zip("a/X.class", CLASS))
                .with("lib/y-sources.jar", Tree.zip("a/Y.java", "package a; class Y {}"));

        assertThat(Tree.outcomes(tree.inventory()))
                .containsExactly("lib/x.jar: READ", "lib/y-sources.jar: READ", "lib/y-sources.jar!/a/Y.java: READ");
    }

    @Test
    void opens_a_jar_that_is_itself_a_root() {
        Tree tree = Tree.unix().with("x.jar", Tree.zip("a/X.class", CLASS));

        Inventory inventory = Inventory.take(List.of(tree.root().resolve("x.jar")), InventoryOptions.DEFAULT);

        assertThat(Tree.outcomes(inventory)).containsExactly("x.jar: READ", "x.jar!/a/X.class: READ");
    }

    @Test
    void reports_names_that_lead_out_and_reads_the_rest() {
        byte[] zip = Tree.zip(
                "../../evil.java", "x", "/etc/passwd", "x", "C:\\w.java", "x", "..\\up.java", "x", "a/ok.java", "x");

        List<String> outcomes = Tree.outcomes(Tree.unix().with("a.zip", zip).inventory());

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "a.zip: READ",
                        "a.zip!/../../evil.java: FAILED name leads out of the archive",
                        "a.zip!/../up.java: FAILED name leads out of the archive",
                        "a.zip!//etc/passwd: FAILED name leads out of the archive",
                        "a.zip!/C:/w.java: FAILED name leads out of the archive",
                        "a.zip!/a/ok.java: READ");
    }

    @Test
    void does_not_inflate_a_decompression_bomb() {
        byte[] bomb = Tree.zip("zeros.txt", "0".repeat(5 << 20));

        assertThat(Tree.outcomes(Tree.unix().with("b.zip", bomb).inventory()))
                .containsExactly(
                        "b.zip: READ", "b.zip!/zeros.txt: FAILED decompression bomb: expands more than 250-fold");
    }

    @Test
    void does_not_believe_a_claimed_size() {
        byte[] zip = Tree.zip("a.txt", "hello hello hello hello");
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 24] = 5; // claims 5 bytes

        assertThat(Tree.outcomes(Tree.unix().with("a.zip", zip).inventory()))
                .containsExactly(
                        "a.zip: READ", "a.zip!/a.txt: FAILED damaged archive: longer than the 5 bytes it claims");
    }

    @Test
    void notices_a_damaged_member() {
        byte[] zip = Tree.zip("a.txt", "hello");
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 16] ^= 1; // the checksum

        assertThat(Tree.outcomes(Tree.unix().with("a.zip", zip).inventory()))
                .containsExactly(
                        "a.zip: READ", "a.zip!/a.txt: FAILED damaged archive: damaged: size or checksum differ");
    }

    @Test
    void notices_encryption_and_methods_it_does_not_know() {
        byte[] encrypted = Tree.zip("a.txt", "hello");
        encrypted[indexOf(encrypted, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        byte[] unknown = Tree.zip("a.txt", "hello");
        unknown[indexOf(unknown, new byte[] {'P', 'K', 1, 2}) + 10] = 99;

        assertThat(Tree.outcomes(Tree.unix()
                        .with("e.zip", encrypted)
                        .with("u.zip", unknown)
                        .inventory()))
                .containsExactly(
                        "e.zip: READ",
                        "e.zip!/a.txt: FAILED encrypted",
                        "u.zip: READ",
                        "u.zip!/a.txt: FAILED compressed by method 99, which is not supported");
    }

    @Test
    void survives_every_truncation_and_every_flipped_byte() {
        byte[] whole = Tree.zip("a/A.java", "class A {}", "b.zip", Tree.zip("x.txt", "x"));
        for (int i = 0; i < whole.length; i += 3) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) 0xFF;

            Inventory inventory = Tree.unix()
                    .with("cut.zip", cut)
                    .with("flipped.zip", flipped)
                    .inventory();

            assertThat(inventory.file("cut.zip").orElseThrow().reason()).startsWith("damaged archive");
            assertThat(inventory.file("flipped.zip")).isPresent();
        }
    }

    @Test
    void stops_at_the_limits_of_depth_and_total_size() {
        byte[] inner = Tree.zip("x.txt", "x".repeat(60));
        Tree tree = Tree.unix().with("a.zip", Tree.zip("b.zip", Tree.zip("c.zip", inner), "y.txt", "y".repeat(200)));

        Inventory shallow =
                tree.inventory(InventoryOptions.DEFAULT.withLimits(new Limits(1000, 10_000, 10_000, 250, 1)));
        Inventory small = tree.inventory(InventoryOptions.DEFAULT.withLimits(new Limits(1000, 10_000, 300, 250, 4)));

        assertThat(Tree.outcomes(shallow))
                .contains("a.zip!/b.zip: PARTIAL lies in 1 archives; its members are not listed");
        assertThat(Tree.outcomes(small)).contains("a.zip!/y.txt: FAILED behind the limit of 300 bytes for an archive");
    }

    @Test
    void leaves_out_folders_of_archives_as_of_trees() {
        byte[] zip = Tree.zip(
                ".git/config", "x", "p/pom.xml", "<project/>", "p/target/A.class", CLASS, "p/A.java", "class A {}");

        assertThat(Tree.outcomes(Tree.unix().with("a.zip", zip).inventory()))
                .containsExactly(
                        "a.zip: READ",
                        "a.zip!/.git: SKIPPED version control",
                        "a.zip!/p/A.java: READ",
                        "a.zip!/p/pom.xml: READ",
                        "a.zip!/p/target: SKIPPED build output");
    }

    @Test
    void says_that_a_text_under_the_name_of_an_archive_is_damaged() {
        Tree tree = Tree.unix().with("lib/struts.jar", "404 not found".getBytes(StandardCharsets.UTF_8));

        assertThat(Tree.outcomes(tree.inventory()))
                .containsExactly("lib/struts.jar: FAILED damaged archive: no directory at the end");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
