package dev.unearth.analyzer.java;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
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
            return new Parse(text, sourceLevel).facts();
        } catch (StackOverflowError e) {
            return nothing(text, "Nested too deeply to be read");
        }
    }

    /** Facts that say nothing but that the whole text was skipped. */
    static JavaFacts nothing(String text, String reason) {
        Lines lines = new Lines(text);
        JavaFacts.LineCounts counts = LineCounter.count(lines, List.of());
        SourceSpan whole = SourceSpan.ofLines(1, counts.total());
        return new JavaFacts(
                null, List.of(), null, List.of(), counts, List.of(new JavaFacts.SyntaxFlaw(whole, reason)), 0, 0);
    }
}
