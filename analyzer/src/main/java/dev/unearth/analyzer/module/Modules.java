package dev.unearth.analyzer.module;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.SourceModule.SourceRoot;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import dev.unearth.analyzer.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The modules of an application. Every Java file that is read belongs to exactly one of them; other files belong to the one
 * around them, if there is one.
 */
public final class Modules {

    private final List<SourceModule> list;
    private final Map<String, SourceModule> byRoot = new TreeMap<>();
    private final Map<String, SourceModule> byFolder = new TreeMap<>();
    private final Map<String, SourceSet> sets = new TreeMap<>();

    private Modules(List<SourceModule> list) {
        this.list = List.copyOf(list);
        for (SourceModule module : list) {
            byFolder.putIfAbsent(module.folder(), module);
            for (SourceRoot root : module.sourceRoots()) {
                byRoot.putIfAbsent(root.folder(), module);
                sets.putIfAbsent(root.folder(), root.set());
            }
        }
    }

    /**
     * The modules of what lies in an inventory.
     *
     * @param localRepository Maven's, where jars and poms are looked for; empty for none
     */
    public static Modules of(Inventory inventory, Optional<Path> localRepository) {
        Poms poms = new Poms(inventory, localRepository);
        List<Draft> drafts = new ArrayList<>(new MavenReader(poms).drafts());
        drafts.addAll(new AntReader(inventory).drafts());
        drafts.addAll(new EclipseReader(inventory, poms).drafts());
        return new Modules(new Division(inventory, drafts).modules());
    }

    /** All modules, sorted by folder. */
    public List<SourceModule> list() {
        return list;
    }

    /** The module of a name. */
    public Optional<SourceModule> named(String name) {
        return list.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    /** The module a file belongs to; there is one for each Java file that was read. */
    public Optional<SourceModule> moduleOf(SourceFile file) {
        return nearest(byRoot, file.folder()).or(() -> nearest(byFolder, file.folder()));
    }

    /** The folder whose subfolders are the packages, for what lies in one; empty for other files. */
    public Optional<SourceRoot> sourceRootOf(SourceFile file) {
        return nearestKey(sets, file.folder())
                .map(root -> new SourceRoot(root, sets.getOrDefault(root, SourceSet.MAIN)));
    }

    /** Whether a file serves tests only: by its source root, else by the names of the folders around it. */
    public boolean isTest(SourceFile file) {
        Optional<SourceRoot> root = sourceRootOf(file);
        SourceSet set = root.isPresent()
                ? root.get().set()
                : PackageRoots.setByName(
                        file.folder(), moduleOf(file).map(SourceModule::folder).orElse(""));
        return set == SourceSet.TEST;
    }

    /** Folders with the encoding declared for them, for {@link Inventory#withDeclared}. */
    public Map<String, String> declaredEncodings() {
        Map<String, String> encodings = new TreeMap<>();
        for (SourceModule module : list) {
            if (!module.encoding().isEmpty()) {
                encodings.putIfAbsent(module.folder(), module.encoding());
                module.sourceRoots().forEach(root -> encodings.put(root.folder(), module.encoding()));
            }
        }
        return encodings;
    }

    private static <T> Optional<T> nearest(Map<String, T> byFolder, String folder) {
        return nearestKey(byFolder, folder).map(byFolder::get);
    }

    static <T> Optional<String> nearestKey(Map<String, T> byFolder, String folder) {
        String at = folder;
        while (!byFolder.containsKey(at)) {
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = TreePath.folder(at);
        }
        return Optional.of(at);
    }
}
