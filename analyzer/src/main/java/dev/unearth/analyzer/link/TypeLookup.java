package dev.unearth.analyzer.link;

import dev.unearth.analyzer.library.ModuleHeader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one door through which types are looked up by name, from where one source set of one module stands. */
final class TypeLookup {

    private final SourceSet from;
    private final Map<String, List<OwnType>> sources;
    private final Set<String> sourcePackages;
    private final Set<String> imported;
    private final Map<String, ModuleHeader> modules;
    private String environment = "";
    private List<String> dependencies = List.of();
    private LibraryTypes libraries = LibraryTypes.NONE;
    private boolean settled;

    /** What {@link #known} gives for the few types that the language itself speaks of. */
    private final Map<String, JavaType> known = new ConcurrentHashMap<>();

    /**
     * A look-up that finds nothing yet.
     *
     * @param sources filled, as {@code sourcePackages} is, before anything is looked up
     * @param imported dotted names of the types that some unit imports one by one, filled likewise
     * @param modules the modules that the sources declare, by name, filled likewise
     */
    TypeLookup(
            SourceSet from,
            Map<String, List<OwnType>> sources,
            Set<String> sourcePackages,
            Set<String> imported,
            Map<String, ModuleHeader> modules) {
        this.from = from;
        this.sources = sources;
        this.sourcePackages = sourcePackages;
        this.imported = imported;
        this.modules = modules;
    }

    /**
     * Lets it see the modules that its own depends on, and libraries; to be called once, before anything is looked up.
     *
     * @param identity equal only where the same modules and libraries are seen
     */
    void open(String identity, List<String> dependsOn, LibraryTypes visible) {
        environment = identity;
        dependencies = dependsOn;
        libraries = visible;
    }

    /** From now on all supertypes are resolved, so that what is found can be kept. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** A module's main or test sources. */
    record SourceSet(String module, boolean test) implements Comparable<SourceSet> {
        @Override
        public int compareTo(SourceSet other) {
            int modules = module.compareTo(other.module);
            return modules != 0 ? modules : Boolean.compare(test, other.test);
        }

        /** {@code module/main} or {@code module/test}. */
        String label() {
            return module + "/" + (test ? "test" : "main");
        }
    }

    /** The top-level type {@code name} of a package; null when there is none. */
    @Nullable
    TypeSymbol inPackage(String packageName, String name) {
        return topLevel(packageName.isEmpty() ? name : packageName + "." + name);
    }

    /**
     * The top-level type of that binary name, or any type that is known from a class file: own sources, those of modules it depends on, the JDK, all other sources, libraries; null
     * when there is none.
     */
    @Nullable
    TypeSymbol topLevel(String binaryName) {
        LinkThread.asked(binaryName);
        List<OwnType> candidates = sources.getOrDefault(binaryName, List.of());
        OwnType best = null;
        int bestRank = Integer.MAX_VALUE;
        for (OwnType each : candidates) {
            int rank = rank(each.lookup().from);
            if (rank < bestRank) {
                best = each;
                bestRank = rank;
            }
        }
        if (best != null && bestRank < 3) {
            return best;
        }
        TypeSymbol jdk = libraries.jdk(binaryName);
        return jdk != null ? jdk : best != null ? best : libraries.find(binaryName);
    }

    /** 0 own source set, 1 own module's main from its tests, 2 a module it depends on, 3 any other, never tests from main. */
    private int rank(SourceSet candidate) {
        if (candidate.equals(from)) {
            return 0;
        } else if (candidate.test() && !from.test()) {
            return Integer.MAX_VALUE;
        } else if (candidate.module().equals(from.module())) {
            return 1;
        }
        return (dependencies.contains(candidate.module()) ? 2 : 3) + (candidate.test() ? 2 : 0);
    }

    /** The type with that dotted name, nested or not: the longest package wins. Null when there is none. */
    @Nullable
    TypeSymbol qualified(String dotted) {
        TypeSymbol found = topLevel(dotted);
        for (int dot = dotted.lastIndexOf('.'); found == null && dot > 0; dot = dotted.lastIndexOf('.', dot - 1)) {
            found = topLevel(dotted.substring(0, dot));
            for (String name :
                    found == null ? new String[0] : dotted.substring(dot + 1).split("\\.")) {
                found = found == null ? null : Members.memberType(found, name);
            }
        }
        return found;
    }

    /** The module of that name, one of the sources first; null when there is none. */
    @Nullable
    ModuleHeader module(String name) {
        LinkThread.asked(Answers.ofModules(name));
        ModuleHeader own = modules.get(name);
        return own != null ? own : libraries.module(name);
    }

    /** Whether {@code dotted} is a package with types in it, or the start of one. */
    boolean isPackage(String dotted) {
        LinkThread.asked(dotted);
        return sourcePackages.contains(dotted) || libraries.isPackage(dotted);
    }

    /** Whether some unit imports a type by that dotted name. */
    boolean isImported(String dotted) {
        LinkThread.asked(Answers.ofImports(dotted));
        return imported.contains(dotted);
    }

    /** {@code java.lang.Object}. */
    JavaType object() {
        return known("java.lang.Object");
    }

    /** A type of the JDK; unknown where even that is missing. */
    JavaType known(String binaryName) {
        LinkThread.asked(binaryName);
        JavaType kept = known.get(binaryName);
        if (kept != null) {
            return kept;
        }
        TypeSymbol found = topLevel(binaryName);
        JavaType type = found == null ? new JavaType.Unknown(binaryName) : TypeNames.raw(found);
        if (settled) {
            known.put(binaryName, type);
        }
        return type;
    }

    /** Equal only where the same modules and libraries are seen. */
    String environment() {
        return environment;
    }

    /** {@code module/main} or {@code module/test}: where it looks from. */
    String label() {
        return from.label();
    }
}
