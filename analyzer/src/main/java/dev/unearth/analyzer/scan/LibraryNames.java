package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.module.Library;
import dev.unearth.analyzer.module.SourceModule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells that a jar of which no more is known than its name is the library that a build or another jar names in full. */
final class LibraryNames {

    /** Groups by artifact and version. */
    private final Map<String, Set<String>> groups = new HashMap<>();

    LibraryNames(List<SourceModule> modules) {
        for (SourceModule module : modules) {
            for (Library library : module.libraries()) {
                if (!library.group().isEmpty()) {
                    groups.computeIfAbsent(key(library), absent -> new HashSet<>())
                            .add(library.group());
                }
            }
        }
    }

    private static String key(Library library) {
        return library.artifact() + ":" + library.version();
    }

    /** {@code library} with its group, where there is only one that it can have. */
    Library complete(Library library) {
        Set<String> known = groups.getOrDefault(key(library), Set.of());
        return library.group().isEmpty() && !library.version().isEmpty() && known.size() == 1
                ? library.inGroup(known.iterator().next())
                : library;
    }
}
