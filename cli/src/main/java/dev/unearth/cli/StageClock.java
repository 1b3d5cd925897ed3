package dev.unearth.cli;

import dev.unearth.analyzer.scan.Progress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Passes progress on and measures how long each stage takes, from its first step to the first step of the next. */
final class StageClock implements Progress {

    private final Progress shown;
    private final long started = System.nanoTime();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private volatile String stage = "starting";
    private long since = started;

    private StageClock(Progress shown) {
        this.shown = shown;
    }

    /** A clock that starts now. */
    static StageClock start(Progress shown) {
        return new StageClock(shown);
    }

    @Override
    public void step(String name, int done, int total) {
        if (!name.equals(stage)) {
            begin(name);
        }
        shown.step(name, done, total);
    }

    /** A stage of one step begins. */
    void stage(String name) {
        step(name, 0, 1);
    }

    private synchronized void begin(String name) {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        stage = name;
        since = now;
    }

    /** Milliseconds since the start. */
    long millis() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** A line for each stage, in the order in which they began, tab separated: seconds, stage; then the sum. */
    synchronized String table() {
        begin("");
        StringBuilder table = new StringBuilder();
        nanos.forEach((name, took) -> {
            if (!name.isEmpty()) {
                table.append(String.format(Locale.ROOT, "%.2f s\t%s%n", took / 1e9, name));
            }
        });
        return table.append(String.format(Locale.ROOT, "%.2f s\tin all%n", millis() / 1e3))
                .toString();
    }
}
