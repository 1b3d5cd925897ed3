package dev.unearth.analyzer.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

class LibrariesTest {

    @TempDir
    Path folder;

    @Test
    void the_jdk_has_the_classes_of_its_level() {
        try (Libraries libraries = Libraries.open()) {
            Library eight = libraries.jdk(0);
            Library running = libraries.jdk(Runtime.version().feature());

            assertThat(eight.find("org/omg/CORBA/ORB")).isPresent();
            assertThat(eight.holds("java/lang/Record")).isFalse();
            assertThat(eight.packages()).contains("javax/xml/bind");
            assertThat(running.find("java/lang/Record")).isPresent();
            assertThat(running.find("java/sql/Connection")).isPresent();
            assertThat(running.holds("org/omg/CORBA/ORB")).isFalse();
            assertThat(libraries.flaws()).isEmpty();
        }
    }

    @Test
    void a_level_above_the_running_jdk_says_which_jdk_to_use() {
        int level = Runtime.version().feature() + 3;
        try (Libraries libraries = Libraries.open()) {
            assertThat(libraries.jdk(level).find("java/lang/String")).isPresent();
            assertThat(libraries.flaws())
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw.reason()).contains("run with JDK " + level + " or newer"));
        }
    }

    @Test
    void signatures_keep_generics_constants_and_nesting() {
        try (Libraries libraries = Libraries.open()) {
            ClassSignature map = libraries.jdk(8).find("java/util/Map").orElseThrow();
            ClassSignature entry = libraries.jdk(8).find("java/util/Map$Entry").orElseThrow();
            ClassSignature integer = libraries.jdk(8).find("java/lang/Integer").orElseThrow();

            assertThat(map.generic()).startsWith("<K:Ljava/lang/Object;V:");
            assertThat(map.memberNames()).containsExactly("java/util/Map$Entry");
            assertThat(entry.outerName()).isEqualTo("java/util/Map");
            assertThat(entry.simpleName()).isEqualTo("Entry");
            assertThat(integer.fields())
                    .filteredOn(field -> field.name().equals("MAX_VALUE"))
                    .extracting(ClassSignature.FieldSignature::constant)
                    .containsExactly(Integer.MAX_VALUE);
        }
    }

    @Test
    void modules_tell_what_they_export_to_all_and_pass_on() throws IOException {
        Path jar = folder.resolve("module.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            entry(out, "META-INF/versions/9/module-info.class", module());
        }
        Path broken = folder.resolve("broken.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(broken))) {
            entry(out, "module-info.class", new byte[] {1, 2, 3});
        }

        try (Libraries libraries = Libraries.open()) {
            ClassPath path = libraries.classPath(List.of(jar, broken), 17);

            assertThat(path.libraries().get(0).module("shop"))
                    .contains(new ModuleHeader("shop", List.of("shop.api"), List.of("java.sql")));
            assertThat(path.libraries().get(0).module("other")).isEmpty();
            assertThat(path.libraries().get(1).module("shop")).isEmpty();
            assertThat(path.jdk().module("java.sql").orElseThrow().exports()).contains("java.sql", "javax.sql");
            assertThat(path.jdk().module("java.sql").orElseThrow().passesOn()).contains("java.logging");
            assertThat(libraries.flaws()).extracting(LibraryFlaw::entry).containsExactly("module-info.class");
        }
    }

    private static byte[] module() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V9, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor module = writer.visitModule("shop", 0, null);
        module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        module.visitRequire("java.sql", Opcodes.ACC_TRANSITIVE, null);
        module.visitRequire("java.xml", 0, null);
        module.visitExport("shop/api", 0);
        module.visitExport("shop/inner", 0, "friend");
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void what_is_broken_is_a_flaw_and_the_rest_is_read() throws IOException {
        Path jar = folder.resolve("mixed.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            entry(out, "good/Good.class", bytesOf(LibrariesTest.class));
            entry(out, "bad/Bad.class", new byte[] {1, 2, 3});
            entry(out, "META-INF/versions/21/good/Newer.class", new byte[] {1});
        }
        Path noJar = Files.writeString(folder.resolve("no.jar"), "this is no jar");
        Path missing = folder.resolve("missing.jar");

        try (Libraries libraries = Libraries.open()) {
            ClassPath path = libraries.classPath(List.of(jar, noJar, missing), 8);

            assertThat(path.libraries()).hasSize(1);
            assertThat(path.libraries().get(0).find("good/Good")).isPresent();
            assertThat(path.libraries().get(0).find("bad/Bad")).isEmpty();
            assertThat(path.libraries().get(0).packages()).containsExactly("bad", "good");
            assertThat(libraries.flaws().stream()
                            .map(flaw -> Path.of(flaw.library()).getFileName() + " " + flaw.entry()))
                    .containsExactly("missing.jar ", "mixed.jar bad/Bad.class", "no.jar ");
        }
    }

    @Test
    void a_folder_of_class_files_is_a_library() throws IOException {
        Path file = folder.resolve("a/b/C.class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytesOf(LibrariesTest.class));

        try (Libraries libraries = Libraries.open()) {
            Library library =
                    libraries.classPath(List.of(folder), 8).libraries().get(0);

            assertThat(library.find("a/b/C")).isPresent();
            assertThat(library.find("a/b/D")).isEmpty();
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    @Test
    void sources_that_declare_no_level_see_what_the_jdk_has_and_what_it_had() {
        try (Libraries libraries = Libraries.open()) {
            Library jdk = libraries.classPath(List.of(), 8, List.of()).jdk();

            assertThat(jdk.holds("javax/xml/bind/JAXBContext")).isTrue();
            assertThat(jdk.holds("java/lang/ProcessHandle")).isTrue();
            assertThat(jdk.find("java/util/Properties").orElseThrow().methods())
                    .extracting(ClassSignature.MethodSignature::name)
                    .contains("put");
            assertThat(jdk.find("java/lang/Runtime").orElseThrow().methods())
                    .extracting(ClassSignature.MethodSignature::name)
                    .contains("version", "runFinalizersOnExit");
        }
    }

    @Test
    void an_import_tells_that_sources_need_a_newer_level() {
        try (Libraries libraries = Libraries.open()) {
            assertThat(libraries.classPath(List.of(), 8, List.of()).jdk().holds("java/util/HexFormat"))
                    .isFalse();
            assertThat(libraries
                            .classPath(List.of(), 8, List.of("java/util/HexFormat", "java/no/Such"))
                            .jdk()
                            .holds("java/util/HexFormat"))
                    .isTrue();
        }
    }
}
