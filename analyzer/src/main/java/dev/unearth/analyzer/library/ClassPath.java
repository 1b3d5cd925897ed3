package dev.unearth.analyzer.library;

import java.util.List;

/**
 * The libraries a module sees, in the order they are searched.
 *
 * @param jdk the JDK at the module's level, searched before the others
 * @param libraries without the JDK
 */
public record ClassPath(Library jdk, List<Library> libraries) {

    public ClassPath {
        libraries = List.copyOf(libraries);
    }

    /** Equal only for class paths with the same content in the same order. */
    public String identity() {
        StringBuilder all = new StringBuilder(jdk.identity());
        libraries.forEach(library -> all.append('\n').append(library.identity()));
        return all.toString();
    }
}
