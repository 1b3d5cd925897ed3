package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.JavaFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the names at the outside of a unit mean: its imports, its own types, its package, {@code java.lang}. */
final class UnitScope {

    final String file;
    final String packageName;
    final TypeLookup lookup;
    final Scope scope = new Scope.Unit(this);

    private final Map<String, String> singleTypes = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final Map<String, List<String>> singleStatics = new HashMap<>();
    private final List<String> staticsOnDemand = new ArrayList<>();
    private final List<String> modules = new ArrayList<>(0);
    private volatile @Nullable List<String> modulePackages;
    private final Map<String, SourceType> ownTypes = new HashMap<>();

    /** What {@link #type} has found once all supertypes were resolved. */
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    UnitScope(String file, JavaFacts facts, TypeLookup lookup) {
        this.file = file;
        this.packageName = facts.packageName();
        this.lookup = lookup;
        for (JavaFacts.ImportDecl each : facts.imports()) {
            add(each);
        }
    }

    private void add(JavaFacts.ImportDecl each) {
        String name = each.name();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (each.isModule()) {
            modules.add(name);
        } else if (each.isStatic() && each.onDemand()) {
            staticsOnDemand.add(name);
        } else if (each.isStatic() && name.indexOf('.') > 0) {
            singleStatics
                    .computeIfAbsent(simple, key -> new ArrayList<>(1))
                    .add(name.substring(0, name.lastIndexOf('.')));
        } else if (each.onDemand()) {
            onDemand.add(name);
        } else {
            singleTypes.putIfAbsent(simple, name);
        }
    }

    /** Dotted names of the types that are imported one by one. */
    Collection<String> importedTypes() {
        return singleTypes.values();
    }

    /** Adds a top-level type of the unit itself. */
    void own(SourceType type) {
        ownTypes.putIfAbsent(type.simpleName(), type);
    }

    /** The type that {@code name} means outside of all type bodies (language specification 6.4.1); null when there is none. */
    @Nullable
    TypeSymbol type(String name) {
        if (!lookup.isSettled()) {
            return find(name);
        }
        Inquiry inquiry = LinkThread.current();
        Object asker = inquiry == null ? this : inquiry.token;
        Found known = found.get(name);
        if (known == null || known.asker != asker) {
            known = new Found(find(name), asker);
            found.put(name, known);
        }
        return known.type;
    }

    /**
     * What was found.
     *
     * @param asker in whose inquiry it was; in another it is looked for again, so that its questions are written down there too
     */
    private record Found(@Nullable TypeSymbol type, Object asker) {}

    private @Nullable TypeSymbol find(String name) {
        String imported = singleTypes.get(name);
        if (imported != null) {
            return lookup.qualified(imported);
        }
        TypeSymbol found = ownTypes.get(name);
        if (found == null) {
            found = lookup.inPackage(packageName, name);
        }
        if (found == null) {
            found = staticallyImported(singleStatics.getOrDefault(name, List.of()), name);
        }
        return found != null ? found : importedOnDemand(name);
    }

    private @Nullable TypeSymbol importedOnDemand(String name) {
        for (String each : onDemand) {
            TypeSymbol found = lookup.inPackage(each, name);
            if (found == null) {
                TypeSymbol around = lookup.isPackage(each) ? null : lookup.qualified(each);
                found = around == null ? null : Members.memberType(around, name);
            }
            if (found != null) {
                return found;
            }
        }
        TypeSymbol found = lookup.inPackage("java.lang", name);
        if (found == null) {
            found = staticallyImported(staticsOnDemand, name);
        }
        return found != null || modules.isEmpty() ? found : ModuleImports.type(name, modulePackages(), lookup);
    }

    private List<String> modulePackages() {
        List<String> known = modulePackages;
        if (known == null) {
            known = ModuleImports.packages(modules, lookup);
            modulePackages = known;
        }
        return known;
    }

    private @Nullable TypeSymbol staticallyImported(List<String> owners, String name) {
        for (String owner : owners) {
            TypeSymbol around = lookup.qualified(owner);
            TypeSymbol found = around == null ? null : Members.memberType(around, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Dotted names of the types that a static import may take a member called {@code name} from: single imports first. */
    List<String> staticOwners(String name) {
        List<String> owners = new ArrayList<>(singleStatics.getOrDefault(name, List.of()));
        owners.addAll(staticsOnDemand);
        return owners;
    }

    /** Names of types that {@code name}, imported statically one by one, is taken from. */
    List<String> singleStaticOwners(String name) {
        return singleStatics.getOrDefault(name, List.of());
    }

    /** Names of types whose static members are all imported. */
    List<String> staticOwnersOnDemand() {
        return staticsOnDemand;
    }

    /** The missing type that a member called {@code name} is imported from, or may be; empty when no import says so. */
    String missingStaticOwner(String name) {
        return staticOwners(name).stream()
                .filter(each -> lookup.qualified(each) == null)
                .findFirst()
                .orElse("");
    }

    /** Whether a single import brings a type called {@code name}. */
    boolean imports(String name) {
        return singleTypes.containsKey(name);
    }

    /**
     * The likely dotted name of a type that was not found: as its import says; of the one imported package that is unknown, or of
     * the first of several that another unit imports a type of that name from; the name itself where none of them tells.
     */
    String likelyName(String name) {
        String imported = singleTypes.get(name);
        if (imported != null) {
            return imported;
        }
        List<String> unknown = onDemand.stream().filter(this::isMissing).toList();
        return unknown.stream()
                .map(each -> each + "." + name)
                .filter(each -> unknown.size() == 1 || lookup.isImported(each))
                .findFirst()
                .orElse(name);
    }

    private boolean isMissing(String packageOrType) {
        return !lookup.isPackage(packageOrType) && lookup.qualified(packageOrType) == null;
    }

    /** Whether every package and type that is imported on demand is known, as far as one of its types is. */
    boolean importsAllAtHand() {
        return onDemand.stream().noneMatch(this::isMissing)
                && staticsOnDemand.stream().noneMatch(this::isMissing)
                && modules.stream().noneMatch(each -> lookup.module(each) == null);
    }
}
