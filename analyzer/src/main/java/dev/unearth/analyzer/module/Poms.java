package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All poms at hand: those of the tree, and by coordinates those of the local repository. */
final class Poms {

    private static final int LONGEST_CHAIN = 20;
    private static final long LARGEST_POM = 4L << 20;

    private final Optional<Path> repository;
    private final TreeMap<String, Element> inTree = new TreeMap<>();
    private final Map<String, String> pathOfKey = new TreeMap<>();
    private final Map<String, Optional<Pom>> fromRepository = new HashMap<>();

    Poms(Inventory inventory, Optional<Path> repository) {
        this.repository = repository;
        for (SourceFile file : inventory.files()) {
            if (file.kind() == FileKind.MAVEN_POM && file.status() == Status.READ) {
                XmlTree.parse(inventory.text(file)).ifPresent(root -> inTree.put(file.path(), root));
            }
        }
        inTree.keySet().forEach(path -> pathOfKey.putIfAbsent(key(at(path)), path));
    }

    private static String key(Pom pom) {
        return pom.group() + ":" + pom.artifact();
    }

    /** Paths of the poms in the tree, sorted. */
    List<String> paths() {
        return List.copyOf(inTree.keySet());
    }

    /** Path of the pom in the tree that builds an artifact. */
    Optional<String> path(String groupAndArtifact) {
        return Optional.ofNullable(pathOfKey.get(groupAndArtifact));
    }

    /** The pom of a path in the tree. */
    Pom at(String path) {
        List<Element> chain = new ArrayList<>();
        String at = path;
        Element project = inTree.get(at);
        while (project != null && chain.size() < LONGEST_CHAIN) {
            chain.add(project);
            Optional<Element> parent = project.child("parent");
            Optional<String> next = parent.isEmpty() ? Optional.empty() : parentInTree(at, parent.get());
            if (next.isEmpty()) {
                parent.flatMap(this::parentInRepository).ifPresent(pom -> chain.addAll(pom.chain()));
                break;
            }
            at = next.get();
            project = inTree.get(at);
        }
        return new Pom(List.copyOf(chain));
    }

    private Optional<String> parentInTree(String path, Element parent) {
        String relative = parent.childText("relativePath");
        Optional<String> named = TreePath.resolve(TreePath.folder(path), relative.isEmpty() ? "../pom.xml" : relative);
        return named.flatMap(place -> isParent(place, parent) ? named : Optional.of(place + "/pom.xml"))
                .filter(place -> isParent(place, parent))
                .or(() -> inTree.keySet().stream()
                        .filter(place -> isParent(place, parent))
                        .findFirst());
    }

    private boolean isParent(String path, Element parent) {
        Element candidate = inTree.get(path);
        return candidate != null && candidate.childText("artifactId").equals(parent.childText("artifactId"));
    }

    private Optional<Pom> parentInRepository(Element parent) {
        return inRepository(parent.childText("groupId"), parent.childText("artifactId"), parent.childText("version"));
    }

    /** The pom of given coordinates in the local repository. */
    Optional<Pom> inRepository(String group, String artifact, String version) {
        String key = group + ":" + artifact + ":" + version;
        Optional<Pom> known = fromRepository.get(key);
        if (known == null) {
            fromRepository.put(key, Optional.empty()); // also ends a circle of parents
            known = read(file(group, artifact, version, "", "pom"));
            fromRepository.put(key, known);
        }
        return known;
    }

    private Optional<Pom> read(Optional<Path> file) {
        try {
            if (file.isEmpty() || Files.size(file.get()) > LARGEST_POM) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
            return XmlTree.parse(text).map(this::withParents);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Pom withParents(Element project) {
        List<Element> chain = new ArrayList<>(List.of(project));
        project.child("parent").flatMap(this::parentInRepository).ifPresent(pom -> chain.addAll(pom.chain()));
        return new Pom(List.copyOf(chain));
    }

    /** A file of the local repository, if it is there. */
    Optional<Path> file(String group, String artifact, String version, String classifier, String extension) {
        if (repository.isEmpty() || group.isEmpty() || artifact.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        String name = artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
        return inRepository(group.replace('.', '/') + "/" + artifact + "/" + version + "/" + name);
    }

    /** A file of the local repository by its path there. */
    Optional<Path> inRepository(String path) {
        try {
            Optional<String> inside = TreePath.resolve("", path);
            return repository.flatMap(home -> inside.map(home::resolve)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
