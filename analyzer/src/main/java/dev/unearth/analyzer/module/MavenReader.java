package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads every {@code pom.xml} of the tree. */
final class MavenReader {

    /** Where Maven puts the pom into the archive it builds. */
    private static final String EMBEDDED = "META-INF/maven/";

    private final Poms poms;

    MavenReader(Poms poms) {
        this.poms = poms;
    }

    /** A draft for each project that is more than a parent. */
    List<Draft> drafts() {
        return poms.paths().stream().flatMap(this::draft).toList();
    }

    private Stream<Draft> draft(String path) {
        Pom pom = poms.at(path);
        if (pom.packaging().equals("pom")) {
            return Stream.empty();
        }
        Draft draft = new Draft(pom.artifact(), folder(path), Origin.MAVEN);
        boolean embedded = isEmbedded(path);
        root(draft, embedded ? "." : orElse(pom.build("sourceDirectory"), "src/main/java"), SourceSet.MAIN);
        root(draft, orElse(pom.build("testSourceDirectory"), "src/test/java"), SourceSet.TEST);
        addedRoots(pom, "add-source", SourceSet.MAIN, draft);
        addedRoots(pom, "add-test-source", SourceSet.TEST, draft);
        root(draft, "target/generated-sources", SourceSet.MAIN);
        List.of(pom.compiler("release"), pom.property("maven.compiler.release"), pom.compiler("source"))
                .forEach(draft::level);
        draft.level(pom.property("maven.compiler.source"));
        draft.encoding(pom.compiler("encoding"));
        draft.encoding(pom.property("project.build.sourceEncoding"));
        new MavenLibraries(poms).addTo(draft, pom);
        return Stream.of(draft);
    }

    private static String orElse(String declared, String byDefault) {
        return declared.isEmpty() ? byDefault : declared;
    }

    private static void root(Draft draft, String folder, SourceSet set) {
        TreePath.resolve(draft.folder, folder).ifPresent(root -> draft.roots.putIfAbsent(root, set));
    }

    private static void addedRoots(Pom pom, String goal, SourceSet set, Draft draft) {
        pom.plugin("build-helper-maven-plugin").stream()
                .flatMap(XmlTree::all)
                .filter(element -> element.name().equals("execution") && hasGoal(element, goal))
                .flatMap(XmlTree::all)
                .filter(element -> element.name().equals("source"))
                .map(Element::text)
                .forEach(source -> root(draft, pom.fill(source), set));
    }

    private static boolean hasGoal(Element execution, String goal) {
        return XmlTree.all(execution)
                .anyMatch(e -> e.name().equals("goal") && e.text().equals(goal));
    }

    private static boolean isEmbedded(String path) {
        return path.contains("!/" + EMBEDDED) || path.startsWith(EMBEDDED);
    }

    /** The folder of the project that a pom describes. */
    static String folder(String path) {
        if (!isEmbedded(path)) {
            return TreePath.folder(path);
        }
        String before = path.substring(0, path.indexOf(EMBEDDED));
        return before.isEmpty() ? "" : before.substring(0, before.length() - 1);
    }
}
