package dev.unearth.analyzer.java;

import dev.unearth.analyzer.facts.JavaFacts;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A second try, with a stack of its own, for a text nested deeper than the caller's stack. */
final class DeepStack {

    /** Address space, not memory: the system gives only what is touched. Enough for some hundred thousand levels. */
    private static final long STACK_BYTES = 1L << 30;

    JavaFacts facts(String text, int sourceLevel) {
        FutureTask<JavaFacts> task = new FutureTask<>(() -> attempt(text, sourceLevel));
        new Thread(null, task, "deep-java", STACK_BYTES).start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading a deeply nested text", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading a deeply nested text failed", e.getCause());
        }
    }

    private static JavaFacts attempt(String text, int sourceLevel) {
        try {
            return new UnitReading(text, sourceLevel).facts();
        } catch (StackOverflowError e) {
            return UnitReading.nothing(text, "Nested too deeply to be read");
        }
    }
}
