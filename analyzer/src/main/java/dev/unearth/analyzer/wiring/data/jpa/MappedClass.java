package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entity with all it inherits.
 *
 * @param tables those that hold its rows: its own first, then those of its parents and those beside it
 * @param declared whether the mapping names the first table; else its name is the default
 * @param subtypes binary names of the entities that extend it
 */
public record MappedClass(
        String className,
        String entityName,
        List<String> tables,
        boolean declared,
        List<Attribute> attributes,
        List<String> subtypes,
        Place place) {

    public MappedClass {
        tables = List.copyOf(tables);
        attributes = List.copyOf(attributes);
        subtypes = List.copyOf(subtypes);
    }

    /** The first of its tables. */
    public String table() {
        return tables.get(0);
    }

    /** Its attribute called {@code name}. */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** All columns of its tables, in order. */
    public Set<Attribute.Column> columns() {
        Set<Attribute.Column> columns = new LinkedHashSet<>();
        attributes.forEach(each -> each.allColumns().forEach(columns::add));
        return columns;
    }
}
