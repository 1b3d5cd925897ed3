package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads every Ant build file that compiles something. Build files that others import are read as part of those. */
final class AntReader {

    private final Inventory inventory;

    AntReader(Inventory inventory) {
        this.inventory = inventory;
    }

    /** A draft for each build file with a {@code javac}, the deepest first: it knows its sources best. */
    List<Draft> drafts() {
        List<AntProject> projects = inventory.files().stream()
                .filter(file -> file.kind() == FileKind.ANT_BUILD && file.status() == Status.READ)
                .flatMap(file -> AntProject.read(file, inventory).stream())
                .toList();
        Set<String> imported = new HashSet<>();
        projects.forEach(project -> imported.addAll(project.imported()));
        return projects.stream()
                .filter(project -> !imported.contains(project.path()))
                .map(this::draft)
                .filter(draft -> !draft.roots.isEmpty())
                .sorted(Comparator.comparing((Draft draft) -> -draft.folder.split("/").length))
                .toList();
    }

    private Draft draft(AntProject project) {
        String name = project.name().isEmpty() ? TreePath.name(project.folder()) : project.fill(project.name());
        Draft draft = new Draft(name, project.folder(), Origin.ANT);
        AntPaths paths = new AntPaths(project, inventory);
        project.all("javac").forEach(javac -> javac(javac, project, paths, draft));
        return draft;
    }

    private void javac(Element javac, AntProject project, AntPaths paths, Draft draft) {
        SourceSet compiledTo = PackageRoots.setByName(project.fill(javac.attribute("destdir")), "");
        Stream<String> nested = javac.children("src").stream().flatMap(src -> paths.folders(src, 0));
        Stream.concat(paths.places(javac.attribute("srcdir")), nested).forEach(root -> {
            SourceSet named = PackageRoots.setByName(root, draft.folder);
            draft.roots.putIfAbsent(root, compiledTo == SourceSet.TEST ? compiledTo : named);
        });
        Stream.of("release", "source", "target")
                .map(javac::attribute)
                .map(project::fill)
                .forEach(draft::level);
        draft.encoding(project.fill(javac.attribute("encoding")));
        paths.jars(javac, 0)
                .map(jar -> JarIdentity.of(inventory, jar, "compile"))
                .forEach(draft::library);
    }
}
