package dev.unearth.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingCopyTest {

    private static final String TEXT = "class C {\n}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("from"));
        for (int i = 1000; i < 1200; i++) {
            Files.writeString(folder.resolve("from/C" + i + ".java"), TEXT);
        }
    }

    @Test
    void touches_one_file_in_a_hundred_by_turns_with_a_comment_and_a_method() throws IOException {
        WorkingCopy copy = WorkingCopy.of(folder.resolve("from"), folder.resolve("to"));

        assertThat(copy.touch()).isEqualTo(2);
        assertThat(changed()).containsExactly("C1050.java", "C1150.java");
        assertThat(folder.resolve("to/C1050.java")).hasContent(TEXT + "\n// touched\n");
        assertThat(folder.resolve("to/C1150.java"))
                .hasContent("class C {\n\n    private int touched() { return hashCode(); }\n}\n");
    }

    @Test
    void starts_from_the_corpus_again() throws IOException {
        WorkingCopy.of(folder.resolve("from"), folder.resolve("to")).touch();

        WorkingCopy.of(folder.resolve("from"), folder.resolve("to"));

        assertThat(changed()).isEmpty();
    }

    private List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        for (int i = 1000; i < 1200; i++) {
            String name = "C" + i + ".java";
            if (!Files.readString(folder.resolve("to").resolve(name)).equals(TEXT)) {
                changed.add(name);
            }
        }
        return changed;
    }
}
