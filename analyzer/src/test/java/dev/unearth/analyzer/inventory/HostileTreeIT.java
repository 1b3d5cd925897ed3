package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a real file system has. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileTreeIT {

    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void never_opens_a_pipe() throws IOException, InterruptedException {
        Process mkfifo =
                new ProcessBuilder("mkfifo", folder.resolve("pipe.java").toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Files.createSymbolicLink(folder.resolve("link.java"), folder.resolve("pipe.java"));
        Files.writeString(folder.resolve("A.java"), "class A {}");

        assertThat(Tree.outcomes(Inventory.take(List.of(folder), InventoryOptions.DEFAULT)))
                .containsExactly(
                        "A.java: READ",
                        "link.java: SKIPPED link to pipe.java, listed there",
                        "pipe.java: SKIPPED a pipe, socket or device, not a file");
    }

    @Test
    void lists_names_as_they_are() throws IOException {
        Files.writeString(folder.resolve("a\"b'<script>\n.java"), "class A {}");

        assertThat(Inventory.take(List.of(folder), InventoryOptions.DEFAULT).files())
                .extracting(file -> file.path() + " " + file.lines())
                .containsExactly("a\"b'<script>\n.java 1");
    }
}
