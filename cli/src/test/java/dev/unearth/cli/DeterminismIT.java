package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes. */
class DeterminismIT {

    @TempDir
    Path folder;

    private SortedMap<String, String> scan(Path root, Path workspace, int jobs) {
        Command.done("scan", root, "-o", workspace, "--app", "permits", "--jobs", jobs, "--quiet");
        return Command.export(workspace, workspace.resolve("export"));
    }

    @Test
    void threads_and_the_order_of_files_do_not_matter() throws IOException {
        Path root = Fixtures.copyTo("permits", folder.resolve("a"));
        Path shuffled = shuffledCopy(root, folder.resolve("b").resolve("permits"));

        SortedMap<String, String> one = scan(root, folder.resolve("ws1"), 1);
        SortedMap<String, String> two = scan(root, folder.resolve("ws2"), 2);
        SortedMap<String, String> other = scan(shuffled, folder.resolve("ws3"), 2);

        assertThat(one).containsKeys("rules.tsv", "call_edges.tsv");
        assertThat(two).isEqualTo(one);
        assertThat(other).isEqualTo(one);
        for (String results : List.of("report", "specs", "scaffold/src")) {
            assertThat(Command.contents(folder.resolve("ws2").resolve(results)))
                    .as(results)
                    .isNotEmpty()
                    .isEqualTo(Command.contents(folder.resolve("ws1").resolve(results)));
        }
    }

    /** The same files made in another order, which is the order many file systems list them in. */
    private static Path shuffledCopy(Path root, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root)) {
            files = new ArrayList<>(tree.filter(Files::isRegularFile).toList());
        }
        Collections.shuffle(files, new Random(42));
        for (Path file : files) {
            Path copy = target.resolve(root.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return target;
    }

    @Test
    void a_scan_of_a_tree_that_holds_its_own_workspace_gives_the_same_again() {
        Path root = Fixtures.copyTo("permits", folder);
        Path workspace = root.resolve("unearth-out");

        SortedMap<String, String> first = scan(root, workspace, 2);
        SortedMap<String, String> second = scan(root, workspace, 2);

        assertThat(second).isEqualTo(first);
        assertThat(first.get("files.tsv")).doesNotContain("unearth.db");
    }
}
