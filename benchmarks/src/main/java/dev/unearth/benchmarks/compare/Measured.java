package dev.unearth.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The main class of a measured process: runs another main class and, when the process ends, writes down what the process has used. Arguments:
 * file to write, main class, its arguments. The file has two lines: CPU time in nanoseconds, and the most memory that was resident at
 * once in kibibytes (0 where the system does not tell).
 */
final class Measured {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Measured() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Path result = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(result)));
        Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 2, args.length));
    }

    private static void write(Path result) {
        try {
            Files.write(result, List.of(Long.toString(cpuNanos()), Long.toString(peakKibibytes())));
        } catch (IOException e) {
            System.err.println("Cannot write down what was measured to " + result + ": " + e);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static long peakKibibytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
