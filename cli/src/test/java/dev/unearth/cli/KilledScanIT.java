package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that dies leaves what was there before. */
class KilledScanIT {

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void a_killed_scan_leaves_the_last_state_and_the_next_one_is_right() throws IOException, InterruptedException {
        Path root = Fixtures.copyTo("permits", folder);
        Path workspace = folder.resolve("ws");
        long started = System.nanoTime();
        Process whole = start(root, workspace);
        assertThat(whole.waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        SortedMap<String, String> expected = Command.export(workspace, folder.resolve("expected"));
        Random random = new Random(20260101);

        for (int kill = 0; kill < KILLS; kill++) {
            Process killed = start(root, workspace);
            killed.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
            killed.destroyForcibly().waitFor();

            assertThat(Command.export(workspace, folder.resolve("after" + kill)))
                    .isEqualTo(expected);
            assertThat(Files.readString(workspace.resolve("report/index.html"))).contains("</html>");
        }

        Command.done("scan", root, "-o", workspace, "--quiet");
        assertThat(Command.export(workspace, folder.resolve("next"))).isEqualTo(expected);
        assertThat(workspace).isDirectoryNotContaining("glob:**.{new,old}");
    }

    private static Process start(Path root, Path workspace) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.unearth.cli.Unearth",
                        "scan",
                        root.toString(),
                        "-o",
                        workspace.toString(),
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
