package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.Library.How;
import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Reads every {@code .classpath} of the tree, with the {@code .project} and the compiler settings beside it. */
final class EclipseReader {

    private final Inventory inventory;
    private final Poms poms;
    private final Map<String, String> folderOfProject = new TreeMap<>();

    EclipseReader(Inventory inventory, Poms poms) {
        this.inventory = inventory;
        this.poms = poms;
        for (SourceFile file : inventory.files()) {
            if (file.fileName().equals(".project") && inventory.canRead(file)) {
                folderOfProject.putIfAbsent(projectName(file), file.folder());
            }
        }
    }

    private String projectName(SourceFile project) {
        return XmlTree.parse(inventory.text(project))
                .map(root -> root.childText("name"))
                .filter(name -> !name.isEmpty())
                .orElse(TreePath.name(project.folder()));
    }

    List<Draft> drafts() {
        return inventory.files().stream()
                .filter(file -> file.kind() == FileKind.ECLIPSE_CLASSPATH && file.status() == SourceFile.Status.READ)
                .map(this::draft)
                .toList();
    }

    private Draft draft(SourceFile file) {
        String name = inventory
                .file(file.folder().isEmpty() ? ".project" : file.folder() + "/.project")
                .filter(inventory::canRead)
                .map(this::projectName)
                .orElse(TreePath.name(file.folder()));
        Draft draft = new Draft(name, file.folder(), Origin.ECLIPSE);
        XmlTree.parse(inventory.text(file))
                .map(root -> root.children("classpathentry"))
                .orElse(List.of())
                .forEach(entry -> entry(entry, draft));
        draft.level(setting(draft, "org.eclipse.jdt.core.prefs", "org.eclipse.jdt.core.compiler.source"));
        draft.encoding(setting(draft, "org.eclipse.core.resources.prefs", "encoding/<project>"));
        return draft;
    }

    private void entry(Element entry, Draft draft) {
        String path = entry.attribute("path");
        switch (entry.attribute("kind")) {
            case "src":
                source(path, draft);
                break;
            case "lib":
                inWorkspace(path, draft)
                        .filter(jar -> inventory.file(jar).isPresent())
                        .ifPresent(jar -> draft.library(JarIdentity.of(inventory, jar, "compile")));
                break;
            case "var":
                variable(path, draft);
                break;
            default:
                break; // containers name what Eclipse has, the output folder what it makes
        }
    }

    private void source(String path, Draft draft) {
        Optional<String> folder = inWorkspace(path, draft);
        if (path.startsWith("/")) {
            folder.ifPresent(draft.dependsOn::add);
        } else {
            folder.ifPresent(root -> draft.roots.putIfAbsent(root, PackageRoots.setByName(root, draft.folder)));
        }
    }

    /** {@code /project/path} is looked for in the project of that name, anything else in the project itself. */
    private Optional<String> inWorkspace(String path, Draft draft) {
        if (!path.startsWith("/")) {
            return TreePath.resolve(draft.folder, path);
        }
        String[] parts = path.substring(1).split("/", 2);
        String project = folderOfProject.get(parts[0]);
        return project == null ? Optional.empty() : TreePath.resolve(project, parts.length == 1 ? "." : parts[1]);
    }

    /** A variable stands for a folder of the developer's machine; that of the local repository can be told. */
    private void variable(String path, Draft draft) {
        String rest = path.substring(path.indexOf('/') + 1);
        String[] names = rest.split("/");
        if (path.startsWith("M2_REPO/") && names.length > 3) {
            String group = String.join(".", List.of(names).subList(0, names.length - 3));
            draft.library(new Library(
                    group,
                    names[names.length - 3],
                    names[names.length - 2],
                    "compile",
                    "",
                    poms.inRepository(rest),
                    How.POM));
        }
    }

    private String setting(Draft draft, String file, String key) {
        String path = (draft.folder.isEmpty() ? "" : draft.folder + "/") + ".settings/" + file;
        return inventory
                .file(path)
                .filter(inventory::canRead)
                .map(inventory::text)
                .map(text -> property(text, key))
                .orElse("");
    }

    private static String property(String text, String key) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties.getProperty(key, "");
        } catch (IOException | IllegalArgumentException malformed) {
            return "";
        }
    }
}
