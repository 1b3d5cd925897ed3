package dev.unearth.analyzer.module;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.inventory.SourceHead;
import dev.unearth.analyzer.module.SourceModule.Origin;
import dev.unearth.analyzer.module.SourceModule.SourceRoot;
import dev.unearth.analyzer.module.SourceModule.SourceSet;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Divides the Java files among the modules that the build files describe, and makes modules for what is left. */
final class Division {

    private final Inventory inventory;
    private final List<Draft> drafts;
    /** Whose a root is: declared ones first, later also those that the packages tell. */
    private final Map<String, Draft> owners = new TreeMap<>();

    private final Map<String, SourceSet> sets = new TreeMap<>();
    private final Map<String, Usage> used = new TreeMap<>();
    private final ClassRoots classRoots;

    Division(Inventory inventory, List<Draft> described) {
        this.inventory = inventory;
        this.classRoots = new ClassRoots(inventory);
        this.drafts = new ArrayList<>(described);
        for (Draft draft : described) {
            draft.roots.forEach((root, set) -> {
                if (owners.putIfAbsent(root, draft) == null) {
                    sets.put(root, set);
                }
            });
        }
    }

    /** How many files a root holds, and how many of them import a library for tests. */
    private static final class Usage {
        private int files;
        private int tests;
    }

    List<SourceModule> modules() {
        Set<String> declared = new HashSet<>(owners.keySet());
        inventory.files().stream()
                .filter(file -> file.status() == Status.READ || file.status() == Status.PARTIAL)
                .forEach(file -> inventory.head(file).ifPresent(head -> assign(file, head)));
        owners.keySet().retainAll(used.keySet());
        classRoots.find().forEach(this::assignClasses);
        used.forEach((root, usage) -> {
            if (!declared.contains(root) && usage.tests * 2 >= usage.files) {
                sets.put(root, SourceSet.TEST);
            }
        });
        List<Draft> remaining = remaining();
        Map<Draft, String> names = names(remaining);
        LibraryJars jars = new LibraryJars(inventory);
        return remaining.stream().map(draft -> module(draft, names, jars)).toList();
    }

    private void assign(SourceFile file, SourceHead head) {
        classRoots.source(head.packageName(), file.fileName());
        String root = root(file.folder(), head.packageName());
        Usage usage = used.computeIfAbsent(root, r -> new Usage());
        usage.files++;
        usage.tests += head.importsTests() ? 1 : 0;
    }

    /** Gives a folder of class files without sources to the innermost module around it, in an archive to one of that archive. */
    private void assignClasses(String root) {
        if (owners.containsKey(root)) {
            return;
        }
        String archive = root.substring(0, root.lastIndexOf('!') + 1);
        Draft owner = drafts.stream()
                .filter(draft -> TreePath.isWithin(root, draft.folder) && draft.folder.startsWith(archive))
                .max(Comparator.comparingInt((Draft draft) -> draft.folder.length())
                        .thenComparing(owners::containsValue))
                .orElseGet(() -> inferred(archive.isEmpty() ? PackageRoots.project(root) : archive));
        owners.put(root, owner);
        sets.put(root, PackageRoots.setByName(root, owner.folder));
    }

    /** The root of a file, made known if it is new. */
    private String root(String folder, String packageName) {
        Optional<String> around = Modules.nearestKey(owners, folder);
        String told = PackageRoots.of(folder, packageName);
        boolean liesByPackage = !told.equals(folder) || packageName.isEmpty();
        if (around.isPresent()
                && (!liesByPackage || packageName.isEmpty() || around.get().equals(told))) {
            return around.get();
        }
        if (!owners.containsKey(told)) {
            Draft owner = around.map(owners::get).orElseGet(() -> inferred(PackageRoots.project(told)));
            boolean test = around.map(sets::get).orElse(SourceSet.MAIN) == SourceSet.TEST;
            owners.put(told, owner);
            sets.put(told, test ? SourceSet.TEST : PackageRoots.setByName(told, owner.folder));
        }
        return told;
    }

    private Draft inferred(String project) {
        return drafts.stream()
                .filter(draft -> draft.origin == Origin.INFERRED && draft.folder.equals(project))
                .findFirst()
                .orElseGet(() -> {
                    Draft draft = new Draft(nameOf(project), project, Origin.INFERRED);
                    drafts.add(draft);
                    return draft;
                });
    }

    private String nameOf(String folder) {
        String name = folder.isEmpty() ? inventory.rootNames().get(0) : TreePath.name(folder);
        return name.replaceFirst("(?i)(?:\\.\\w{3})?!$", "");
    }

    /** The drafts that have sources, and the Maven projects without; the others give what they know to who has their sources. */
    private List<Draft> remaining() {
        Set<Draft> owning = new HashSet<>(owners.values());
        for (Draft draft : drafts) {
            if (!owning.contains(draft)) {
                draft.roots.keySet().stream()
                        .flatMap(root -> Optional.ofNullable(owners.get(root)).stream())
                        .findFirst()
                        .ifPresent(owner -> complete(owner, draft));
            }
        }
        return drafts.stream()
                .filter(draft -> owning.contains(draft) || draft.origin == Origin.MAVEN)
                .sorted(Comparator.comparing((Draft draft) -> draft.folder).thenComparing(draft -> draft.name))
                .toList();
    }

    private static void complete(Draft owner, Draft other) {
        other.libraries.forEach(owner::library);
        owner.dependsOn.addAll(other.dependsOn);
        owner.sourceLevel = owner.sourceLevel == 0 ? other.sourceLevel : owner.sourceLevel;
        owner.encoding(other.encoding);
    }

    private Map<Draft, String> names(List<Draft> drafts) {
        Map<Draft, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Draft draft : drafts) {
            String name = draft.name.isEmpty() ? nameOf(draft.folder) : draft.name;
            boolean alone =
                    drafts.stream().filter(other -> other.name.equals(name)).count() <= 1;
            String unique = alone || draft.folder.isEmpty() ? name : draft.folder;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + "-" + i;
            }
            names.put(draft, unique);
        }
        return names;
    }

    private SourceModule module(Draft draft, Map<Draft, String> names, LibraryJars jars) {
        List<SourceRoot> roots = owners.entrySet().stream()
                .filter(entry -> entry.getValue() == draft)
                .map(entry -> new SourceRoot(entry.getKey(), sets.getOrDefault(entry.getKey(), SourceSet.MAIN)))
                .toList();
        jars.visibleTo(draft).forEach(draft::library);
        List<String> dependsOn = draft.dependsOn.stream()
                .flatMap(folder ->
                        names.keySet().stream().filter(other -> other != draft && other.folder.equals(folder)))
                .map(names::get)
                .distinct()
                .toList();
        return new SourceModule(
                names.getOrDefault(draft, draft.name),
                draft.folder,
                draft.origin,
                roots,
                draft.sourceLevel,
                draft.encoding,
                draft.libraries,
                dependsOn);
    }
}
