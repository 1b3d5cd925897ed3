package dev.unearth.analyzer.wiring.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptWirerTest {

    private static final String JOB = "package a; public class Job { public static void main(String[] args) { } }";

    @TempDir
    Path folder;

    private List<String> started(String path, String text) {
        SmallSystem system =
                SmallSystem.in(folder).file("a/Job.java", JOB).file(path, text).scan();
        return system.edges(RelationKind.WIRED_TO);
    }

    @Test
    void a_script_starts_the_class_that_its_command_names() {
        assertThat(started("run.sh", "#!/bin/sh\nMAIN=a.Job\nexec $JAVA_HOME/bin/java -cp x \\\n  $MAIN \"$@\"\n"))
                .containsExactly("run.sh -> main a.Job");
    }

    @Test
    void a_command_file_sets_its_variables_in_its_own_way() {
        assertThat(started("run.bat", "@echo off\r\nset MAIN=a.Job\r\n\"%JAVA_HOME%\\bin\\java\" %OPTS% %MAIN%\r\n"))
                .containsExactly("run.bat -> main a.Job");
    }

    @Test
    void comments_start_nothing() {
        assertThat(started("run.sh", "# java a.Job\necho java\n")).isEmpty();
    }

    @Test
    void a_build_starts_a_class() {
        assertThat(started(
                        "build.xml",
                        "<project default=\"x\"><property name=\"m\" value=\"a.Job\"/><target name=\"x\">"
                                + "<java classname=\"${m}\"/></target></project>"))
                .contains("build.xml -> main a.Job");
    }

    @Test
    void the_entry_point_names_what_starts_it_and_keeps_its_place() {
        SmallSystem system = SmallSystem.in(folder)
                .file("a/Job.java", JOB)
                .file("bin/run.sh", "java a.Job\njava a.Gone\n")
                .scan();
        assertThat(system.graph().nodes(dev.unearth.analyzer.graph.NodeKind.ENTRY_POINT))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.properties()).containsEntry(NodeProperty.STARTED_BY, List.of("bin/run.sh"));
                    assertThat(entry.place().orElseThrow().file()).isEqualTo("a/Job.java");
                });
        assertThat(system.unknowns()).contains("DESCRIPTOR a.Gone [a.Gone]");
    }
}
