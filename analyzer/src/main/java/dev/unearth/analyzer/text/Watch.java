package dev.unearth.analyzer.text;

import java.util.Set;

/**
 * Which calls are kept where nothing is known of the texts they are handed.
 *
 * @param methods simple names of methods that take a text first
 * @param types erased names of types all of whose calls are kept, even those without arguments; {@code javax} stands for {@code jakarta} as well
 * @param handed erased names of types; all calls that are handed a value of one of them are kept
 */
public record Watch(Set<String> methods, Set<String> types, Set<String> handed) {

    public Watch {
        methods = Set.copyOf(methods);
        types = Set.copyOf(types);
        handed = Set.copyOf(handed);
    }

    /** Without types of arguments. */
    public Watch(Set<String> methods, Set<String> types) {
        this(methods, types, Set.of());
    }

    boolean watchesHanded(String erasedName) {
        return contains(handed, erasedName);
    }

    boolean watchesType(String erasedName) {
        return contains(types, erasedName);
    }

    private static boolean contains(Set<String> names, String erasedName) {
        return names.contains(erasedName)
                || erasedName.startsWith("jakarta.") && names.contains("javax" + erasedName.substring(7));
    }
}
