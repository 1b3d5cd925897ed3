package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.library.ClassPath;
import dev.unearth.analyzer.library.Library;
import dev.unearth.analyzer.link.TypeLookup.SourceSet;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All declarations of an application, without their bodies. The same for any order of additions; safe for use by several threads
 * once built.
 */
public final class Index {

    private final Map<String, List<SourceType>> byName;
    private final Map<String, Unit> byFile;
    private final List<TypeSymbol> types;

    private Index(Map<String, List<SourceType>> byName, Map<String, Unit> byFile) {
        this.byName = byName;
        this.byFile = byFile;
        List<TypeSymbol> all = new ArrayList<>();
        byFile.values().forEach(unit -> addAll(all, unit.types));
        this.types = List.copyOf(all);
    }

    /** An index with nothing in it; modules that are not declared see {@code defaults}. */
    public static Builder builder(ClassPath defaults) {
        return new Builder(defaults);
    }

    private static void addAll(List<TypeSymbol> all, List<? extends TypeSymbol> types) {
        for (TypeSymbol type : types) {
            all.add(type);
            addAll(all, type.memberTypes());
        }
    }

    /** All types declared in the sources but local ones, in the order of their files and in source order within them. */
    public List<TypeSymbol> types() {
        return types;
    }

    /** The types of that binary name in the sources; more than one where modules declare the same name. */
    public List<TypeSymbol> named(String binaryName) {
        int nested = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        List<SourceType> top = byName.getOrDefault(binaryName, List.of());
        if (!top.isEmpty() || nested < 0) {
            return List.copyOf(top);
        }
        return types.stream()
                .filter(type -> type.binaryName().equals(binaryName))
                .toList();
    }

    /**
     * The type of that binary name as {@code file} sees it, in the sources or in libraries.
     *
     * @param file a path that was added
     */
    public Optional<TypeSymbol> find(String binaryName, String file) {
        Unit unit = byFile.get(file);
        return unit == null
                ? Optional.empty()
                : Optional.ofNullable(unit.scope.lookup.qualified(binaryName.replace('$', '.')));
    }

    /** The declarations of a file; null when it was not added. */
    @Nullable
    Unit unit(String file) {
        return byFile.get(file);
    }

    /** The declarations of one file. */
    record Unit(UnitScope scope, List<SourceType> types) {}

    /** Collects declarations. Not safe for use by several threads. */
    public static final class Builder {

        private final ClassPath defaults;
        private final Map<String, Module> modules = new TreeMap<>();
        private final Map<String, Added> added = new TreeMap<>();

        private Builder(ClassPath defaults) {
            this.defaults = defaults;
        }

        /**
         * Declares what a module sees.
         *
         * @param dependencies names of the modules of the application it depends on
         */
        public Builder module(String name, ClassPath classPath, Collection<String> dependencies) {
            modules.put(name, new Module(classPath, List.copyOf(dependencies)));
            return this;
        }

        /** Adds what {@code file} declares. Its bodies are not kept. */
        public Builder add(SourceFile file, JavaFacts facts, String module, boolean test) {
            added.put(file.path(), new Added(file.path(), facts, new SourceSet(module, test)));
            return this;
        }

        /** The index of all that was added. */
        public Index build() {
            Map<String, List<SourceType>> byName = new HashMap<>();
            Set<String> packages = new HashSet<>();
            Lookups lookups = new Lookups(modules, defaults, byName, packages);
            Map<String, Unit> byFile = new LinkedHashMap<>();
            for (Added each : added.values()) {
                Unit unit = declare(each, lookups.of(each.sourceSet));
                byFile.put(each.path, unit);
                unit.types.forEach(type -> byName.computeIfAbsent(type.binaryName(), key -> new ArrayList<>(1))
                        .add(type));
                addPackage(packages, unit.scope.packageName);
            }
            added.clear();
            byFile.values().forEach(unit -> unit.types.forEach(Builder::resolveParents));
            KeyNames.settle(byName.values());
            return new Index(byName, byFile);
        }

        private static Unit declare(Added added, TypeLookup lookup) {
            UnitScope scope = new UnitScope(added.path, added.facts, lookup);
            List<SourceType> types = new ArrayList<>();
            for (Member.TypeDecl decl : added.facts.types()) {
                String name = scope.packageName.isEmpty() ? decl.name() : scope.packageName + "." + decl.name();
                SourceType type = Declarations.type(decl, name, scope.scope, null);
                scope.own(type);
                types.add(type);
            }
            return new Unit(scope, List.copyOf(types));
        }

        private static void addPackage(Set<String> packages, String name) {
            String dotted = name;
            while (!dotted.isEmpty() && packages.add(dotted)) {
                dotted = dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')));
            }
        }

        private static void resolveParents(TypeSymbol type) {
            ((SourceType) type).resolveParents();
            type.memberTypes().forEach(Builder::resolveParents);
        }
    }

    private record Added(String path, JavaFacts facts, SourceSet sourceSet) {}

    /** What a module sees. */
    private record Module(ClassPath classPath, List<String> dependencies) {}

    /** A look-up per source set; equal class paths share their symbols. */
    private static final class Lookups {

        private final Map<String, Module> modules;
        private final ClassPath defaults;
        private final Map<String, List<SourceType>> byName;
        private final Set<String> packages;
        private final Map<SourceSet, TypeLookup> lookups = new HashMap<>();
        private final Map<ClassPath, LibraryTypes> libraries = new HashMap<>();
        private final Map<Library, LibraryTypes> jdks = new HashMap<>();

        Lookups(
                Map<String, Module> modules,
                ClassPath defaults,
                Map<String, List<SourceType>> byName,
                Set<String> packages) {
            this.modules = modules;
            this.defaults = defaults;
            this.byName = byName;
            this.packages = packages;
        }

        TypeLookup of(SourceSet sourceSet) {
            return lookups.computeIfAbsent(sourceSet, this::make);
        }

        private TypeLookup make(SourceSet sourceSet) {
            Module module = modules.getOrDefault(sourceSet.module(), new Module(defaults, List.of()));
            LibraryTypes types = libraries.computeIfAbsent(
                    module.classPath,
                    path -> LibraryTypes.of(path, jdks.computeIfAbsent(path.jdk(), LibraryTypes::ofJdk)));
            return new TypeLookup(sourceSet, module.dependencies, byName, packages, types);
        }
    }
}
