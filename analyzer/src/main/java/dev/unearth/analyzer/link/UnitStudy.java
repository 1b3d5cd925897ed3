package dev.unearth.analyzer.link;

/**
 * Somebody who needs bodies: a pure function of one linked unit, called on many threads. The results of all units are
 * handed on in the order of their files.
 *
 * @param <R> what is kept of a unit: small, and holding on to neither the unit nor its facts
 */
@FunctionalInterface
public interface UnitStudy<R> {

    /** What is to be kept of {@code unit}. */
    R study(LinkedUnit unit);

    /**
     * The name under which what it makes of a unit may be kept for later scans; empty where it must not be kept. With a name, its
     * class has to name {@code R} where it implements this interface, and that must be a type that
     * {@link dev.unearth.analyzer.codec.RecordCodec} knows.
     */
    default String keptAs() {
        return "";
    }
}
