package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Says where sources are lost: what a class file tells of its code is less than its source would. */
final class LostSources {

    private LostSources() {}

    /**
     * An unknown for each folder or archive with classes but without their sources.
     *
     * @param classes files with a class of the system whose source is not at hand
     * @param root the folder above its packages, empty for the root of everything
     */
    static List<Unknown> unknowns(List<SourceFile> classes, Function<SourceFile, String> root, String application) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (SourceFile file : classes) {
            if (file.fileName().indexOf('$', 1) < 0) {
                counts.merge(root.apply(file), 1, Integer::sum);
            }
        }
        List<Unknown> unknowns = new ArrayList<>();
        counts.forEach((folder, count) -> {
            String name = folder.isEmpty() ? application : folder.replaceFirst("!$", "");
            unknowns.add(new Unknown(
                    "SOURCE",
                    name,
                    new Place(folder.isEmpty() ? "" : name, SourceSpan.NONE),
                    "%s without source: its calls and types are known, its rules and most of its texts are not; supply the source or decompile it"
                            .formatted(count == 1 ? "1 class" : count + " classes"),
                    "sources of " + name,
                    count));
        });
        return unknowns;
    }
}
