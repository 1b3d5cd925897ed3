package dev.unearth.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    @Test
    void packages_begin_where_the_declared_name_says() throws IOException {
        write("lib/a/b/C.java", "package a.b; class C {}");
        write("lib/D.java", "class D {}");
        write("other/src/a/E.java", "/* c */\npackage a ;\nclass E {}");
        write("templates/F.java", "package elsewhere; class F {}");

        assertThat(Sources.below(folder).roots()).containsExactly(folder.resolve("lib"), folder.resolve("other/src"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
