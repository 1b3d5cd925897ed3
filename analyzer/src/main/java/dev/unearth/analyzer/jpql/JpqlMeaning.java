package dev.unearth.analyzer.jpql;

import java.util.List;

/**
 * What one statement over mapped objects says.
 *
 * @param ranges what it goes over, in order of appearance
 * @param paths the paths of two and more names, or of one where it starts from no variable, in order of appearance
 * @param selected the variables that are handed out as whole objects
 * @param calls the names of {@code FUNCTION}s that the database has to know
 */
public record JpqlMeaning(Kind kind, List<Range> ranges, List<Path> paths, List<String> selected, List<String> calls) {

    public JpqlMeaning {
        ranges = List.copyOf(ranges);
        paths = List.copyOf(paths);
        selected = List.copyOf(selected);
        calls = List.copyOf(calls);
    }

    /** What the statement does to the objects of its first range; all others are read. */
    public enum Kind {
        SELECT,
        UPDATE,
        DELETE,
        INSERT,
        /** No statement of this language. */
        NONE
    }

    /**
     * A variable of a statement.
     *
     * @param path an entity's name, qualified names of classes included, or a path from another variable
     * @param variable empty where the statement gives none
     * @param isTarget whether the statement changes or deletes its objects
     */
    public record Range(List<String> path, String variable, boolean isTarget) {
        public Range {
            path = List.copyOf(path);
        }

        /** The whole path with dots. */
        public String name() {
            return String.join(".", path);
        }
    }

    /** A path, from a variable where its first name is one; {@code isAssigned} where the statement changes what it names. */
    public record Path(List<String> names, boolean isAssigned) {
        public Path {
            names = List.copyOf(names);
        }
    }
}
