package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeclaredCatalogueTest {

    @Test
    void every_extractor_has_a_page() throws IOException {
        assertThat(DeclaredCatalogue.names())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Path.of("../docs/rules", name + ".md")).isRegularFile());
        String index = Files.readString(Path.of("../docs/rules/README.md"));
        assertThat(DeclaredCatalogue.names())
                .allSatisfy(name -> assertThat(index).contains("(" + name + ".md)"));
    }

    @Test
    void broken_files_yield_nothing_and_no_error() {
        assertThat(new Documents()
                        .file("a.sql", "CREATE TABLE (;; CHECK (((")
                        .file("validation.xml", "<form-validation><formset><form><field")
                        .file("b.jsp", "<% if ((( { %> <logic:equal value='x'")
                        .rules())
                .isEmpty();
    }
}
