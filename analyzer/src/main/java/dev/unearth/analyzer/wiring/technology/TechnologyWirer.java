package dev.unearth.analyzer.wiring.technology;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.technology.Catalogue.How;
import dev.unearth.analyzer.wiring.technology.Catalogue.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Technologies that are seen in a system and that no wirer joins: an unknown for each, with its files. */
public final class TechnologyWirer implements Wirer {

    private static final String KIND = "TECHNOLOGY";
    private static final int SHOWN = 5;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Run run = new Run();
        evidence.files().stream()
                .filter(file -> file.status() == SourceFile.Status.READ)
                .forEach(run::file);
        evidence.documents().forEach(run::document);
        evidence.imports().forEach(run::imports);
        run.files.forEach((technology, files) -> wires.unknown(unknown(technology, files)));
    }

    private static Unknown unknown(String technology, SortedSet<String> files) {
        String shown = files.stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = files.size() - SHOWN;
        String reason =
                "what it joins is not followed; seen in " + shown + (more > 0 ? " and %d more".formatted(more) : "");
        return new Unknown(KIND, technology, Place.line(files.first(), 1), reason, "", files.size());
    }

    /** One application of the wirer. */
    private static final class Run {

        private final Map<How, List<Mark>> marks = Catalogue.marks().stream().collect(Collectors.groupingBy(Mark::how));
        private final SortedMap<String, SortedSet<String>> files = new TreeMap<>();

        /** Technologies by imported package: the same ones are imported again and again. */
        private final Map<String, Set<String>> byImport = new HashMap<>();

        private void add(String technology, SourceFile file) {
            files.computeIfAbsent(technology, absent -> new TreeSet<>()).add(file.path());
        }

        void file(SourceFile file) {
            for (Mark mark : marks.getOrDefault(How.ENDING, List.of())) {
                if (file.fileName().endsWith(mark.text())) {
                    add(mark.technology(), file);
                }
            }
            for (Mark mark : marks.getOrDefault(How.FILE, List.of())) {
                if (file.fileName().equals(mark.text())) {
                    add(mark.technology(), file);
                }
            }
        }

        void document(Evidences.Document document) {
            if (document.facts() instanceof XmlFacts xml) {
                xml(document.file(), xml);
            }
        }

        void imports(String path, List<String> names) {
            names.forEach(name -> imported(name)
                    .forEach(technology -> files.computeIfAbsent(technology, absent -> new TreeSet<>())
                            .add(path)));
        }

        private void xml(SourceFile file, XmlFacts xml) {
            for (Mark mark : marks.getOrDefault(How.ROOT, List.of())) {
                if (xml.rootElement().filter(root -> isRoot(root, mark.text())).isPresent()) {
                    add(mark.technology(), file);
                }
            }
            for (Mark mark : marks.getOrDefault(How.DOCTYPE, List.of())) {
                if (xml.publicId().contains(mark.text())) {
                    add(mark.technology(), file);
                }
            }
        }

        /** {@code mark} is the element's name, and that of a child behind a slash where others call their root the same. */
        private static boolean isRoot(XmlFacts.Element root, String mark) {
            int slash = mark.indexOf('/');
            return slash < 0
                    ? root.name().equals(mark)
                    : root.name().equals(mark.substring(0, slash))
                            && root.child(mark.substring(slash + 1)).isPresent();
        }

        private Set<String> imported(String name) {
            return byImport.computeIfAbsent(name, imported -> {
                Set<String> found = new HashSet<>();
                for (Mark mark : marks.getOrDefault(How.IMPORT, List.of())) {
                    if ((imported + ".").startsWith(mark.text())) {
                        found.add(mark.technology());
                    }
                }
                return found;
            });
        }
    }
}
