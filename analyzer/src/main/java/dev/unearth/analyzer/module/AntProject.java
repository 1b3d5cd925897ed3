package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An Ant build file with what it imports, and its properties: the first to set one wins, those outside of targets before those
 * in them (Apache Ant manual, "Properties"). Conditions are not evaluated.
 */
final class AntProject {

    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+SYSTEM\\s+[\"'](?:file:)?([^\"']+)[\"']\\s*>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int MOST_ROUNDS = 12;
    private static final int MOST_IMPORTS = 100;

    private final Inventory inventory;
    private final Map<String, String> properties = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final Set<String> imported = new HashSet<>();
    private final String path;
    private final String name;
    private final String folder;

    private AntProject(Inventory inventory, String path, String folder, Element root) {
        this.inventory = inventory;
        this.path = path;
        this.folder = folder;
        this.name = root.attribute("name");
        properties.put("basedir", ".");
        properties.put("ant.project.name", name);
    }

    /** The project of a build file; empty where not even its first element can be read. */
    static Optional<AntProject> read(SourceFile file, Inventory inventory) {
        return parse(file, inventory).map(root -> {
            String base = root.attribute("basedir");
            Optional<String> folder = TreePath.resolve(file.folder(), base.isEmpty() ? "." : base);
            AntProject project = new AntProject(inventory, file.path(), folder.orElse(file.folder()), root);
            project.topLevel(root, file.folder());
            project.elements.stream().flatMap(XmlTree::all).forEach(project::property);
            return project;
        });
    }

    private static Optional<Element> parse(SourceFile file, Inventory inventory) {
        return XmlTree.parse(withEntities(inventory.text(file), file.folder(), inventory));
    }

    /** Old build files share parts by external entities. Only files of the tree are taken, each as text and only once. */
    private static String withEntities(String text, String folder, Inventory inventory) {
        String whole = text;
        Matcher entity = ENTITY.matcher(text);
        while (entity.find()) {
            Optional<SourceFile> file = TreePath.resolve(folder, entity.group(2))
                    .flatMap(inventory::file)
                    .filter(inventory::canRead);
            String part = file.map(inventory::text).orElse("").replaceFirst("\\A\\s*<\\?xml[^>]*\\?>", "");
            int reference = whole.indexOf("&" + entity.group(1) + ";");
            if (reference >= 0) {
                int end = reference + entity.group(1).length() + 2;
                whole = whole.substring(0, reference) + part + whole.substring(end);
            }
        }
        return whole;
    }

    private void topLevel(Element root, String fileFolder) {
        for (Element element : root.children()) {
            property(element);
            if (element.name().equals("import") || element.name().equals("include")) {
                importFile(element, fileFolder);
            } else {
                elements.add(element);
            }
        }
    }

    private void importFile(Element element, String fileFolder) {
        Optional<SourceFile> file = TreePath.resolve(fileFolder, fill(element.attribute("file")))
                .flatMap(inventory::file)
                .filter(inventory::canRead);
        if (file.isPresent()
                && !file.get().path().equals(path)
                && imported.size() < MOST_IMPORTS
                && imported.add(file.get().path())) {
            parse(file.get(), inventory)
                    .ifPresent(root -> topLevel(root, file.get().folder()));
        }
    }

    private void property(Element element) {
        switch (element.name()) {
            case "property":
                set(element.attribute("name"), element.attribute("value") + element.attribute("location"));
                load(element.attribute("file"), element.attribute("prefix"));
                break;
            case "loadproperties":
                load(element.attribute("srcFile") + element.attribute("srcfile"), "");
                break;
            case "condition":
                set(element.attribute("property"), element.attribute("value"));
                break;
            default:
                break;
        }
    }

    private void set(String key, String value) {
        if (!key.isEmpty() && !value.isEmpty()) {
            properties.putIfAbsent(key, fill(value));
        }
    }

    private void load(String path, String prefix) {
        if (path.isEmpty()) {
            return;
        }
        TreePath.resolve(folder, fill(path))
                .flatMap(inventory::file)
                .filter(inventory::canRead)
                .ifPresent(file -> {
                    Properties loaded = new Properties();
                    try {
                        loaded.load(new StringReader(inventory.text(file)));
                    } catch (IOException | IllegalArgumentException malformed) {
                        loaded.putIfAbsent("", ""); // what stands before the malformed escape has been loaded
                    }
                    String start = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
                    loaded.stringPropertyNames().stream()
                            .sorted()
                            .forEach(key -> set(start + key, loaded.getProperty(key)));
                });
    }

    /** The text with its placeholders filled in as far as they are known. */
    String fill(String text) {
        String filled = text;
        for (int round = 0; round < MOST_ROUNDS && filled.contains("${") && filled.length() < 100_000; round++) {
            filled = PLACEHOLDER
                    .matcher(filled)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
        }
        return filled;
    }

    /** The project's name; empty without one. */
    String name() {
        return name;
    }

    /** The folder its paths are relative to. */
    String folder() {
        return folder;
    }

    /** Path of the build file. */
    String path() {
        return path;
    }

    /** Paths of the build files it imports. */
    Set<String> imported() {
        return imported;
    }

    /** All elements of a name, in document order. */
    Stream<Element> all(String element) {
        return elements.stream().flatMap(XmlTree::all).filter(e -> e.name().equals(element));
    }

    /** The element that defines an id. */
    Optional<Element> byId(String id) {
        return elements.stream()
                .flatMap(XmlTree::all)
                .filter(e -> e.attribute("id").equals(id))
                .findFirst();
    }
}
