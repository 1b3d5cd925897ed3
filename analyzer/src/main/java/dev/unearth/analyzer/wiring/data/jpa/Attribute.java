package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A persistent attribute of a class.
 *
 * @param owner binary name of the class that declares it
 * @param columns those that hold it, in the table of the entity or one beside it
 * @param target binary name of the class it leads to; empty for values
 * @param link the table that joins both sides or holds the elements; null without one
 * @param parts the attributes of an embedded object, with the columns they have there
 */
public record Attribute(
        String name,
        String owner,
        boolean isId,
        boolean isMany,
        List<Column> columns,
        String target,
        @Nullable Link link,
        List<Attribute> parts,
        Place place) {

    public Attribute {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /**
     * A column.
     *
     * @param targetTable the table a join column refers to; empty for values
     * @param declared whether the mapping names it; else its name is the default
     */
    public record Column(String table, String name, String targetTable, String targetColumn, boolean declared) {}

    /** A table beside that of the entity; {@code declared} where the mapping names it. */
    public record Link(String table, List<Column> columns, boolean declared) {
        public Link {
            columns = List.copyOf(columns);
        }
    }

    /** See the component {@code link}. */
    public Optional<Link> linked() {
        return Optional.ofNullable(link);
    }

    /** The columns in the entity's own tables, those of embedded parts included. */
    public Stream<Column> allColumns() {
        return Stream.concat(columns.stream(), parts.stream().flatMap(Attribute::allColumns));
    }

    /** The part called {@code part} of an embedded object. */
    public Optional<Attribute> part(String part) {
        return parts.stream().filter(each -> each.name.equals(part)).findFirst();
    }
}
