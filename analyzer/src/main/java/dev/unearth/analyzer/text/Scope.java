package dev.unearth.analyzer.text;

import dev.unearth.analyzer.text.Template.Hole;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of variables at one place of the code. Keys are numbers of locals and symbols of fields; only looked up, so that their
 * order never shows.
 */
final class Scope {

    private static final Hole ELSEWHERE = new Hole("...", "?");

    private final Map<Object, Texts> texts;
    private boolean alive = true;

    Scope() {
        this.texts = new HashMap<>();
    }

    private Scope(Map<Object, Texts> texts, boolean alive) {
        this.texts = texts;
        this.alive = alive;
    }

    Scope copy() {
        return new Scope(new HashMap<>(texts), alive);
    }

    /** A copy for code that is not run by the member itself. */
    Scope captured() {
        Scope copy = new Scope();
        texts.forEach((key, value) -> copy.texts.put(key, value.captured()));
        return copy;
    }

    /** The texts of a variable; {@code otherwise} where it was not assigned here. */
    Texts get(Object key, Texts otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    void put(Object key, Texts value) {
        texts.put(key, value);
    }

    /** Whether code can get here. */
    boolean isAlive() {
        return alive;
    }

    /** Nothing runs behind this place. */
    void die() {
        alive = false;
    }

    /** Where this way and another meet. */
    Scope join(Scope other) {
        if (!other.alive) {
            return copy();
        }
        if (!alive) {
            return other.copy();
        }
        Scope joined = copy();
        other.texts.forEach((key, value) -> joined.texts.merge(key, value, (a, b) -> a.or(b, ELSEWHERE)));
        return joined;
    }

    /**
     * Where a loop ends that started with {@code before} and runs any number of times: what a run appends is a hole; what it
     * assigns anew may or may not have been assigned.
     */
    static Scope afterLoop(Scope before, Scope run) {
        Scope after = before.copy();
        run.texts.forEach((key, value) -> {
            Texts first = before.texts.get(key);
            if (first == null) {
                after.texts.put(key, value);
            } else if (first != value) {
                after.texts.put(key, loopValue(first, value));
            }
        });
        return after;
    }

    private static Texts loopValue(Texts first, Texts value) {
        if (first.isKnown() && value.isKnown() && value.values().stream().allMatch(v -> continues(first, v))) {
            boolean same = first.values().containsAll(value.values());
            return same ? first : first.then(Texts.of(ELSEWHERE));
        }
        return first.or(value, ELSEWHERE);
    }

    private static boolean continues(Texts first, Template value) {
        return first.values().stream()
                .anyMatch(start -> value.parts().size() >= start.parts().size()
                        && value.parts().subList(0, start.parts().size()).equals(start.parts()));
    }
}
