package dev.unearth.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts measured processes with the settings that all variants share: the launcher's own, and one size of heap.
 *
 * @param home the folder of the project
 * @param heap as {@code -Xmx} takes it
 * @param work folder for what a run leaves
 */
record Jvm(Path home, String heap, Path work) {

    private static final Pattern OF_A_PEER = Pattern.compile("calls (\\d+) resolved (\\d+)");
    private static final Pattern OF_A_SCAN = Pattern.compile("([\\d.]+) % of ([\\d,]+) calls resolved");

    /** Measures a main class of the benchmarks. */
    Measurement peer(Class<?> main, String... arguments) {
        return run(home.resolve("benchmarks/target/lib") + "/*", main.getName(), List.of(arguments));
    }

    /** Measures the command line of the product, on the class path that its launcher gives it. */
    Measurement product(String... arguments) {
        return run(home.resolve("cli/target/unearth/lib") + "/*", "dev.unearth.cli.Unearth", List.of(arguments));
    }

    /** What the last process wrote to its error output. */
    String errors() {
        try {
            return Files.readString(work.resolve("err"));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading what the last process said", e);
        }
    }

    private Measurement run(String classPath, String main, List<String> arguments) {
        try {
            Files.createDirectories(work);
            Path used = work.resolve("used");
            Path out = work.resolve("out");
            Path err = work.resolve("err");
            Files.deleteIfExists(used);
            long started = System.nanoTime();
            int code = new ProcessBuilder(command(classPath, used, main, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            double wall = (System.nanoTime() - started) / 1e9;
            String failure = code == 0 ? "" : failure(code, Files.readString(err));
            return measurement(wall, used, Files.readString(out), failure);
        } catch (IOException e) {
            throw new UncheckedIOException("Running " + main, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + main + " ran", e);
        }
    }

    private List<String> command(String classPath, Path used, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("jvm.options"),
                "-Xmx" + heap,
                "-cp",
                classPath + File.pathSeparator + home.resolve("benchmarks/target/classes"),
                Measured.class.getName(),
                used.toString(),
                main));
        command.addAll(arguments);
        return command;
    }

    private static Measurement measurement(double wall, Path used, String out, String failure) throws IOException {
        List<String> lines = Files.exists(used) ? Files.readAllLines(used) : List.of("0", "0");
        double cpu = Long.parseLong(lines.get(0)) / 1e9;
        long peak = Long.parseLong(lines.get(1));
        Matcher peer = OF_A_PEER.matcher(out);
        if (peer.find()) {
            long calls = Long.parseLong(peer.group(1));
            return new Measurement(wall, cpu, peak, calls, Long.parseLong(peer.group(2)) / (double) calls, failure);
        }
        Matcher scan = OF_A_SCAN.matcher(out);
        if (scan.find()) {
            long calls = Long.parseLong(scan.group(2).replace(",", ""));
            return new Measurement(wall, cpu, peak, calls, Double.parseDouble(scan.group(1)) / 100, failure);
        }
        return new Measurement(wall, cpu, peak, 0, 0, failure);
    }

    private static String failure(int code, String err) {
        return err.lines()
                .filter(line -> line.contains("Error") || line.contains("Exception"))
                .findFirst()
                .map(line ->
                        line.strip().substring(0, Math.min(100, line.strip().length())))
                .orElse("ended with code " + code);
    }
}
