package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.link.LinkThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Threads with a stack deep enough for deeply nested code. The results come in the order of the items whatever the number of
 * threads; larger items are begun first, so that no thread is left with a large one at the end.
 */
final class Workers {

    /** Far more than code nested 3,000 levels deep needs, which a test scans; only what is used of it costs memory. */
    private static final long STACK_BYTES = 512L << 20;

    private final int threads;

    Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Number of jobs is " + threads + " but must be at least 1");
        }
        this.threads = threads;
    }

    /**
     * What {@code work} gives for each of {@code items}, in their order.
     *
     * @param size how large an item is, in any unit
     */
    <T, R> List<R> map(List<T> items, ToLongFunction<T> size, Function<T, R> work) {
        List<Integer> largestFirst = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            largestFirst.add(i);
        }
        largestFirst.sort(Comparator.comparingLong((Integer i) -> -size.applyAsLong(items.get(i))));
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        run(() -> {
            for (int turn = next.getAndIncrement(); turn < items.size(); turn = next.getAndIncrement()) {
                int item = largestFirst.get(turn);
                results.set(item, work.apply(items.get(item)));
            }
        });
        List<R> ordered = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            ordered.add(results.get(i));
        }
        return ordered;
    }

    /** Runs {@code work} on every thread and waits; the first failure is thrown on. */
    private void run(Runnable work) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread =
                    new LinkThread(Thread.currentThread().getThreadGroup(), work, "unearth-worker-" + i, STACK_BYTES);
            thread.setUncaughtExceptionHandler((failed, cause) -> failures.add(cause));
            thread.setDaemon(true);
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            join(thread);
        }
        Throwable cause = failures.peek();
        if (cause != null) {
            throw new IllegalStateException("A worker failed: " + cause, cause);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the workers", e);
        }
    }
}
