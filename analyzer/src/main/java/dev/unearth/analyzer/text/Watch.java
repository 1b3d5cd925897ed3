package dev.unearth.analyzer.text;

import java.util.Set;

/**
 * Which calls are kept where nothing is known of the texts they are handed.
 *
 * @param methods simple names of methods that take a text first
 * @param types erased names of types all of whose calls are kept, even those without arguments; {@code javax} stands for {@code jakarta} as well
 */
public record Watch(Set<String> methods, Set<String> types) {

    public Watch {
        methods = Set.copyOf(methods);
        types = Set.copyOf(types);
    }

    boolean watchesType(String erasedName) {
        return types.contains(erasedName)
                || erasedName.startsWith("jakarta.") && types.contains("javax" + erasedName.substring(7));
    }
}
