package dev.unearth.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks that have nothing to do with each other on several threads. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Runs all of {@code tasks} and waits for them.
     *
     * @param threads how many of them run at a time, at least 1
     * @throws RuntimeException what the first of the tasks that failed has thrown
     */
    static void run(int threads, List<Runnable> tasks) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(task)));
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Writing the results failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing the results", interrupted);
        } finally {
            workers.shutdown();
        }
    }
}
