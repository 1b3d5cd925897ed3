package dev.unearth.analyzer.module;

import dev.unearth.analyzer.module.Library.How;
import dev.unearth.analyzer.module.Pom.Dependency;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Maven project sees: its dependencies and theirs, breadth first, so that the nearest version wins ("Introduction to the
 * dependency mechanism", Apache Maven). What neither tree nor local repository holds is named but not followed.
 */
final class MavenLibraries {

    private static final int MOST = 3_000;
    private static final int DEEPEST_IMPORT = 5;
    private static final Set<String> NOT_PASSED_ON = Set.of("test", "provided", "system");
    private static final Set<String> NO_JARS =
            Set.of("pom", "war", "ear", "rar", "zip", "tar.gz", "aar", "swf", "swc", "xml");

    private final Poms poms;

    MavenLibraries(Poms poms) {
        this.poms = poms;
    }

    /** A dependency on the way, with what its dependents keep out. */
    private record Step(Dependency dependency, Set<String> exclusions) {}

    /** Puts what the project sees into its draft. */
    void addTo(Draft draft, Pom project) {
        Map<String, Dependency> managed = new LinkedHashMap<>();
        addManaged(project, managed, 0);
        Set<String> seen = new HashSet<>(Set.of(project.group() + ":" + project.artifact()));
        Deque<Step> open = new ArrayDeque<>();
        project.dependencies().forEach(direct -> open.add(new Step(completed(direct, managed), direct.exclusions())));
        while (!open.isEmpty() && seen.size() < MOST) {
            Step step = open.remove();
            if (seen.add(step.dependency().key() + ":" + step.dependency().classifier())) {
                Optional<Pom> next = take(step.dependency(), draft);
                next.ifPresent(pom -> follow(pom, step, managed, open));
            }
        }
    }

    private void addManaged(Pom pom, Map<String, Dependency> managed, int depth) {
        for (Dependency entry : pom.managed()) {
            if (entry.scope().equals("import")) {
                if (depth < DEEPEST_IMPORT) {
                    pom(entry).ifPresent(imported -> addManaged(imported, managed, depth + 1));
                }
            } else {
                managed.putIfAbsent(entry.key(), entry);
            }
        }
    }

    private Optional<Pom> pom(Dependency dependency) {
        return poms.path(dependency.key())
                .map(poms::at)
                .or(() -> poms.inRepository(dependency.group(), dependency.artifact(), dependency.version()));
    }

    private static Dependency completed(Dependency dependency, Map<String, Dependency> managed) {
        Dependency entry = managed.get(dependency.key());
        String version = dependency.version().isEmpty() && entry != null ? entry.version() : dependency.version();
        String scope = dependency.scope().isEmpty() && entry != null ? entry.scope() : dependency.scope();
        return dependency.with(version, scope.isEmpty() ? "compile" : scope);
    }

    /** Records the dependency and returns its pom. */
    private Optional<Pom> take(Dependency dependency, Draft draft) {
        Optional<String> inTree = poms.path(dependency.key());
        if (inTree.isPresent()) {
            draft.dependsOn.add(MavenReader.folder(inTree.get()));
            return inTree.map(poms::at);
        }
        if (!NO_JARS.contains(dependency.type())) {
            draft.library(library(dependency, draft));
        }
        return poms.inRepository(dependency.group(), dependency.artifact(), dependency.version());
    }

    private Library library(Dependency dependency, Draft draft) {
        String classifier =
                dependency.classifier().isEmpty() && dependency.type().equals("test-jar")
                        ? "tests"
                        : dependency.classifier();
        Optional<Path> file =
                poms.file(dependency.group(), dependency.artifact(), dependency.version(), classifier, "jar");
        String path = dependency.systemPath().isEmpty()
                ? ""
                : TreePath.resolve(draft.folder, dependency.systemPath()).orElse("");
        return new Library(
                dependency.group(),
                dependency.artifact(),
                dependency.version(),
                dependency.scope(),
                path,
                file,
                How.POM);
    }

    private static void follow(Pom pom, Step step, Map<String, Dependency> managed, Deque<Step> open) {
        Map<String, Dependency> own = new LinkedHashMap<>();
        pom.managed().forEach(entry -> own.putIfAbsent(entry.key(), entry));
        for (Dependency child : pom.dependencies()) {
            Dependency completed = completed(child, own);
            boolean passedOn = !completed.optional() && !NOT_PASSED_ON.contains(completed.scope());
            if (passedOn && !isExcluded(completed, step.exclusions())) {
                Dependency decided = managed.get(completed.key());
                String version =
                        decided == null || decided.version().isEmpty() ? completed.version() : decided.version();
                String scope = step.dependency().scope().equals("compile")
                        ? completed.scope()
                        : step.dependency().scope();
                Set<String> exclusions = new HashSet<>(step.exclusions());
                exclusions.addAll(completed.exclusions());
                open.add(new Step(completed.with(version, scope), exclusions));
            }
        }
    }

    private static boolean isExcluded(Dependency dependency, Set<String> exclusions) {
        return List.of(dependency.key(), dependency.group() + ":*", "*:*", "*:" + dependency.artifact()).stream()
                .anyMatch(exclusions::contains);
    }
}
