package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedTreesTest {

    private static String source(String packageName, String type) {
        return """
               package %s;

               public class %s {
                   public int fee(int days) {
                       return days > 30 ? 100 : 50; // as the ordinance says
                   }
               }
               """.formatted(packageName, type);
    }

    private static Tree withPackage(Tree tree, String folder, String packageName, String... types) {
        for (String type : types) {
            tree.with(folder + "/" + packageName.replace('.', '/') + "/" + type + ".java", source(packageName, type));
        }
        return tree;
    }

    private static List<String> skipped(Tree tree) {
        return tree.inventory().files().stream()
                .filter(file -> file.status() == Status.SKIPPED)
                .map(Tree::outcome)
                .toList();
    }

    @Test
    void skips_an_old_copy_of_the_sources_and_what_lies_beside_them() {
        Tree tree = withPackage(Tree.unix(), "src", "gov.fee", "A", "B", "C", "D");
        withPackage(tree, "src_old", "gov.fee", "A", "B", "C", "D")
                .with("src/gov/m.properties", "a=b")
                .with("src_old/gov/m.properties", "a=b");

        assertThat(skipped(tree))
                .containsExactly(
                        "src_old/gov/fee/A.java: SKIPPED copy of src/gov/fee/A.java",
                        "src_old/gov/fee/B.java: SKIPPED copy of src/gov/fee/B.java",
                        "src_old/gov/fee/C.java: SKIPPED copy of src/gov/fee/C.java",
                        "src_old/gov/fee/D.java: SKIPPED copy of src/gov/fee/D.java",
                        "src_old/gov/m.properties: SKIPPED copy of src/gov/m.properties");
    }

    @Test
    void recognises_a_copy_in_another_package_layout_and_revision() {
        Tree tree = withPackage(Tree.unix(), "src", "gov.fee", "A", "B", "C");
        for (String type : List.of("A", "B", "C")) {
            String moved = source("gov.vendored", type).replace("    ", "\t").replace("\n", "\r\n");
            tree.with("src/gov/vendored/backup/" + type + ".java", moved);
        }

        assertThat(skipped(tree)).hasSize(3).allMatch(row -> row.startsWith("src/gov/vendored/backup/"));
    }

    @Test
    void keeps_what_was_changed_in_a_copy() {
        Tree tree = withPackage(Tree.unix(), "src", "gov.fee", "A", "B", "C", "D", "E");
        withPackage(tree, "bak", "gov.fee", "A", "B", "C", "D")
                .with("bak/gov/fee/E.java", source("gov.fee", "E").replace("30", "31"));

        assertThat(skipped(tree)).hasSize(4).noneMatch(row -> row.contains("E.java"));
    }

    @Test
    void keeps_single_duplicates_and_trees_that_have_little_in_common() {
        Tree tree = withPackage(Tree.unix(), "a/src", "gov.fee", "A", "B", "C", "D", "E");
        withPackage(tree, "b/src", "gov.fee", "A", "B");
        withPackage(tree, "c/src", "gov.fee", "A", "B", "C", "X", "Y");

        assertThat(skipped(tree)).isEmpty();
    }

    @Test
    void believes_the_build_about_the_original() {
        Tree tree = withPackage(Tree.unix(), "a", "gov.fee", "A", "B", "C");
        withPackage(tree, "sources", "gov.fee", "A", "B", "C")
                .with("build.xml", "<project><target><javac srcdir=\"sources\"/></target></project>");

        assertThat(skipped(tree)).hasSize(3).allMatch(row -> row.startsWith("a/"));
    }

    @Test
    void keeps_one_of_many_copies_whole() {
        Tree tree = withPackage(Tree.unix(), "src", "gov.fee", "A", "B", "C");
        for (String copy : List.of("src.bak", "old/src", "src-v2", "Copy of src")) {
            withPackage(tree, copy, "gov.fee", "A", "B", "C");
        }

        assertThat(skipped(tree)).hasSize(12).allMatch(row -> row.contains("copy of src/gov/fee/"));
        assertThat(tree.inventory().files().stream()
                        .filter(f -> f.status() == Status.READ)
                        .map(SourceFile::folder))
                .containsOnly("src/gov/fee");
    }
}
