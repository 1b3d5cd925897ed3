package dev.unearth.benchmarks;

import java.util.List;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hot}: the JMH benchmarks. */
@Command(
        name = "hot",
        description = "JMH over the hot parts: parse, encode, decode, index, link.",
        footer = {"", "Examples:", "  benchmarks/run hot", "  benchmarks/run hot -- Link -f 1 -p corpus=path/to/sources"
        })
final class HotCommand implements Runnable {

    @Parameters(paramLabel = "ARG", description = "Arguments of JMH, after --; -h lists them.")
    private List<String> arguments = List.of();

    @Override
    public void run() {
        try {
            Main.main(arguments.toArray(String[]::new));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Running JMH", e);
        }
    }
}
