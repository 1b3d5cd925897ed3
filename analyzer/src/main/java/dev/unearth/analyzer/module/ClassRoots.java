package dev.unearth.analyzer.module;

import dev.unearth.analyzer.bytecode.ClassFileReader;
import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folders above the packages of class files for which no source of their name lies in the tree. */
final class ClassRoots {

    private static final String SUFFIX = ".class";

    private final Inventory inventory;
    private final ClassFileReader reader = new ClassFileReader();
    private final Set<String> sources = new HashSet<>();

    ClassRoots(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Notes a source of that file name in that package. */
    void source(String packageName, String fileName) {
        String folder = packageName.replace('.', '/');
        sources.add((folder.isEmpty() ? "" : folder + "/") + fileName.substring(0, fileName.lastIndexOf('.')));
    }

    /** The roots, sorted; one class file of each folder is read. */
    Set<String> find() {
        Map<String, SourceFile> samples = new TreeMap<>();
        for (SourceFile file : inventory.files()) {
            if (file.kind() == FileKind.CLASS && file.status() == Status.READ && !hasSource(file.path())) {
                samples.putIfAbsent(file.folder(), file);
            }
        }
        Set<String> roots = new TreeSet<>();
        samples.forEach((folder, file) -> reader.className(inventory.bytes(file))
                .ifPresent(name -> roots.add(PackageRoots.of(
                        folder,
                        name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.')))));
        return roots;
    }

    private boolean hasSource(String path) {
        String top = topLevel(path);
        for (int slash = top.indexOf('/'); slash >= 0; slash = top.indexOf('/', slash + 1)) {
            if (sources.contains(top.substring(slash + 1))) {
                return true;
            }
        }
        return sources.contains(top);
    }

    private static String topLevel(String path) {
        String bare = path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
        int nested = bare.indexOf('$', bare.lastIndexOf('/') + 2);
        return nested < 0 ? bare : bare.substring(0, nested);
    }
}
