package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One scan over a folder in which every file wants to break it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private Path folder;
    private Path root;
    private Path workspace;
    private List<String> before;
    private Command scan;
    private SortedMap<String, Map<String, String>> files;
    private SortedMap<String, String> export;

    @BeforeAll
    void scan(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        root = Files.createDirectories(folder.resolve("root"));
        workspace = folder.resolve("ws");
        texts();
        archives();
        specials();
        before = listing();
        scan = Command.unearth("scan", root, "-o", workspace, "--jobs", "2");
        export = Command.export(workspace, folder.resolve("ws/export"));
        files = new TreeMap<>(Command.rows(export.getOrDefault("files.tsv", "")).stream()
                .collect(Collectors.toMap(row -> row.get("path"), row -> row)));
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void texts() throws IOException {
        write("Good.java", """
                package a;

                class Good {
                    void check(int age) {
                        if (age < 18) {
                            throw new IllegalArgumentException("too young %s");
                        }
                    }
                }
                """.formatted(SCRIPT));
        write("Empty.java", "");
        write("Binary.java", new byte[] {0, 1, 2, 3, (byte) 0xca, (byte) 0xfe, 0, 0, 0, 5});
        write("Broken.java", "package a; class Broken { void f() { if (x } void g() { h(); } }");
        write("Wide.java", "class Wide { String s = \"" + "x".repeat(50 << 20) + "\"; }");
        write("Concat.java", "class Concat { String s = " + "\"a\" + ".repeat(19_999) + "\"b\"; }");
        write(
                "Deep.java",
                "class Deep { int i = " + "(".repeat(3_000) + "1" + ")".repeat(3_000) + "; void f() "
                        + "{".repeat(3_000) + "}".repeat(3_000) + " }");
        write("Latin.java", "class Latin { String s = \"caf\u00e9 \u20ac\"; }".getBytes("windows-1252"));
        write("Utf16.java", "\ufeffclass Utf16 { }".getBytes(StandardCharsets.UTF_16BE));
        write(
                "Malformed.java",
                new byte[] {'c', 'l', 'a', 's', 's', ' ', 'M', '{', '/', '/', (byte) 0xff, (byte) 0xc0, '\n', '}'});
        write(
                "bomb.xml",
                "<!DOCTYPE b [<!ENTITY a \"" + "x".repeat(100) + "\">"
                        + Stream.iterate(1, i -> i + 1)
                                .limit(30)
                                .map(i -> "<!ENTITY a" + i + " \"&a" + (i == 1 ? "" : i - 1) + ";&a"
                                        + (i == 1 ? "" : i - 1) + ";\">")
                                .collect(Collectors.joining())
                        + "]><b>&a30;</b>");
        write("WEB-INF/web.xml", """
                <!DOCTYPE web-app [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <web-app><display-name>&secret;</display-name>
                <servlet><servlet-name>%s</servlet-name><servlet-class>a.Good</servlet-class></servlet>
                <servlet-mapping><servlet-name>%s</servlet-name><url-pattern>/"><img src=x onerror=alert(1)></url-pattern></servlet-mapping>
                </web-app>
                """.formatted("x' OR 1=1", "x' OR 1=1"));
        write("page.jsp", "<%@ page import=\"a.Good\" %><form action='" + SCRIPT + "'><% if ( %>");
        write("schema.sql", "CREATE TABLE \"a'; DROP TABLE node; --\" (id int, \"" + SCRIPT + "\" int);");
    }

    private void archives() throws IOException {
        write("slip.war", zip("../../../escaped.txt", "escaped".getBytes(StandardCharsets.UTF_8)));
        write("bomb.war", zip("bomb.jsp", new byte[300 << 20]));
        write("cut.war", java.util.Arrays.copyOf(zip("a.jsp", new byte[5_000]), 60));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private void specials() throws IOException, InterruptedException {
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("outside"), Path.of("/etc"));
        Files.createSymbolicLink(root.resolve("Dangling.java"), root.resolve("nothing"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("Pipe.java").toString())
                        .start()
                        .waitFor())
                .isZero();
        write("Denied.java", "class Denied { }");
        Files.setPosixFilePermissions(root.resolve("Denied.java"), Set.of());
        write("it's \"quoted\" " + "<b>.java", "class Quoted { }");
        write("line\nbreak.java", "class LineBreak { }");
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.startsWith(workspace))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void ends_well() {
        assertThat(scan.code()).as(scan.err()).isZero();
        assertThat(scan.out()).contains("understood");
    }

    @Test
    void reads_what_can_be_read() {
        for (String good : List.of("Good.java", "Concat.java", "Latin.java", "Utf16.java", "schema.sql", "page.jsp")) {
            assertThat(files.get(good)).as(good).containsEntry("status", "read").containsEntry("reason", "");
        }
        assertThat(files.get("Latin.java")).containsEntry("encoding", "windows-1252");
        assertThat(export.get("types.tsv")).contains("a.Good", "Concat", "Deep", "Latin", "Utf16", "Broken");
        assertThat(export.get("rules.tsv")).contains("Good.java");
    }

    @Test
    void names_every_file_that_it_could_not_read_whole_with_the_reason() {
        for (String bad : List.of(
                "Binary.java",
                "Broken.java",
                "Wide.java",
                "bomb.xml",
                "slip.war",
                "bomb.war",
                "cut.war",
                "loop",
                "outside",
                "Dangling.java",
                "Pipe.java")) {
            assertThat(files.values())
                    .as(bad)
                    .filteredOn(row -> row.get("path").startsWith(bad))
                    .anySatisfy(row -> {
                        assertThat(row.get("status")).isNotEqualTo("read");
                        assertThat(row.get("reason")).isNotBlank();
                    });
        }
    }

    @Test
    void lists_files_whatever_they_are_called_or_hold() {
        assertThat(files)
                .containsKeys(
                        "it's \"quoted\" <b>.java",
                        "line break.java",
                        "Empty.java",
                        "Deep.java",
                        "Malformed.java",
                        "WEB-INF/web.xml");
        assertThat(export.get("types.tsv")).contains("Quoted", "LineBreak");
    }

    @Test
    void says_which_file_it_was_denied() {
        assumeFalse(Files.isReadable(root.resolve("Denied.java")), "root may read everything");

        assertThat(files.get("Denied.java")).containsEntry("status", "failed");
        assertThat(files.get("Denied.java").get("reason")).isNotBlank();
    }

    @Test
    void lets_nothing_of_the_system_into_the_page_as_markup() throws IOException {
        String page = Files.readString(workspace.resolve("report/index.html"));

        assertThat(page).doesNotContain(SCRIPT, "<img src=x", "javascript:alert");
        assertThat(page).contains("&lt;script&gt;");
    }

    @Test
    void resolves_no_external_entity() {
        String passwd = "root:x:0:0";
        assertThat(export.values()).noneMatch(table -> table.contains(passwd));
        assertThat(Command.contents(workspace.resolve("report")).values()).noneMatch(text -> text.contains(passwd));
    }

    @Test
    void writes_nothing_outside_the_workspace() throws IOException {
        assertThat(listing()).isEqualTo(before);
    }
}
