package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The entities of a system with their tables and attributes (JPA 2.1 chapters 2 and 11). */
final class JpaModel implements Entities {

    private final MarkedClasses classes;
    private final Hierarchy hierarchy;
    private final Function<String, Optional<TypeSymbol>> byName;
    private final Map<String, MappedClass> entities = new TreeMap<>();
    private final Map<String, MappedClass> byEntityName = new TreeMap<>();
    private final Map<String, List<Column>> keys = new TreeMap<>();
    private final Set<String> computing = new HashSet<>();

    JpaModel(Evidences evidence) {
        this.classes = new MarkedClasses(evidence);
        this.byName = evidence.byName();
        this.hierarchy = new Hierarchy(classes, byName);
        for (Marked each : classes.all()) {
            if (isEntity(each)) {
                MappedClass mapped = mapped(each);
                entities.put(each.className(), mapped);
                byEntityName.putIfAbsent(mapped.entityName(), mapped);
            }
        }
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    MarkedClasses classes() {
        return classes;
    }

    /** All entities, by name of the class. */
    Collection<MappedClass> entities() {
        return entities.values();
    }

    @Override
    public Optional<MappedClass> ofClass(String className) {
        return Optional.ofNullable(entities.get(className));
    }

    /** By its own name, else by that of its class. */
    @Override
    public Optional<MappedClass> named(String name) {
        MappedClass known = byEntityName.get(name);
        return known != null ? Optional.of(known) : ofClass(name).or(() -> bySimpleName(name));
    }

    private Optional<MappedClass> bySimpleName(String name) {
        List<MappedClass> found = entities.values().stream()
                .filter(each -> simpleName(each.className()).equals(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The entities that are of {@code type}: itself, or those that have it as a supertype. */
    List<MappedClass> thatAre(String type) {
        Optional<MappedClass> itself = ofClass(type);
        boolean isTop = type.equals("java.lang.Object") || type.equals("java.io.Serializable") || type.equals("?");
        if (itself.isPresent() || isTop) {
            return itself.stream().toList();
        }
        return entities.values().stream()
                .filter(each -> byName.apply(each.className())
                        .map(symbol -> symbol.isA(type))
                        .orElse(false))
                .toList();
    }

    private static boolean isEntity(Marked marked) {
        return marked.mark("Entity").isPresent();
    }

    Optional<Marked> embeddable(String className) {
        return classes.get(className).filter(each -> each.mark("Embeddable").isPresent());
    }

    Optional<Place> placeOf(String className, String field) {
        return hierarchy.field(className, field).flatMap(FieldSymbol::place);
    }

    /** The table of an entity by its class; empty where it is none. */
    String table(String className) {
        return classes.get(className)
                .filter(JpaModel::isEntity)
                .map(each -> tables(each).get(0))
                .orElse("");
    }

    /** The columns of the key of {@code className}, in order. */
    List<Column> keyColumns(String className) {
        List<Column> known = keys.get(className);
        if (known != null) {
            return known;
        }
        Optional<Marked> marked = classes.get(className).filter(JpaModel::isEntity);
        if (marked.isEmpty() || !computing.add(className)) {
            return List.of();
        }
        List<Column> columns = attributes(marked.get(), true).stream()
                .filter(Attribute::isId)
                .flatMap(Attribute::allColumns)
                .toList();
        computing.remove(className);
        keys.put(className, columns);
        return columns;
    }

    private MappedClass mapped(Marked marked) {
        return new MappedClass(
                marked.className(),
                entityName(marked),
                List.copyOf(tables(marked)),
                marked.mark("Table").flatMap(mark -> mark.text("name")).isPresent(),
                attributes(marked, false),
                subtypes(marked),
                marked.place().orElseThrow());
    }

    private static String entityName(Marked marked) {
        return marked.mark("Entity").flatMap(mark -> mark.text("name")).orElse(simpleName(marked.className()));
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static String ownTable(Marked marked) {
        return marked.mark("Table").flatMap(mark -> mark.text("name")).orElse(entityName(marked));
    }

    private List<String> tables(Marked marked) {
        Set<String> tables = new LinkedHashSet<>();
        tables.add(tableOf(marked));
        if (strategy(marked).equals("JOINED")) {
            entityParents(marked).forEach(parent -> tables.add(ownTable(parent)));
        }
        Marked.all(marked.marks(), "SecondaryTable", "SecondaryTables")
                .forEach(mark -> mark.text("name").ifPresent(tables::add));
        return List.copyOf(tables);
    }

    /** The table that holds what {@code marked} itself declares. */
    private String tableOf(Marked marked) {
        List<Marked> parents = entityParents(marked);
        boolean isOwn = parents.isEmpty() || !strategy(marked).equals("SINGLE_TABLE");
        return ownTable(isOwn ? marked : parents.get(parents.size() - 1));
    }

    private List<Marked> entityParents(Marked marked) {
        return hierarchy.parents(marked).stream().filter(JpaModel::isEntity).toList();
    }

    private String strategy(Marked marked) {
        List<Marked> parents = entityParents(marked);
        Marked root = parents.isEmpty() ? marked : parents.get(parents.size() - 1);
        return root.mark("Inheritance").flatMap(mark -> mark.text("strategy")).orElse("SINGLE_TABLE");
    }

    private List<String> subtypes(Marked marked) {
        return classes.all().stream()
                .filter(each -> isEntity(each) && entityParents(each).contains(marked))
                .map(Marked::className)
                .toList();
    }

    private List<Attribute> attributes(Marked marked, boolean idsOnly) {
        List<Marked> family = new ArrayList<>(List.of(marked));
        family.addAll(hierarchy.parents(marked));
        boolean byProperty = hierarchy.isByProperty(marked, false);
        boolean isJoined = strategy(marked).equals("JOINED");
        String table = tableOf(marked);
        List<Attribute> attributes = new ArrayList<>();
        Marked owner = marked;
        for (Marked each : family) {
            owner = isEntity(each) ? each : owner;
            if (isEntity(each) && isJoined) {
                table = ownTable(each);
            }
            AttributeReader reader = new AttributeReader(this, owner, entityName(owner), table);
            List<Attribute> declared = idsOnly
                    ? reader.readIds(each, hierarchy.isByProperty(each, byProperty))
                    : reader.read(each, hierarchy.isByProperty(each, byProperty));
            Set<String> known = new HashSet<>();
            attributes.forEach(attribute -> known.add(attribute.name()));
            declared.stream().filter(attribute -> known.add(attribute.name())).forEach(attributes::add);
        }
        if (!idsOnly) {
            discriminator(marked, family).ifPresent(attributes::add);
        }
        return attributes;
    }

    private Optional<Attribute> discriminator(Marked marked, List<Marked> family) {
        Marked root = family.get(family.size() - 1);
        for (Marked each : family) {
            root = isEntity(each) ? each : root;
        }
        Optional<Mark> mark = root.mark("DiscriminatorColumn");
        boolean isDefault = strategy(marked).equals("SINGLE_TABLE")
                && (root.mark("Inheritance").isPresent()
                        || !entityParents(marked).isEmpty()
                        || !subtypes(root).isEmpty());
        if (mark.isEmpty() && !isDefault) {
            return Optional.empty();
        }
        Optional<String> name = mark.flatMap(each -> each.text("name"));
        Column column = new Column(ownTable(root), name.orElse("DTYPE"), "", "", name.isPresent());
        Place place = mark.map(Mark::place).orElseGet(() -> marked.place().orElseThrow());
        return Optional.of(
                new Attribute("", root.className(), false, false, List.of(column), "", null, List.of(), place));
    }
}
