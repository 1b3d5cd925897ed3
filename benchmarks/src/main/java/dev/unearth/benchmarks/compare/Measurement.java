package dev.unearth.benchmarks.compare;

/**
 * What one run of a variant took.
 *
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds of all its threads, the JVM's own included
 * @param peakKibibytes most memory resident at once; 0 where the system does not tell
 * @param calls seen; 0 where the variant sees none
 * @param resolved share of them, 0..1
 * @param failure why it did not get to its end; empty when it did
 */
record Measurement(
        double wallSeconds, double cpuSeconds, long peakKibibytes, long calls, double resolved, String failure) {}
