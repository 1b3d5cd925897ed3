package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.library.ClassPath;
import dev.unearth.analyzer.library.Library;
import dev.unearth.analyzer.library.ModuleHeader;
import dev.unearth.analyzer.link.TypeLookup.SourceSet;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * All declarations of an application, without their bodies. The same for any order of additions; safe for use by several threads
 * once built.
 */
public final class Index {

    private final Map<String, Unit> byFile;
    private final Map<String, BinaryType> binaries;
    private final Declared declared;
    private final List<TypeSymbol> types;
    private final Map<String, List<TypeSymbol>> named = new HashMap<>();

    private Index(Map<String, Unit> byFile, Map<String, BinaryType> binaries, Declared declared) {
        this.byFile = byFile;
        this.binaries = binaries;
        this.declared = declared;
        List<TypeSymbol> all = new ArrayList<>();
        byFile.values().forEach(unit -> addAll(all, unit.types));
        all.addAll(binaries.values());
        this.types = List.copyOf(all);
        types.forEach(type -> named.computeIfAbsent(type.binaryName(), key -> new ArrayList<>(1))
                .add(type));
    }

    /** An index with nothing in it; modules that are not declared see {@code defaults}. */
    public static Builder builder(ClassPath defaults) {
        return new Builder(defaults);
    }

    /** What of {@code facts} makes the same index: declarations without their bodies. */
    public static JavaFacts declarations(JavaFacts facts) {
        return Bodiless.of(facts);
    }

    private static void addAll(List<TypeSymbol> all, List<? extends TypeSymbol> types) {
        for (TypeSymbol type : types) {
            all.add(type);
            addAll(all, type.memberTypes());
        }
    }

    /**
     * All types declared in the sources but local ones, in the order of their files and in source order within them; then those of
     * class files without source, in the order of their files.
     */
    public List<TypeSymbol> types() {
        return types;
    }

    /** The types of that binary name in the sources and class files of the system; more than one where modules declare the same name. */
    public List<TypeSymbol> named(String binaryName) {
        return Collections.unmodifiableList(named.getOrDefault(binaryName, List.of()));
    }

    /**
     * The type of that binary name as {@code file} sees it, in the sources or in libraries.
     *
     * @param file a path that was added
     */
    public Optional<TypeSymbol> find(String binaryName, String file) {
        Unit unit = byFile.get(file);
        BinaryType binary = binaries.get(file);
        TypeLookup lookup = unit != null ? unit.scope.lookup : binary != null ? binary.lookup() : null;
        return lookup == null ? Optional.empty() : Optional.ofNullable(lookup.qualified(binaryName.replace('$', '.')));
    }

    /** The type that a class file declares; null when it was not added. */
    @Nullable
    BinaryType binary(String file) {
        return binaries.get(file);
    }

    /**
     * The digest of all that other units can see of {@code file}.
     *
     * @throws IllegalArgumentException when the file was not added
     */
    public FactsKey outline(String file) {
        Unit unit = byFile.get(file);
        if (unit == null) {
            throw new IllegalArgumentException("There is no outline of " + file + ": it was not added to the index");
        }
        return Outline.of(unit);
    }

    /** All units by their files, in order. */
    Map<String, Unit> units() {
        return byFile;
    }

    /** The names that all units together declare and import. */
    Declared declared() {
        return declared;
    }

    /** The declarations of a file; null when it was not added. */
    @Nullable
    Unit unit(String file) {
        return byFile.get(file);
    }

    /**
     * The declarations of one file.
     *
     * @param hash of the file's bytes
     */
    record Unit(UnitScope scope, List<SourceType> types, String hash) {}

    /**
     * Names of all units together, in no order.
     *
     * @param packages of the sources and what they start with
     * @param imported dotted, of the types that some unit imports one by one
     * @param modules that sources declare
     */
    record Declared(Set<String> packages, Set<String> imported, List<ModuleHeader> modules) {}

    /** Collects declarations. Units and class files may be added by several threads. */
    public static final class Builder {

