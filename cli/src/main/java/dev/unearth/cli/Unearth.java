package dev.unearth.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: {@code unearth COMMAND …}. */
@Command(
        name = "unearth",
        description = "Says what a legacy Java system does, what depends on what, and what to modernize first.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ScanCommand.class,
            RankCommand.class,
            RulesCommand.class,
            UnknownsCommand.class,
            EntryPointsCommand.class,
            TablesCommand.class,
            CrudCommand.class,
            ScreensCommand.class,
            IntegrationsCommand.class,
            ConfigurationCommand.class,
            LibrariesCommand.class,
            PathsCommand.class,
            ImpactCommand.class,
            ComponentsCommand.class,
            SpecCommand.class,
            ScaffoldCommand.class,
            ExportCommand.class
        },
        footer = {"", "Example:", "  unearth scan path/to/legacy/repo"})
public final class Unearth implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // numbers in results look the same on every machine
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command line.
     *
     * @return 0 done, 1 failed, 2 wrong usage, 3 findings over a gate
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = new CommandLine(new Unearth())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours()))
                .setExecutionExceptionHandler(Unearth::failed);
        int code = commands.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static Ansi colours() {
        return System.getenv("NO_COLOR") == null && System.console() != null ? Ansi.AUTO : Ansi.OFF;
    }

    /** Says what went wrong in a line; the trace only for what nobody foresaw. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Refused || failure instanceof UncheckedIOException) {
            err.println("unearth: " + failure.getMessage());
            Throwable cause = failure.getCause();
            if (failure instanceof UncheckedIOException && cause != null && cause.getMessage() != null) {
                err.println("  because: " + cause.getMessage());
            }
        } else {
            err.println(
                    "unearth: this is a flaw of Unearth, not of your system; please report it with the lines below.");
            failure.printStackTrace(err);
        }
        return failure instanceof Refused ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
