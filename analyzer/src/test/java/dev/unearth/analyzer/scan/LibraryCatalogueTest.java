package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCatalogueTest {

    private static final String POM = "META-INF/maven/g/fees/pom.properties";

    @TempDir
    Path folder;

    private List<String> libraries(String path, byte[] jar) {
        return SmallSystem.in(folder)
                .file("src/a/A.java", "package a; class A { }")
                .file(path, jar)
                .scan()
                .graph()
                .nodes(NodeKind.LIBRARY)
                .stream()
                .map(LibraryCatalogueTest::text)
                .toList();
    }

    private static String text(Node library) {
        return library.text("purl") + " " + library.text("how") + " " + library.text("where");
    }

    /** A zip of entries: name, content, name, content. */
    private static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                Object content = entries[i + 1];
                zip.write(
                        content instanceof byte[] raw ? raw : content.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_jar_is_called_by_its_name_and_version() throws IOException {
        assertThat(libraries("lib/commons-lang-2.6.jar", zip("x.txt", "x")))
                .containsExactly("pkg:maven/commons-lang@2.6 file-name lib/commons-lang-2.6.jar");
    }

    @Test
    void coordinates_in_a_jar_say_more_than_its_name() throws IOException {
        byte[] jar = zip(POM, "groupId=g\nartifactId=fees\nversion=1.4\n");
        assertThat(libraries("lib/f.jar", jar)).containsExactly("pkg:maven/g/fees@1.4 embedded-coordinates lib/f.jar");
    }

    @Test
    void of_several_coordinates_those_count_that_are_called_as_the_jar_is() throws IOException {
        byte[] jar = zip(
                POM,
                "groupId=g\nartifactId=fees\nversion=1.4\n",
                "META-INF/maven/h/other/pom.properties",
                "groupId=h\nartifactId=other\nversion=7\n");
        assertThat(libraries("lib/other-7.jar", jar))
                .containsExactly("pkg:maven/h/other@7 embedded-coordinates lib/other-7.jar");
    }

    @Test
    void a_manifest_tells_the_version_that_the_name_leaves_out() throws IOException {
        byte[] jar = zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 10.2.0.4\n");
        assertThat(libraries("lib/ojdbc14.jar", jar))
                .containsExactly("pkg:maven/ojdbc14@10.2.0.4 embedded-coordinates lib/ojdbc14.jar");
    }

    @Test
    void a_manifest_that_says_nothing_of_use_changes_nothing() throws IOException {
        byte[] jar = zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: ${version}\n");
        assertThat(libraries("lib/fees.jar", jar)).containsExactly("pkg:maven/fees file-name lib/fees.jar");
    }

    @Test
    void jars_in_archives_are_told_as_well() throws IOException {
        byte[] jar = zip(POM, "groupId=g\nartifactId=fees\nversion=1.4\n", "b/B.txt", "b");
        byte[] war = zip("WEB-INF/lib/f.jar", jar, "WEB-INF/web.xml", "<web-app/>");
        assertThat(libraries("app.war", war))
                .containsExactly("pkg:maven/g/fees@1.4 embedded-coordinates app.war!/WEB-INF/lib/f.jar");
    }
}
