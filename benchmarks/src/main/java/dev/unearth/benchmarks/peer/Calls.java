package dev.unearth.benchmarks.peer;

import java.util.concurrent.atomic.AtomicLong;

/** Calls, creations and constructor calls that a reader saw, and those of them whose declaration it found. */
final class Calls {

    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong resolved = new AtomicLong();

    void count(boolean wasResolved) {
        seen.incrementAndGet();
        if (wasResolved) {
            resolved.incrementAndGet();
        }
    }

    /** Prints them the way the side-by-side run reads them. */
    void print() {
        System.out.printf("calls %d resolved %d%n", seen.get(), resolved.get());
    }
}
