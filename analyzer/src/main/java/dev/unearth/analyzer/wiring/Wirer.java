package dev.unearth.analyzer.wiring;

/** Joins what one container or framework joins. A pure function of the evidence; never feeds back into typing. */
public interface Wirer {

    /** Adds to {@code wires} what {@code evidence} shows. */
    void wire(Evidences evidence, Wires wires);
}
