package dev.unearth.cli;

import dev.unearth.analyzer.scan.Progress;
import java.io.PrintWriter;

/** Shows the progress in one line of a terminal, a few times a second at most. */
final class TerminalProgress implements Progress {

    private static final long NANOS_BETWEEN = 200_000_000;
    private static final int WIDTH = 60;

    private final PrintWriter err;
    private long shown;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    /** Progress on a terminal; none where the output goes to a file or nobody wants it. */
    static Progress of(PrintWriter err, boolean quiet) {
        return quiet || System.console() == null ? Progress.NONE : new TerminalProgress(err);
    }

    @Override
    public synchronized void step(String stage, int done, int total) {
        long now = System.nanoTime();
        if (now - shown >= NANOS_BETWEEN || done == total) {
            shown = now;
            String line = "%s %,d of %,d".formatted(stage, done, total);
            err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length()))
                    + (done == total ? "\r" + " ".repeat(WIDTH) + "\r" : ""));
            err.flush();
        }
    }
}
