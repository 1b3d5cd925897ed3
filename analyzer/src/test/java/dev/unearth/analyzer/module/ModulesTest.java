package dev.unearth.analyzer.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.InventoryOptions;
import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.module.SourceModule.SourceRoot;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModulesTest {

    private static final String JAR = "PK\003\004 no real archive";

    private final FileSystem system = Jimfs.newFileSystem(Configuration.unix());
    private final Path root = system.getPath("/src/permits");
    private final Path repository = system.getPath("/home/m2");

    private ModulesTest with(String path, String text) {
        return write(root.resolve(path), text);
    }

    private ModulesTest inRepository(String path, String text) {
        return write(repository.resolve(path), text);
    }

    private ModulesTest write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An empty archive is a whole one. */
    private ModulesTest withJar(String path) {
        return with(path, "PK\005\006" + "\0".repeat(18));
    }

    private Inventory inventory() {
        return Inventory.take(List.of(root), InventoryOptions.DEFAULT);
    }

    private Modules modules() {
        return Modules.of(inventory(), Optional.of(repository));
    }

    private SourceModule only() {
        assertThat(modules().list()).hasSize(1);
        return modules().list().get(0);
    }

    private SourceModule module(String name) {
        return modules()
                .named(name)
                .orElseThrow(
                        () -> new AssertionError(name + " not in " + modules().list()));
    }

    private static SourceRoot main(String folder) {
        return new SourceRoot(folder, SourceSet.MAIN);
    }

    private static SourceRoot test(String folder) {
        return new SourceRoot(folder, SourceSet.TEST);
    }

    private static List<String> coordinates(SourceModule module) {
        return module.libraries().stream().map(Library::coordinates).toList();
    }

    private static final String PARENT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>gov</groupId><artifactId>parent</artifactId><version>2</version><packaging>pom</packaging>
              <properties><struts>1.1</struts><level>1.4</level></properties>
              <dependencyManagement><dependencies>
                <dependency><groupId>struts</groupId><artifactId>struts</artifactId><version>${struts}</version></dependency>
                <dependency><groupId>gov</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
              </dependencies></dependencyManagement>
              <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>
                <configuration><source>${level}</source><encoding>ISO-8859-1</encoding></configuration></plugin></plugins></build>
            </project>
            """;

    private static String child(String artifact, String rest) {
        return """
               <project><modelVersion>4.0.0</modelVersion>
                 <parent><groupId>gov</groupId><artifactId>parent</artifactId><version>2</version></parent>
                 <artifactId>%s</artifactId>%s</project>""".formatted(artifact, rest);
    }

    private static String dependency(String group, String artifact) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId></dependency>".formatted(group, artifact);
    }

    @Test
    void reads_maven_projects_with_what_they_inherit() {
        with("pom.xml", PARENT)
                .with("core/pom.xml", child("core", ""))
                .with("core/src/main/java/gov/Fee.java", "package gov; class Fee {}")
                .with("core/src/test/java/gov/FeeTest.java", "package gov; class FeeTest {}")
                .with(
                        "web/pom.xml",
                        child(
                                "web",
                                "<dependencies>" + dependency("struts", "struts") + dependency("gov", "core")
                                        + "</dependencies>"))
                .with("web/src/main/java/gov/web/A.java", "package gov.web; class A {}");

        assertThat(module("core").sourceRoots())
                .containsExactly(main("core/src/main/java"), test("core/src/test/java"));
        assertThat(module("web")).satisfies(web -> {
            assertThat(web.origin()).isEqualTo(Origin.MAVEN);
            assertThat(web.sourceLevel()).isEqualTo(4);
            assertThat(web.encoding()).isEqualTo("ISO-8859-1");
            assertThat(web.dependsOn()).containsExactly("core");
            assertThat(coordinates(web)).containsExactly("struts:struts:1.1");
        });
        assertThat(modules().list()).hasSize(2);
    }

    @Test
    void finds_jars_of_the_local_repository_and_what_comes_with_them() {
        String struts =
                "<project><modelVersion>4.0.0</modelVersion><groupId>struts</groupId><artifactId>struts</artifactId>"
                        + "<version>1.1</version><dependencies>"
                        + "<dependency><groupId>c</groupId><artifactId>digester</artifactId><version>1.5</version></dependency>"
                        + "<dependency><groupId>c</groupId><artifactId>excluded</artifactId><version>1</version></dependency>"
                        + "<dependency><groupId>j</groupId><artifactId>junit</artifactId><version>3</version><scope>test</scope></dependency>"
                        + "</dependencies></project>";
        String exclusions =
                "<exclusions><exclusion><groupId>c</groupId><artifactId>excluded</artifactId></exclusion></exclusions>";
        with(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><artifactId>web</artifactId><dependencies><dependency>"
                                + "<groupId>struts</groupId><artifactId>struts</artifactId><version>1.1</version>"
                                + exclusions
                                + "</dependency></dependencies></project>")
                .inRepository("struts/struts/1.1/struts-1.1.jar", JAR)
                .inRepository("struts/struts/1.1/struts-1.1.pom", struts);

        SourceModule web = only();

        assertThat(coordinates(web)).containsExactly("struts:struts:1.1", "c:digester:1.5");
        assertThat(web.libraries()).extracting(Library::isPresent).containsExactly(true, false);
    }

    @Test
    void reads_added_and_unusual_source_folders_of_maven() {
        with("pom.xml", """
                <project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId><build>
                  <sourceDirectory>${basedir}/src</sourceDirectory><testSourceDirectory>junit</testSourceDirectory>
                  <plugins><plugin><artifactId>build-helper-maven-plugin</artifactId><executions><execution>
                    <goals><goal>add-source</goal></goals>
                    <configuration><sources><source>gen</source></sources></configuration></execution></executions></plugin></plugins>
                </build></project>""")
                .with("src/a/A.java", "package a;")
                .with("junit/a/B.java", "package a;")
                .with("gen/a/C.java", "package a;");

        assertThat(only().sourceRoots()).containsExactly(main("gen"), test("junit"), main("src"));
    }

    @Test
    void a_parent_that_is_its_own_parent_ends() {
        with("pom.xml", child("parent", "").replace("<parent>", "<parent><relativePath>pom.xml</relativePath>"));

        assertThat(only().name()).isEqualTo("parent");
    }

    @Test
    void reads_what_ant_compiles_under_any_name_of_the_build_file() {
        with("make/all.xml", """
                <project name="permits" basedir="..">
                  <property file="make/build.properties"/>
                  <path id="libs"><fileset dir="lib"><include name="**/*.jar"/><exclude name="x"/></fileset></path>
                  <target name="compile">
                    <javac srcdir="${src.dir}" source="1.4" encoding="ISO-8859-1" destdir="out"><classpath refid="libs"/></javac>
                    <javac destdir="out/test"><src path="checks"/><classpath><pathelement location="tools/junit-3.8.1.jar"/></classpath></javac>
                  </target>
                </project>""")
                .with("make/build.properties", "src.dir=${root}/java\nroot=src")
                .with("src/java/gov/Fee.java", "package gov; class Fee {}")
                .with("checks/gov/FeeCheck.java", "package gov; class FeeCheck {}")
                .withJar("lib/sub/struts-1.1.jar")
                .withJar("tools/junit-3.8.1.jar");

        SourceModule permits = only();

        assertThat(permits.name()).isEqualTo("permits");
        assertThat(permits.origin()).isEqualTo(Origin.ANT);
        assertThat(permits.sourceLevel()).isEqualTo(4);
        assertThat(permits.encoding()).isEqualTo("ISO-8859-1");
        assertThat(permits.sourceRoots()).containsExactly(test("checks"), main("src/java"));
        assertThat(permits.libraries())
                .extracting(Library::coordinates, Library::path)
                .containsExactly(
                        tuple("struts:1.1", "lib/sub/struts-1.1.jar"), tuple("junit:3.8.1", "tools/junit-3.8.1.jar"));
    }

    @Test
    void reads_ant_imports_and_entities_of_the_tree() {
        with("build.xml", """
                <!DOCTYPE project [<!ENTITY common SYSTEM "file:./common.ent">]>
                <project name="a" default="x"><import file="base/base.xml"/>&common;<target name="x"/></project>""")
                .with("common.ent", "<property name='s' value='java'/>")
                .with(
                        "base/base.xml",
                        "<project name='base'><target name='c'><javac srcdir='${s}'/></target></project>")
                .with("java/A.java", "class A {}");

        assertThat(only().name()).isEqualTo("a");
        assertThat(only().sourceRoots()).containsExactly(main("java"));
    }

    @Test
    void loads_no_external_entity_from_outside() {
        write(root.resolveSibling("secret.txt"), "java");
        with("build.xml", """
                <!DOCTYPE project [<!ENTITY s SYSTEM "../secret.txt"><!ENTITY t SYSTEM "file:///src/secret.txt">]>
                <project name="a"><target name="c"><javac srcdir="&s;"/><javac><src path="&t;"/></javac></target></project>""").with("java/gov/A.java", "package gov; class A {}");

        assertThat(only().origin()).isEqualTo(Origin.INFERRED);
    }

    @Test
    void takes_what_stands_before_the_flaw_in_a_build_file() {
        with("build.xml", "<project name='a'><target name='c'><javac srcdir='java' source='1.3'/></target><oops")
                .with("java/gov/A.java", "package gov; class A {}");

        assertThat(only().origin()).isEqualTo(Origin.ANT);
        assertThat(only().sourceLevel()).isEqualTo(3);
    }

    @Test
    void corrects_a_root_of_ant_that_lies_above_the_packages() {
        with("build.xml", "<project name='a'><target name='c'><javac srcdir='.'/></target></project>")
                .with("src/gov/A.java", "package gov; class A {}")
                .with("test/gov/ATest.java", "package gov; class ATest {}");

        assertThat(only().sourceRoots()).containsExactly(main("src"), test("test"));
    }

    @Test
    void reads_eclipse_projects() {
        with("web/.classpath", """
                <classpath>
                  <classpathentry kind="src" path="JavaSource"/>
                  <classpathentry kind="src" path="/core"/>
                  <classpathentry kind="lib" path="lib/struts.jar"/>
                  <classpathentry kind="lib" path="/core/lib/x-1.0.jar"/>
                  <classpathentry kind="lib" path="lib/gone.jar"/>
                  <classpathentry kind="var" path="M2_REPO/log4j/log4j/1.2/log4j-1.2.jar"/>
                  <classpathentry kind="con" path="org.eclipse.jdt.launching.JRE_CONTAINER"/>
                  <classpathentry kind="output" path="bin"/>
                </classpath>""")
                .with("web/.project", "<projectDescription><name>permits-web</name></projectDescription>")
                .with("web/.settings/org.eclipse.jdt.core.prefs", "org.eclipse.jdt.core.compiler.source=1.5")
                .with("web/.settings/org.eclipse.core.resources.prefs", "encoding/<project>=Cp1252")
                .with("web/JavaSource/gov/A.java", "package gov; class A {}")
                .withJar("web/lib/struts.jar")
                .with("coredir/.classpath", "<classpath><classpathentry kind='src' path=''/></classpath>")
                .with("coredir/.project", "<projectDescription><name>core</name></projectDescription>")
                .with("coredir/gov/B.java", "package gov; class B {}")
                .withJar("coredir/lib/x-1.0.jar");

        SourceModule web = module("permits-web");

        assertThat(web.origin()).isEqualTo(Origin.ECLIPSE);
        assertThat(web.sourceLevel()).isEqualTo(5);
        assertThat(web.encoding()).isEqualTo("Cp1252");
        assertThat(web.sourceRoots()).containsExactly(main("web/JavaSource"));
        assertThat(web.dependsOn()).containsExactly("core");
        assertThat(coordinates(web)).containsExactly("struts", "x:1.0", "log4j:log4j:1.2");
        assertThat(module("core").sourceRoots()).containsExactly(main("coredir"));
    }

    @Test
    void infers_roots_from_packages_where_no_build_is_known() {
        with("app/src/gov/permits/Fee.java", "/* package x; */\n// c\npackage gov.permits;\nclass Fee {}")
                .with(
                        "app/test/gov/permits/FeeTest.java",
                        "package gov.permits; import junit.framework.TestCase; class FeeTest {}")
                .with("app/src/gov/permits/Odd.java", "package gov.other; class Odd {}")
                .with("batch/gov/batch/Run.java", "package gov.batch; class Run {}")
                .with("tool/Tool.java", "class Tool {}");

        assertThat(modules().list()).extracting(SourceModule::name).containsExactly("app", "batch", "tool");
        assertThat(module("app").sourceRoots()).containsExactly(main("app/src"), test("app/test"));
        assertThat(module("batch").sourceRoots()).containsExactly(main("batch"));
    }

    @Test
    void names_the_module_at_the_root_after_the_root() {
        with("src/gov/A.java", "package gov; class A {}").withJar("lib/struts.jar");

        assertThat(only().name()).isEqualTo("permits");
        assertThat(coordinates(only())).containsExactly("struts");
    }

    @Test
    void finds_module_and_source_set_of_a_file() {
        with("a/pom.xml", "<project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId></project>")
                .with("a/src/main/java/x/A.java", "package x; class A {}")
                .with("a/src/test/java/x/B.java", "package x; class B {}")
                .with("a/src/test/resources/t.xml", "<t/>")
                .with("a/src/main/webapp/i.jsp", "")
                .with("README", "");
        Inventory inventory = inventory();
        Modules modules = modules();

        assertThat(inventory.files().stream().filter(modules::isTest).map(SourceFile::fileName))
                .containsExactly("B.java", "t.xml");
        assertThat(inventory.files().stream()
                        .filter(f -> modules.moduleOf(f).isEmpty())
                        .map(SourceFile::path))
                .containsExactly("README");
    }

    @Test
    void gives_every_java_file_a_module() {
        with("build.xml", "<project name='a'><target name='c'><javac srcdir='src'/></target></project>")
                .with("src/gov/A.java", "package gov; class A {}")
                .with("extra/gov/B.java", "package gov; class B {}")
                .with("C.java", "class C {}")
                .with("broken/D.java", "package ; %%% /*")
                .with("empty/E.java", "");
        Inventory inventory = inventory();
        Modules modules = modules();

        assertThat(inventory.files())
                .filteredOn(file -> file.kind() == FileKind.JAVA)
                .hasSize(5)
                .allSatisfy(file -> assertThat(modules.moduleOf(file)).isPresent());
    }
}
