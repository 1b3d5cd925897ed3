package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.data.DeclaredTables;
import dev.unearth.analyzer.wiring.data.SqlTables;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Adds tables and columns that mappings name, who is mapped to them, and how they refer to each other. */
final class MappingWires {

    private final Evidences evidence;
    private final JpaModel model;
    private final Wires wires;
    private final DeclaredTables declared;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<NodeKey> found = new HashSet<>();

    /** A table that no script declares, its columns as they are named. */
    private record Draft(String name, Place place, Set<String> columns, List<String> key) {}

    MappingWires(Evidences evidence, JpaModel model, DeclaredTables declared, Wires wires) {
        this.evidence = evidence;
        this.model = model;
        this.wires = wires;
        this.declared = declared;
    }

    void wire() {
        model.entities().forEach(this::collect);
        generators().forEach(this::collect);
        drafts.values().forEach(this::add);
        model.entities().forEach(this::relate);
    }

    private void collect(MappedClass entity) {
        entity.tables().forEach(table -> draft(table, entity.place()));
        for (Attribute attribute : entity.attributes()) {
            attribute.allColumns().forEach(column -> collect(column, attribute));
            attribute.linked().ifPresent(link -> {
                draft(link.table(), attribute.place());
                link.columns().forEach(column -> collect(column, attribute));
            });
            if (attribute.isId()) {
                List<String> key = draft(entity.table(), entity.place()).key;
                attribute
                        .allColumns()
                        .map(Column::name)
                        .filter(name -> !key.contains(name))
                        .forEach(key::add);
            }
        }
    }

    private void collect(Column column, Attribute attribute) {
        add(draft(column.table(), attribute.place()).columns, column.name());
    }

    private static void add(Set<String> columns, String name) {
        if (columns.stream().noneMatch(name::equalsIgnoreCase)) {
            columns.add(name);
        }
    }

    private Draft draft(String table, Place place) {
        return drafts.computeIfAbsent(
                upper(table), key -> new Draft(table, place, new LinkedHashSet<>(), new ArrayList<>()));
    }

    private List<Mark> generators() {
        return model.classes().everywhere("TableGenerator", "TableGenerators");
    }

    private void collect(Mark generator) {
        generator.text("table").ifPresent(table -> {
            Draft draft = draft(table, generator.place());
            generator.text("pkColumnName").ifPresent(name -> add(draft.columns, name));
            generator.text("valueColumnName").ifPresent(name -> add(draft.columns, name));
        });
    }

    private void add(Draft draft) {
        NodeKey key = SqlTables.table(evidence.application(), draft.name);
        boolean isInScript = declared.has(draft.name);
        if (!isInScript) {
            Node node = Node.of(key, NodeKind.TABLE, draft.name, draft.place)
                    .with(NodeProperty.COLUMNS, List.copyOf(draft.columns));
            wires.node(draft.key.isEmpty() ? node : node.with(NodeProperty.PRIMARY_KEY, List.copyOf(draft.key)));
        }
        for (String column : draft.columns) {
            NodeKey columnKey = SqlTables.column(evidence.application(), draft.name, column);
            if (!wires.has(columnKey)) {
                wires.node(Node.of(columnKey, NodeKind.COLUMN, column, isInScript ? null : draft.place));
                wires.relate(key, RelationKind.DECLARES, columnKey, "", Evidence.resolved(draft.place));
            }
        }
    }

    private void relate(MappedClass entity) {
        NodeKey type = typeKey(entity.className());
        Evidence because = entity.declared() ? Evidence.declared(entity.place()) : Evidence.resolved(entity.place());
        for (String table : entity.tables()) {
            wires.relate(type, RelationKind.MAPS_TO, table(table), "", because);
        }
        for (Attribute attribute : entity.attributes()) {
            relate(entity, attribute);
        }
    }

    private void relate(MappedClass entity, Attribute attribute) {
        NodeKey member = memberKey(attribute);
        attribute.columns().forEach(column -> relate(member, column, attribute.place()));
        attribute.parts().forEach(part -> relate(entity, part));
        attribute.linked().ifPresent(link -> relate(entity, attribute, link));
    }

    private void relate(MappedClass entity, Attribute attribute, Link link) {
        NodeKey member = memberKey(attribute);
        Evidence because = evidence(link.declared(), attribute.place());
        wires.relate(member, RelationKind.MAPS_TO, table(link.table()), "", because);
        boolean isOfTarget = link.table().equals(model.table(attribute.target()));
        for (Column column : link.columns()) {
            if (isOfTarget || column.targetTable().isEmpty()) {
                relate(member, column, attribute.place());
            } else {
                refer(column, attribute.place());
                relate(member, new Column(column.table(), column.name(), "", "", column.declared()), attribute.place());
            }
        }
        if (isOfTarget && link.columns().isEmpty()) {
            wires.relate(
                    table(link.table()), RelationKind.REFERENCES, table(entity.table()), attribute.name(), because);
        }
    }

    private void relate(NodeKey member, Column column, Place place) {
        NodeKey key = SqlTables.column(evidence.application(), column.table(), column.name());
        Evidence because = evidence(column.declared(), place);
        if (wires.has(member)) {
            wires.relate(member, RelationKind.MAPS_TO, key, "", because);
        }
        refer(column, place);
        missing(member, key, column, place);
    }

    private void refer(Column column, Place place) {
        if (column.targetTable().isEmpty()) {
            return;
        }
        Evidence because = evidence(column.declared(), place);
        wires.relate(
                table(column.table()), RelationKind.REFERENCES, table(column.targetTable()), column.name(), because);
        NodeKey from = SqlTables.column(evidence.application(), column.table(), column.name());
        NodeKey to = SqlTables.column(evidence.application(), column.targetTable(), column.targetColumn());
        if (!from.equals(to)) {
            wires.relate(from, RelationKind.REFERENCES, to, "", because);
        }
    }

    private static Evidence evidence(boolean isDeclared, Place place) {
        return isDeclared
                ? Evidence.declared(place)
                : Evidence.inferred(place, "the default name of the specification");
    }

    private void missing(NodeKey member, NodeKey key, Column column, Place place) {
        boolean isMissing = declared.has(column.table()) && !declared.has(column.table(), column.name());
        if (isMissing && found.add(key)) {
            NodeKey about = wires.has(member) ? member : key;
            wires.finding(new Finding(
                    "COLUMN_NOT_DECLARED",
                    about,
                    place,
                    "The column %s is mapped here, but no script declares it for the table %s."
                            .formatted(column.name(), upper(column.table()))));
        }
    }

    private NodeKey table(String name) {
        return SqlTables.table(evidence.application(), name);
    }

    private NodeKey typeKey(String className) {
        String keyName =
                evidence.byName().apply(className).map(TypeSymbol::keyName).orElse(className);
        return NodeKey.of(NodeKind.TYPE, evidence.application(), keyName);
    }

    /** The field, or the getter of a property without one; the type where neither is there. */
    private NodeKey memberKey(Attribute attribute) {
        NodeKey type = typeKey(attribute.owner());
        String keyName = type.value().substring(type.value().lastIndexOf(':') + 1);
        NodeKey field = NodeKey.of(NodeKind.FIELD, evidence.application(), keyName + "#" + attribute.name());
        if (wires.has(field)) {
            return field;
        }
        return evidence.byName().apply(attribute.owner()).stream()
                .flatMap(symbol -> symbol.methods().stream())
                .filter(method -> MarkedClasses.propertyOf(method.name())
                        .filter(attribute.name()::equals)
                        .isPresent())
                .map(method -> method.member().key(evidence.application()))
                .findFirst()
                .orElse(type);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
