package dev.unearth.analyzer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path folder;

    @Test
    void replaces_a_folder_as_a_whole() throws IOException {
        Workspace workspace = Workspace.at(folder);
        workspace.replace("report", report -> Files.writeString(report.resolve("old.html"), "old"));

        workspace.replace("report", report -> Files.writeString(report.resolve("index.html"), "new"));

        assertThat(folder.resolve("report")).isDirectoryNotContaining("glob:**old.html");
        assertThat(folder.resolve("report/index.html")).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.{new,old}");
    }

    @Test
    void keeps_the_old_folder_when_the_new_one_cannot_be_written() {
        Workspace workspace = Workspace.at(folder);
        workspace.replace("report", report -> Files.writeString(report.resolve("index.html"), "old"));

        assertThatThrownBy(() -> workspace.replace("report", report -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("report");

        assertThat(folder.resolve("report/index.html")).hasContent("old");
    }

    @Test
    void puts_the_old_folder_back_after_a_run_that_died_between_the_two_renames() throws IOException {
        Files.createDirectories(folder.resolve("report.old"));
        Files.writeString(folder.resolve("report.old/index.html"), "old");
        Files.createDirectories(folder.resolve("report.new"));

        Workspace.at(folder);

        assertThat(folder.resolve("report/index.html")).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.{new,old}");
    }
}
