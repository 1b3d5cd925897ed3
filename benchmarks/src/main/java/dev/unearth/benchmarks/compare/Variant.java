package dev.unearth.benchmarks.compare;

/** What is measured; one after the other, in this order. */
enum Variant {
    PARSE("JavaParser alone (RAW, comments, no tokens)"),
    GRAPH("unearth scan --graph-only, into a fresh workspace"),
    SCAN("unearth scan, into a fresh workspace"),
    SAME("unearth scan again, nothing touched"),
    TOUCHED("unearth scan again, 1 % of the files touched"),
    JDT("JDT's parser with bindings, one thread"),
    SOLVER("JavaParser's symbol solver, every call");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    /** What is run, in the words of the table. */
    String title() {
        return title;
    }

    /** Whether it is a scan of ours. */
    boolean isScan() {
        return this == GRAPH || this == SCAN || this == SAME || this == TOUCHED;
    }
}
