package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Several classes of one name: in modules, in main and test sources, in versions of one library. */
class NamesakesTest {

    @TempDir
    private Path folder;

    private static String pom(String artifact, String... dependencies) {
        StringBuilder pom =
                new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>acme</groupId><artifactId>"
                        + artifact + "</artifactId><version>1</version><dependencies>");
        for (String each : dependencies) {
            pom.append("<dependency><groupId>acme</groupId><artifactId>" + each
                    + "</artifactId><version>1</version></dependency>");
        }
        return pom.append("</dependencies></project>").toString();
    }

    /** A jar with {@code lib.Tool}, whose method {@code use} takes what {@code descriptor} says. */
    private static byte[] jar(String descriptor) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "lib/Tool", null, "java/lang/Object", null);
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE, "use", descriptor, null, null)
                .visitEnd();
        type.visitEnd();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lib/Tool.class"));
            zip.write(type.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void each_module_sees_the_class_of_its_own_and_of_what_it_depends_on() {
        SmallSystem scanned = SmallSystem.in(folder)
                .file("one/pom.xml", pom("one"))
                .file(
                        "one/src/main/java/a/Util.java",
                        "package a; public class Util { public static void go(int i) { } }")
                .file("one/src/main/java/a/One.java", "package a; class One { void m() { Util.go(1); } }")
                .file("two/pom.xml", pom("two"))
                .file(
                        "two/src/main/java/a/Util.java",
                        "package a; public class Util { public static void go(int i) { } }")
                .file("two/src/main/java/a/Two.java", "package a; class Two { void m() { Util.go(2); } }")
                .file("three/pom.xml", pom("three", "two"))
                .file("three/src/main/java/b/Three.java", "package b; class Three { void m() { a.Util.go(3); } }")
                .scan();

        assertThat(scanned.edges(RelationKind.CALLS))
                .containsExactly(
                        "a.One#m() -> a.Util@one/main#go(int)",
                        "a.Two#m() -> a.Util@two/main#go(int)",
                        "b.Three#m() -> a.Util@two/main#go(int)");
    }

    @Test
    void tests_see_their_own_class_before_that_of_main_and_main_sees_no_class_of_tests() {
        SmallSystem scanned = SmallSystem.in(folder)
                .file("pom.xml", pom("app"))
                .file("src/main/java/a/Fee.java", "package a; class Fee { static int due() { return 1; } }")
                .file(
                        "src/main/java/a/Clerk.java",
                        "package a; class Clerk { int m() { return Fee.due() + Stub.due(); } }")
                .file("src/test/java/a/Fee.java", "package a; class Fee { static int due() { return 0; } }")
                .file("src/test/java/a/Stub.java", "package a; class Stub { static int due() { return 0; } }")
                .file(
                        "src/test/java/a/ClerkTest.java",
                        "package a; class ClerkTest { int m() { return Fee.due() + new Clerk().m(); } }")
                .scan();

        assertThat(scanned.edges(RelationKind.CALLS))
                .contains(
                        "a.Clerk#m() -> a.Fee@app/main#due()",
                        "a.ClerkTest#m() -> a.Fee@app/test#due()",
                        "a.ClerkTest#m() -> a.Clerk#m()")
                .noneMatch(edge -> edge.contains("a.Stub"));
        assertThat(scanned.unknowns()).contains("TYPE Stub [a.Stub]");
    }

    @Test
    void each_module_sees_its_own_version_of_a_library() {
        SmallSystem scanned = SmallSystem.in(folder)
                .file("one/pom.xml", pom("one"))
                .file("one/lib/tool-1.0.jar", jar("(I)V"))
                .file("one/src/main/java/a/One.java", "package a; class One { void m() { lib.Tool.use('x'); } }")
                .file("two/pom.xml", pom("two"))
                .file("two/lib/tool-2.0.jar", jar("(Ljava/lang/Object;)V"))
                .file("two/src/main/java/a/Two.java", "package a; class Two { void m() { lib.Tool.use('x'); } }")
                .scan();

        assertThat(scanned.edges(RelationKind.CALLS))
                .containsExactly("a.One#m() -> lib.Tool#use(int)", "a.Two#m() -> lib.Tool#use(Object)");
        assertThat(scanned.edges(RelationKind.USES_LIBRARY)).containsExactly("one -> 1.0", "two -> 2.0");
    }

    @Test
    void a_module_without_the_library_of_its_neighbour_lacks_its_types() {
        SmallSystem scanned = SmallSystem.in(folder)
                .file("one/pom.xml", pom("one"))
                .file("one/lib/tool-1.0.jar", jar("(I)V"))
                .file("one/src/main/java/a/One.java", "package a; class One { void m() { lib.Tool.use(1); } }")
                .file("two/pom.xml", pom("two", "absent"))
                .file("two/src/main/java/a/Two.java", "package a; class Two { void m() { lib.Tool.use(1); } }")
                .scan();

        assertThat(scanned.edges(RelationKind.CALLS)).containsExactly("a.One#m() -> lib.Tool#use(int)");
        assertThat(scanned.unknowns()).contains("METHOD lib.Tool.use(1) [lib.Tool]");
    }
}
