package dev.unearth.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;

/** Threads with a stack that deeply nested code fits on. */
final class Threads {

    private static final long STACK_BYTES = 512L << 20;

    private Threads() {}

    /** Runs {@code work} on {@code number} threads at once and waits for them; a failure of one ends the process. */
    static void run(int number, Runnable work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(null, work, "peer-" + i, STACK_BYTES);
            thread.setUncaughtExceptionHandler((failed, cause) -> {
                cause.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
