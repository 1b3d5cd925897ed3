package dev.unearth.analyzer.module;

import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module as one build file describes it, before it is known what it shares with others. Grows while it is read. */
final class Draft {

    final String name;
    final String folder;
    final Origin origin;
    final Map<String, SourceSet> roots = new LinkedHashMap<>();
    final List<Library> libraries = new ArrayList<>();
    /** Folders of the modules it depends on. */
    final Set<String> dependsOn = new LinkedHashSet<>();

    int sourceLevel;
    String encoding = "";

    Draft(String name, String folder, Origin origin) {
        this.name = name;
        this.folder = folder;
        this.origin = origin;
    }

    void level(String declared) {
        if (sourceLevel == 0) {
            sourceLevel = parseLevel(declared);
        }
    }

    void encoding(String declared) {
        if (encoding.isEmpty() && !declared.contains("${")) {
            encoding = declared.strip();
        }
    }

    void library(Library library) {
        if (libraries.stream().noneMatch(known -> isSame(known, library))) {
            libraries.add(library);
        }
    }

    private static boolean isSame(Library one, Library other) {
        return one.path().equals(other.path()) && one.coordinates().equals(other.coordinates());
    }

    /** Feature release of {@code 1.4}, {@code 5} or {@code jsr14}; 0 when it is no number. */
    static int parseLevel(String declared) {
        String bare = declared.strip().replaceFirst("^1\\.(?=\\d)", "").replaceFirst("\\.\\d+$", "");
        return bare.matches("\\d{1,2}") ? Integer.parseInt(bare) : 0;
    }
}
