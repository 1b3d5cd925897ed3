package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What source and library types have in common: supertypes and members by name. Caches are filled by whoever needs them first. */
abstract class AbstractType implements TypeSymbol {

    /** Up to so many members a scan is quicker than a map, and smaller. */
    private static final int FEW = 12;

    private volatile @Nullable Supers supers;
    private volatile @Nullable Set<String> memberTypes;
    private volatile @Nullable Map<String, List<MethodSymbol>> methodsByName;
    private volatile @Nullable Map<String, FieldSymbol> fieldsByName;

    /** What {@link #hasOuterParameters()} says: 1 yes, -1 no, 0 not asked yet. */
    private int outerParameters;

    /** The declared type parameters, in order. */
    abstract List<JavaType.Variable> typeParameters();

    /** Whether it is an inner class: its objects hold one of the type around them. */
    abstract boolean isInner();

    /** Whether it is an inner class of a generic one, whose parameters may stand in its members. */
    boolean hasOuterParameters() {
        int known = outerParameters;
        if (known == 0) {
            AbstractType outer = isInner() ? outer().map(AbstractType::of).orElse(null) : null;
            boolean has = outer != null && (!outer.typeParameters().isEmpty() || outer.hasOuterParameters());
            known = has ? 1 : -1;
            outerParameters = known;
        }
        return known > 0;
    }

    /** The member type called {@code name} that is declared here. */
    abstract @Nullable TypeSymbol memberNamed(String name);

    /** The symbol with what this package knows of it. */
    static AbstractType of(TypeSymbol symbol) {
        return (AbstractType) symbol;
    }

    /** Whether two symbols stand for one type; library types may be known through several class paths. */
    static boolean same(TypeSymbol one, TypeSymbol other) {
        return one == other
                || (!one.isSource() && !other.isSource() && one.binaryName().equals(other.binaryName()));
    }

    /** This type with its own parameters as arguments. */
    JavaType.Declared asType() {
        return new JavaType.Declared(this, List.copyOf(typeParameters()));
    }

    /** Superclass first, then the interfaces, unresolved ones included. */
    List<JavaType> directSupertypes() {
        List<JavaType> all = new ArrayList<>(interfaces().size() + 1);
        superclass().ifPresent(all::add);
        all.addAll(interfaces());
        return all;
    }

    /** Notes that somebody asks what this type declares or inherits. */
    abstract void seen();

    /** Whether supertypes are resolved for good. */
    abstract boolean isSettled();

    /** Simple names of the member types that are declared here. */
    abstract Collection<String> memberTypeNames();

    /** Whether a member type called {@code name} may be there, inherited or not; mostly there are none at all. */
    boolean mayHaveMemberType(String name) {
        if (!isSettled()) {
            return true;
        }
        return inheritedTypeNames().contains(name);
    }

    /** Simple names of the member types, inherited ones included; to be asked for once supertypes are settled. */
    Set<String> inheritedTypeNames() {
        seen();
        Set<String> known = memberTypes;
        if (known == null) {
            Set<String> all = new HashSet<>(memberTypeNames());
            supertypes().forEach(each -> all.addAll(of(each).memberTypeNames()));
            known = Set.copyOf(all);
            memberTypes = known;
        }
        return known;
    }

    /** The methods declared here that are called {@code name}, in order. */
    List<MethodSymbol> methodsNamed(String name) {
        List<MethodSymbol> all = methods();
        if (all.size() <= FEW) {
            List<MethodSymbol> found = List.of();
            for (MethodSymbol method : all) {
                if (method.name().equals(name)) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(method);
                }
            }
            return found;
        }
        Map<String, List<MethodSymbol>> known = methodsByName;
        if (known == null) {
            known = new HashMap<>();
            for (MethodSymbol method : methods()) {
                known.computeIfAbsent(method.name(), key -> new ArrayList<>(2)).add(method);
            }
            methodsByName = known;
        }
        return known.getOrDefault(name, List.of());
    }

    /** The field declared here that is called {@code name}. */
    @Nullable
    FieldSymbol fieldNamed(String name) {
        List<FieldSymbol> all = fields();
        if (all.size() <= FEW) {
            for (FieldSymbol field : all) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
            return null;
        }
        Map<String, FieldSymbol> known = fieldsByName;
        if (known == null) {
            known = new HashMap<>();
            for (FieldSymbol field : all) {
                known.putIfAbsent(field.name(), field);
            }
            fieldsByName = known;
        }
        return known.get(name);
    }

    /** Whether this is {@code target} or one of its subtypes, as far as supertypes are known. */
    boolean isSubclassOf(TypeSymbol target) {
        if (same(this, target)) {
            return true;
        }
        for (TypeSymbol each : supertypes()) {
            if (same(each, target)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<TypeSymbol> supertypes() {
        return supers().known;
    }

    @Override
    public boolean hasUnknownSupertype() {
        return !supers().unknown.isEmpty();
    }

    @Override
    public List<String> unknownSupertypes() {
        return supers().unknown;
    }

    @Override
    public boolean isA(String name) {
        if (binaryName().equals(name)) {
            return true;
        }
        for (TypeSymbol each : supertypes()) {
            if (each.binaryName().equals(name)) {
                return true;
            }
        }
        return supers().unknown.contains(name);
    }

    private Supers supers() {
        seen();
        Supers found = supers;
        if (found == null) {
            found = collect();
            supers = found;
        }
        return found;
    }

    private Supers collect() {
        Set<TypeSymbol> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        List<AbstractType> level = List.of(this);
        while (!level.isEmpty()) {
            List<AbstractType> next = new ArrayList<>();
            for (AbstractType type : level) {
                for (JavaType parent : type.directSupertypes()) {
                    if (!(parent instanceof JavaType.Declared declared)) {
                        unknown.add(parent.erasedName());
                    } else if (declared.symbol() != this && known.add(declared.symbol())) {
                        next.add(of(declared.symbol()));
                    }
                }
            }
            level = next;
        }
        return new Supers(List.copyOf(known), List.copyOf(unknown));
    }

    @Override
    public String toString() {
        return keyName();
    }

    private record Supers(List<TypeSymbol> known, List<String> unknown) {}
}
