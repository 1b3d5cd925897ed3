package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryTest {

    @Test
    void lists_every_file_once_sorted_by_path() {
        Tree tree = Tree.unix()
                .with("src/a/B.java", "class B {}\n")
                .with("web/x.jsp", "<%= 1 %>")
                .with("README", "hello");

        Inventory inventory = tree.inventory();

        assertThat(inventory.files())
                .extracting(SourceFile::path, SourceFile::kind, SourceFile::lines, SourceFile::bytes)
                .containsExactly(
                        tuple("README", FileKind.TEXT, 1, 5L),
                        tuple("src/a/B.java", FileKind.JAVA, 1, 11L),
                        tuple("web/x.jsp", FileKind.JSP, 1, 8L));
    }

    @Test
    void gives_each_file_its_sha256() {
        SourceFile empty =
                Tree.unix().with("empty.txt", "").inventory().file("empty.txt").orElseThrow();

        assertThat(empty.hash()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(empty.lines()).isZero();
    }

    @Test
    void names_paths_of_windows_with_slashes() {
        Tree tree = Tree.windows()
                .with("src/a/B.java", "class B {}")
                .with("lib/x.zip", Tree.zip("c\\D.java", "class D {}"))
                .with("CVS/Entries", "");

        Inventory inventory = tree.inventory(InventoryOptions.DEFAULT.withExcludes("/lib/*.txt"));

        assertThat(Tree.outcomes(inventory))
                .containsExactly(
                        "CVS: SKIPPED version control",
                        "lib/x.zip: READ",
                        "lib/x.zip!/c/D.java: READ",
                        "src/a/B.java: READ");
        assertThat(inventory.text(inventory.file("lib/x.zip!/c/D.java").orElseThrow()))
                .isEqualTo("class D {}");
    }

    @Test
    void puts_the_name_of_the_root_first_when_there_are_several() throws IOException {
        Tree one = Tree.unix().with("A.java", "class A {}").with("inner/B.java", "class B {}");

        Inventory inventory =
                Inventory.take(List.of(one.root(), one.root().resolve("inner")), InventoryOptions.DEFAULT);

        assertThat(Tree.outcomes(inventory))
                .containsExactly("app/A.java: READ", "app/inner: SKIPPED listed as root inner", "inner/B.java: READ");
    }

    @Test
    void refuses_a_root_that_is_not_there() {
        Path nowhere = Tree.unix().root().resolve("nowhere");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.take(List.of(nowhere), InventoryOptions.DEFAULT))
                .withMessageContaining("does not exist");
        assertThatIllegalArgumentException().isThrownBy(() -> Inventory.take(List.of(), InventoryOptions.DEFAULT));
    }

    @Test
    void leaves_out_version_control_and_workspaces() {
        Tree tree = Tree.unix()
                .with(".git/config", "")
                .with("out1/unearth.db", "")
                .with("mine/report.html", "")
                .with("src/CVS/Root", "")
                .with("src/CVS/Entries", "")
                .with("CVS/Reader.java", "package CVS; class Reader {}");

        Inventory inventory = tree.inventory(
                InventoryOptions.DEFAULT.withWorkspace(tree.root().resolve("mine")));

        assertThat(Tree.outcomes(inventory))
                .containsExactly(
                        ".git: SKIPPED version control",
                        "CVS/Reader.java: READ",
                        "mine: SKIPPED workspace of a scan",
                        "out1: SKIPPED workspace of a scan",
                        "src/CVS: SKIPPED version control");
    }

    @Test
    void leaves_out_build_output_but_no_package_of_that_name() {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 48, 0, 1};
        Tree tree = Tree.unix()
                .with("pom.xml", "<project><modelVersion>4.0.0</modelVersion></project>")
                .with("target/site/index.html", "<html/>")
                .with("target/generated-sources/x/G.java", "class G {}")
                .with("src/gov/target/T.java", "package gov.target; class T {}")
                .with("src/gov/build/B.java", "package gov.build; class B {}")
                .with("src/gov/X.java", "package gov; class X {}")
                .with("bin/gov/X.class", classFile)
                .with("tools/bin/run.sh", "#!/bin/sh")
                .with("build/build.xml", "<project><target name='all'/></project>")
                .with("web/WEB-INF/classes/gov/X.class", classFile);

        assertThat(Tree.outcomes(tree.inventory()))
                .containsExactly(
                        "bin: SKIPPED build output",
                        "build/build.xml: READ",
                        "pom.xml: READ",
                        "src/gov/X.java: READ",
                        "src/gov/build/B.java: READ",
                        "src/gov/target/T.java: READ",
                        "target: SKIPPED build output",
                        "target/generated-sources/x/G.java: READ",
                        "tools/bin/run.sh: READ",
                        "web/WEB-INF/classes/gov/X.class: READ");
    }

    @Test
    void obeys_ignore_files_and_patterns_of_the_user() {
        Tree tree = Tree.unix()
                .with(".unearthignore", "*.bak\n/doc/\n")
                .with("a.bak", "x")
                .with("keep/.unearthignore", "!b.bak\n")
                .with("keep/b.bak", "x")
                .with("doc/x.txt", "x")
                .with("src/doc/y.txt", "x")
                .with("test/z.txt", "x");

        Inventory inventory = tree.inventory(InventoryOptions.DEFAULT.withExcludes("test/**"));

        assertThat(Tree.outcomes(inventory))
                .containsExactly(
                        ".unearthignore: READ",
                        "a.bak: SKIPPED ignored by .unearthignore",
                        "doc: SKIPPED ignored by .unearthignore",
                        "keep/.unearthignore: READ",
                        "keep/b.bak: READ",
                        "src/doc/y.txt: READ",
                        "test/z.txt: SKIPPED ignored by --exclude");
    }

    @Test
    void reads_only_what_is_included_if_anything_is() {
        Tree tree = Tree.unix()
                .with("src/A.java", "class A {}")
                .with("web/a.js", "x")
                .with("web/b.jsp", "x");

        Inventory inventory = tree.inventory(InventoryOptions.DEFAULT.withIncludes("src/", "*.jsp"));

        assertThat(Tree.outcomes(inventory))
                .containsExactly("src/A.java: READ", "web/a.js: SKIPPED not named by --include", "web/b.jsp: READ");
    }

    @Test
    void follows_no_link_and_says_where_it_leads() throws IOException {
        Tree tree = Tree.unix().with("src/A.java", "class A {}");
        Files.createDirectories(tree.root().resolveSibling("elsewhere"));
        Files.createSymbolicLink(tree.root().resolve("copy"), tree.root().resolve("src"));
        Files.createSymbolicLink(tree.root().resolve("src/loop"), tree.root());
        Files.createSymbolicLink(tree.root().resolve("out"), tree.root().resolveSibling("elsewhere"));
        Files.createSymbolicLink(tree.root().resolve("gone"), tree.root().resolve("nowhere"));

        assertThat(Tree.outcomes(tree.inventory()))
                .containsExactly(
                        "copy: SKIPPED link to src, listed there",
                        "gone: SKIPPED link that leads nowhere",
                        "out: SKIPPED link out of the root",
                        "src/A.java: READ",
                        "src/loop: SKIPPED link that loops back to /");
    }

    @Test
    void reports_what_is_too_large_or_not_what_its_name_says() {
        Tree tree = Tree.unix()
                .with("Big.java", "x".repeat(101))
                .with("Fake.java", new byte[40])
                .with("i.gif", new byte[40]);

        Inventory inventory = tree.inventory(InventoryOptions.DEFAULT.withLimits(new Limits(100, 1000, 1000, 250, 4)));

        assertThat(Tree.outcomes(inventory))
                .containsExactly(
                        "Big.java: SKIPPED larger than the limit of 100 bytes for text",
                        "Fake.java: FAILED binary content under the name of a text",
                        "i.gif: READ");
        assertThat(inventory.file("Big.java").orElseThrow().hash()).hasSize(64);
    }

    @Test
    void decides_encodings_again_when_the_build_declares_one() {
        Tree tree = Tree.unix()
                .with("old/A.java", "// \u0142\u00f3d\u017a".getBytes(Charset.forName("ISO-8859-2")))
                .with("new/B.java", "// \u0142\u00f3d\u017a".getBytes(StandardCharsets.UTF_8));

        Inventory inventory =
                tree.inventory().withDeclared(Map.of("", "UTF-8", "old", "ISO-8859-2", "new", "ISO-8859-2"));

        SourceFile old = inventory.file("old/A.java").orElseThrow();
        assertThat(old.charset()).isEqualTo("ISO-8859-2");
        assertThat(inventory.text(old)).isEqualTo("// \u0142\u00f3d\u017a");
        assertThat(inventory.file("new/B.java").orElseThrow().charset()).isEqualTo("UTF-8");
    }

    @Test
    void is_the_same_for_any_number_of_threads() {
        Tree tree = Tree.unix();
        for (int i = 0; i < 60; i++) {
            tree.with("src/p" + i % 7 + "/C" + i + ".java", "class C" + i + " {}")
                    .with("z" + i % 3 + ".zip", Tree.zip("x" + i, "x"));
        }

        assertThat(tree.inventory(InventoryOptions.DEFAULT.withJobs(4)).files())
                .isEqualTo(tree.inventory().files());
    }
}
