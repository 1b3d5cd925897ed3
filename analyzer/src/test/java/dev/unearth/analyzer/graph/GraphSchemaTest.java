package dev.unearth.analyzer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GraphSchemaTest {

    private static final Path PAGE = Path.of("..", "docs", "graph-schema.md");

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("unearth.regenerate")) {
            Files.writeString(PAGE, GraphSchema.page());
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("regenerate with: mvn -pl analyzer test -Dtest=GraphSchemaTest -DargLine=-Dunearth.regenerate=true")
                .isEqualTo(GraphSchema.page());
    }
}
