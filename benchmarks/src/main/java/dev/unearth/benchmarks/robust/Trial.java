package dev.unearth.benchmarks.robust;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same step to many files on several threads, and keeps what fails and how long each took. */
final class Trial {

    private static final long STACK_BYTES = 512L << 20;
    private static final int TRACE_LINES = 12;

    private final int threads;
    private final double limitSeconds;
    private final Queue<Complaint> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

    /** @param limitSeconds of CPU time that a step may take on one file */
    Trial(int threads, double limitSeconds) {
        this.threads = threads;
        this.limitSeconds = limitSeconds;
    }

    /** CPU time that a step took on a file. */
    record Taken(String path, String step, double seconds) {}

    /** Does {@code step} to each of {@code items}; a failure is a complaint, and the next item is tried. */
    <T> void each(String step, List<T> items, Function<T, String> path, Consumer<T> work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(
                    null,
                    () -> {
                        for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
                            attempt(step, path.apply(items.get(at)), items.get(at), work);
                        }
                    },
                    step + "-" + i,
                    STACK_BYTES);
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
    }

    private <T> void attempt(String step, String path, T item, Consumer<T> work) {
        long before = cpuNanos();
        try {
            work.accept(item);
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            complain(path, step, trace(failure));
        }
        double seconds = (cpuNanos() - before) / 1e9;
        taken.add(new Taken(path, step, seconds));
        if (seconds > limitSeconds) {
            complain(path, step, "took %.1f s".formatted(seconds));
        }
    }

    void complain(String path, String step, String what) {
        complaints.add(new Complaint(path, step, what));
    }

    /** In the order of the files. */
    List<Complaint> complaints() {
        return complaints.stream().sorted().toList();
    }

    /** The {@code number} longest, longest first. */
    List<Taken> longest(int number) {
        return taken.stream()
                .sorted((a, b) -> Double.compare(b.seconds, a.seconds))
                .limit(number)
                .toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return String.join("\n", text.toString().lines().limit(TRACE_LINES).toList());
    }
}
