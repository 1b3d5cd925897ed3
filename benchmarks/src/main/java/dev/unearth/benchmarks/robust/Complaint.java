package dev.unearth.benchmarks.robust;

/**
 * Something that must not happen to a file.
 *
 * @param path of the file in the inventory
 * @param step at which it happened
 */
record Complaint(String path, String step, String what) implements Comparable<Complaint> {

    @Override
    public int compareTo(Complaint other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : step.compareTo(other.step);
    }

    @Override
    public String toString() {
        return step + ": " + path + ": " + what;
    }
}