        private final ClassPath defaults;
        private final Map<String, Module> modules = new TreeMap<>();
        private final Map<String, List<OwnType>> byName = new HashMap<>();
        private final Set<String> packages = new HashSet<>();
        private final Set<String> imported = new HashSet<>();
        private final Map<String, ModuleHeader> headers = new ConcurrentHashMap<>();
        private final Map<SourceSet, TypeLookup> lookups = new ConcurrentHashMap<>();
        private final Map<String, Unit> added = new ConcurrentSkipListMap<>();
        private final Map<String, BinaryType> addedClasses = new ConcurrentSkipListMap<>();

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
            added.put(file.path(), declare(file, facts, lookup(module, test)));
            facts.moduleDecl()
                    .map(ModuleImports::header)
                    .ifPresent(each -> headers.merge(each.name(), each, ModuleImports::joined));
            return this;
        }

        /**
         * Adds the type that a class file declares. Its code is not kept.
         *
         * @throws IllegalArgumentException when the file declares none
         */
        public Builder add(SourceFile file, ClassFacts facts, String module, boolean test) {
            ClassDecl type = facts.type();
            if (type == null) {
                throw new IllegalArgumentException(file.path() + " declares no type");
            }
            addedClasses.put(file.path(), new BinaryType(type.withoutCode(), lookup(module, test), file.path()));
            return this;
        }

        private TypeLookup lookup(String module, boolean test) {
            return lookups.computeIfAbsent(
                    new SourceSet(module, test), from -> new TypeLookup(from, byName, packages, imported, headers));
        }

        /** Dotted names of the types that the units added so far import one by one. */
        public Set<String> importedTypes() {
            Set<String> names = new TreeSet<>();
            added.values().forEach(unit -> names.addAll(unit.scope.importedTypes()));
            return names;
        }

        /** The index of all that was added. */
        public Index build() {
            Map<String, Unit> byFile = new LinkedHashMap<>(added);
            added.clear();
            for (Unit unit : byFile.values()) {
                unit.types.forEach(type -> byName.computeIfAbsent(type.binaryName(), key -> new ArrayList<>(1))
                        .add(type));
                addPackage(packages, unit.scope.packageName);
                imported.addAll(unit.scope.importedTypes());
            }
            Map<String, BinaryType> binaries = new LinkedHashMap<>(addedClasses);
            addedClasses.clear();
            for (BinaryType type : binaries.values()) {
                byName.computeIfAbsent(type.binaryName(), key -> new ArrayList<>(1))
                        .add(type);
                addPackage(packages, type.packageName());
            }
            openLookups();
            binaries.values().forEach(BinaryType::makeMembers);
            byFile.values().forEach(unit -> unit.types.forEach(Builder::resolveParents));
            lookups.values().forEach(TypeLookup::settle);
            KeyNames.settle(byName.values());
            return new Index(byFile, binaries, new Declared(packages, imported, List.copyOf(headers.values())));
        }

        /** Lets every source set see the libraries of its module; equal class paths share their symbols. */
        private void openLookups() {
            Map<ClassPath, LibraryTypes> libraries = new HashMap<>();
            Map<Library, LibraryTypes> jdks = new HashMap<>();
            lookups.forEach((sourceSet, lookup) -> {
                Module module = modules.getOrDefault(sourceSet.module(), new Module(defaults, List.of()));
                lookup.open(
                        module.environment(),
                        module.dependencies,
                        libraries.computeIfAbsent(
                                module.classPath,
                                path -> LibraryTypes.of(path, jdks.computeIfAbsent(path.jdk(), LibraryTypes::ofJdk))));
            });
        }

        private static Unit declare(SourceFile file, JavaFacts facts, TypeLookup lookup) {
            UnitScope scope = new UnitScope(file.path(), facts, lookup);
            List<SourceType> types = new ArrayList<>();
            for (Member.TypeDecl decl : facts.types()) {
                String name = scope.packageName.isEmpty() ? decl.name() : scope.packageName + "." + decl.name();
                SourceType type = Declarations.type(decl, name, scope.scope, null);
                scope.own(type);
                types.add(type);
            }
            return new Unit(scope, List.copyOf(types), file.hash());
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

    /** What a module sees. */
    private record Module(ClassPath classPath, List<String> dependencies) {

        /** Equal only for modules that see the same. */
        String environment() {
            return classPath.identity() + "\n" + String.join(" ", dependencies);
        }
    }
}
