package dev.unearth.benchmarks;

import dev.unearth.benchmarks.compare.CompareCommand;
import dev.unearth.benchmarks.robust.RobustCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "benchmarks/run",
        description = "Measures Unearth: beside other readers of Java, in its hot parts, and over files nobody chose.",
        mixinStandardHelpOptions = true,
        subcommands = {CompareCommand.class, HotCommand.class, RobustCommand.class},
        footer = {"", "Example:", "  benchmarks/run compare --corpus small", ""})
public final class Benchmarks implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
