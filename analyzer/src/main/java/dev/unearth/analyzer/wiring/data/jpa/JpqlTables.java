package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.jpql.JpqlMeaning;
import dev.unearth.analyzer.jpql.JpqlMeaning.Kind;
import dev.unearth.analyzer.jpql.JpqlMeaning.Path;
import dev.unearth.analyzer.jpql.JpqlMeaning.Range;
import dev.unearth.analyzer.sql.TableUse.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the tables and columns that a statement over mapped objects works on. */
public final class JpqlTables {

    private final Entities model;
    private final JpqlMeaning meaning;
    private final ObjectUse use = new ObjectUse();
    private final Map<String, MappedClass> variables = new LinkedHashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private Optional<MappedClass> only = Optional.empty();

    /** What {@code meaning} works on among the entities of {@code model}. */
    public JpqlTables(Entities model, JpqlMeaning meaning) {
        this.model = model;
        this.meaning = meaning;
        meaning.ranges().forEach(this::range);
        meaning.paths().forEach(this::path);
        for (String selected : meaning.selected()) {
            entity(selected).ifPresent(entity -> use.objects(entity, Operation.SELECT));
        }
    }

    /** The tables and columns. */
    public ObjectUse use() {
        return use;
    }

    /** Names that stand for entities but are none. */
    public Set<String> unknown() {
        return unknown;
    }

    /** The entities whose objects it hands out or changes. */
    List<MappedClass> results() {
        List<MappedClass> selected = meaning.selected().stream()
                .flatMap(name -> entity(name).stream())
                .toList();
        return selected.isEmpty() ? only.stream().toList() : selected;
    }

    private Optional<MappedClass> entity(String variable) {
        MappedClass known = variables.get(key(variable));
        return known != null ? Optional.of(known) : variable.isEmpty() ? only : Optional.empty();
    }

    private static String key(String variable) {
        return variable.toLowerCase(Locale.ROOT);
    }

    private void range(Range range) {
        MappedClass start =
                range.path().size() > 1 ? variables.get(key(range.path().get(0))) : null;
        Optional<MappedClass> entity = start == null ? model.named(range.name()) : joined(start, range.path());
        if (entity.isEmpty()) {
            if (start == null) {
                unknown.add(range.name());
            }
            return;
        }
        if (only.isEmpty()) {
            only = entity;
        }
        if (!range.variable().isEmpty()) {
            variables.putIfAbsent(key(range.variable()), entity.get());
        }
        Operation operation = range.isTarget() ? changes() : Operation.SELECT;
        tables(entity.get(), operation);
    }

    private void tables(MappedClass entity, Operation operation) {
        if (operation == Operation.DELETE) {
            entity.tables().forEach(table -> use.table(table, operation));
        } else {
            use.table(entity.table(), operation);
        }
    }

    private Operation changes() {
        return switch (meaning.kind()) {
            case UPDATE -> Operation.UPDATE;
            case DELETE -> Operation.DELETE;
            case INSERT -> Operation.INSERT;
            case SELECT, NONE -> Operation.SELECT;
        };
    }

    /** The entity at the end of a joined path; tables between are read on the way. */
    private Optional<MappedClass> joined(MappedClass start, List<String> path) {
        Optional<MappedClass> at = Optional.of(start);
        for (int i = 1; i < path.size() && at.isPresent(); i++) {
            Optional<Attribute> attribute = at.get().attribute(path.get(i));
            attribute.ifPresent(each -> read(each, Operation.SELECT));
            at = attribute.flatMap(each -> model.ofClass(each.target()));
            at.ifPresent(entity -> use.table(entity.table(), Operation.SELECT));
        }
        return at;
    }

    private void read(Attribute attribute, Operation operation) {
        use.columns(attribute.allColumns().toList(), operation);
        attribute.linked().ifPresent(link -> use.columns(link.columns(), operation));
    }

    private void path(Path path) {
        Optional<MappedClass> start =
                Optional.ofNullable(variables.get(key(path.names().get(0))));
        int from = start.isPresent() ? 1 : 0;
        Optional<MappedClass> owner = start.or(() -> only);
        if (owner.isPresent() && from < path.names().size()) {
            Operation operation = path.isAssigned() && meaning.kind() != Kind.SELECT ? changes() : Operation.SELECT;
            follow(owner.get(), path.names().subList(from, path.names().size()), operation);
        }
    }

    /** Follows a path; the key of what it leads to stands in the join column, so that no table is read for it. */
    private void follow(MappedClass start, List<String> names, Operation operation) {
        MappedClass at = start;
        for (int i = 0; i < names.size(); i++) {
            Optional<Attribute> attribute = at.attribute(names.get(i));
            if (attribute.isEmpty()) {
                return;
            }
            int next = i + 1;
            if (!attribute.get().parts().isEmpty()) {
                embedded(attribute.get(), names.subList(next, names.size()), operation);
                return;
            }
            Optional<MappedClass> target = model.ofClass(attribute.get().target());
            boolean isLast = next >= names.size();
            read(attribute.get(), isLast ? operation : Operation.SELECT);
            boolean isKey = target.isPresent() && !isLast && isKeyHere(attribute.get(), target.get(), names.get(next));
            if (target.isEmpty() || isLast || isKey) {
                return;
            }
            use.table(target.get().table(), Operation.SELECT);
            at = target.get();
        }
    }

    private static boolean isKeyHere(Attribute attribute, MappedClass target, String name) {
        return !attribute.columns().isEmpty()
                && target.attribute(name).map(Attribute::isId).orElse(false);
    }

    private void embedded(Attribute attribute, List<String> names, Operation operation) {
        Attribute at = attribute;
        for (String name : names) {
            Optional<Attribute> part = at.part(name);
            if (part.isEmpty()) {
                break;
            }
            at = part.get();
        }
        read(at, operation);
    }
}
