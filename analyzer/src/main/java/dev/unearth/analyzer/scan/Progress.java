package dev.unearth.analyzer.scan;

/** Is told how far a scan has come, on any thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * A step is done.
     *
     * @param stage what is being done, a present participle: {@code linking}
     * @param done how many of {@code total} are done
     */
    void step(String stage, int done, int total);
}
