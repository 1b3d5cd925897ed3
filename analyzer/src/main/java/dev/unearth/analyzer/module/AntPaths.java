package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the path-like structures of an Ant build name (Apache Ant manual, "Path-like structures"). */
final class AntPaths {

    private static final int DEEPEST = 20;

    private final AntProject project;
    private final Inventory inventory;

    AntPaths(AntProject project, Inventory inventory) {
        this.project = project;
        this.inventory = inventory;
    }

    /** The places in the tree that a path in one attribute names. */
    Stream<String> places(String path) {
        return Arrays.stream(project.fill(path).split("[:;,]"))
                .filter(part -> !part.isBlank())
                .flatMap(part -> TreePath.resolve(project.folder(), part).stream());
    }

    /** The folders that {@code src} elements below an element, or the paths they refer to, name. */
    Stream<String> folders(Element element, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        Stream<String> own = Stream.of("path", "location", "dir").flatMap(name -> places(element.attribute(name)));
        Stream<String> referred = referred(element, "refid").flatMap(target -> folders(target, depth + 1));
        Stream<String> below = element.children().stream()
                .filter(child -> List.of("src", "pathelement", "path", "dirset").contains(child.name()))
                .flatMap(child -> folders(child, depth + 1));
        return Stream.of(own, referred, below).flatMap(found -> found);
    }

    /** The jars of the tree that a class path, or what it refers to, names. */
    Stream<String> jars(Element element, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (element.name().equals("fileset") || element.name().equals("filelist")) {
            return Stream.concat(
                    fileset(element), referred(element, "refid").flatMap(target -> jars(target, depth + 1)));
        }
        Stream<String> own = Stream.of("path", "location", "classpath")
                .flatMap(name -> places(element.attribute(name)))
                .filter(this::isJar);
        Stream<String> referred = Stream.of("refid", "classpathref")
                .flatMap(name -> referred(element, name))
                .flatMap(target -> jars(target, depth + 1));
        Stream<String> below = element.children().stream()
                .filter(child -> List.of("classpath", "pathelement", "path", "fileset", "filelist")
                        .contains(child.name()))
                .flatMap(child -> jars(child, depth + 1));
        return Stream.of(own, referred, below).flatMap(found -> found);
    }

    private Stream<Element> referred(Element element, String attribute) {
        String id = project.fill(element.attribute(attribute));
        return id.isEmpty() ? Stream.empty() : project.byId(id).stream();
    }

    private Stream<String> fileset(Element set) {
        Optional<String> folder = TreePath.resolve(project.folder(), project.fill(set.attribute("dir")));
        if (folder.isEmpty() || set.attribute("dir").isEmpty()) {
            return places(set.attribute("file")).filter(this::isJar);
        }
        Stream<String> attribute = Stream.of("includes", "files", "includesfile")
                .flatMap(name -> Arrays.stream(project.fill(set.attribute(name)).split("[,\\s]+")));
        Stream<String> nested = XmlTree.all(set)
                .filter(child -> child.name().equals("include") || child.name().equals("file"))
                .map(child -> project.fill(child.attribute("name")));
        List<String> patterns = Stream.concat(attribute, nested)
                .filter(pattern -> !pattern.isBlank())
                .toList();
        return (patterns.isEmpty() ? List.of("**") : patterns)
                .stream()
                        .map(pattern -> pattern.endsWith("/") ? pattern + "**" : pattern)
                        .flatMap(pattern -> inventory.below(folder.get(), pattern.replace('\\', '/')).stream())
                        .map(SourceFile::path)
                        .filter(this::isJar);
    }

    private boolean isJar(String path) {
        return inventory
                .file(path)
                .filter(file -> file.kind() == FileKind.ARCHIVE)
                .isPresent();
    }
}
