package dev.unearth.analyzer.wiring.data.cmp;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.jpql.JpqlReader;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.data.DeclaredTables;
import dev.unearth.analyzer.wiring.data.SqlTables;
import dev.unearth.analyzer.wiring.data.cmp.CmpBeans.Bean;
import dev.unearth.analyzer.wiring.data.cmp.CmpBeans.Query;
import dev.unearth.analyzer.wiring.data.jpa.Attribute;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import dev.unearth.analyzer.wiring.data.jpa.JpqlTables;
import dev.unearth.analyzer.wiring.data.jpa.MappedClass;
import dev.unearth.analyzer.wiring.data.jpa.ObjectUse;
import java.util.List;
import java.util.Optional;

/**
 * Entity beans kept by the container to tables: their fields to columns, and what the methods of their homes do. A finder counts at
 * the method of the home that it answers, a selector at the bean's own method.
 */
public final class CmpWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        CmpBeans beans = new CmpBeans(evidence);
        if (!beans.all().isEmpty()) {
            new Run(evidence, wires, beans, new DeclaredTables(evidence)).run();
        }
    }

    /** One application of the wirer. */
    private record Run(Evidences evidence, Wires wires, CmpBeans beans, DeclaredTables declared) {

        void run() {
            beans.all().forEach(this::table);
            for (Bean bean : beans.all()) {
                type(bean.mapped().className()).ifPresent(type -> map(bean, type));
                for (String home : bean.homes()) {
                    type(home).ifPresent(type -> type.methods().forEach(method -> home(bean, method)));
                }
            }
        }

        private Optional<TypeSymbol> type(String name) {
            return name.isBlank()
                    ? Optional.empty()
                    : evidence.byName().apply(name.strip()).filter(TypeSymbol::isSource);
        }

        private void table(Bean bean) {
            MappedClass mapped = bean.mapped();
            NodeKey key = SqlTables.table(evidence.application(), mapped.table());
            List<Column> columns = List.copyOf(mapped.columns());
            if (!declared.has(mapped.table())) {
                wires.node(Node.of(key, NodeKind.TABLE, mapped.table(), mapped.place())
                        .with(
                                NodeProperty.COLUMNS,
                                columns.stream().map(Column::name).toList()));
            }
            for (Column column : columns) {
                NodeKey columnKey = SqlTables.column(evidence.application(), column.table(), column.name());
                if (!wires.has(columnKey)) {
                    wires.node(Node.of(columnKey, NodeKind.COLUMN, column.name(), null));
                    wires.relate(key, RelationKind.DECLARES, columnKey, "", Evidence.resolved(mapped.place()));
                }
            }
        }

        private void map(Bean bean, TypeSymbol type) {
            MappedClass mapped = bean.mapped();
            NodeKey typeKey = NodeKey.of(NodeKind.TYPE, evidence.application(), type.keyName());
            wires.relate(
                    typeKey,
                    RelationKind.MAPS_TO,
                    SqlTables.table(evidence.application(), mapped.table()),
                    "",
                    because(
                            mapped.declared(),
                            mapped.place(),
                            "the container's default is a table called as the bean"));
            for (Attribute attribute : mapped.attributes()) {
                attribute.columns().forEach(column -> map(type, attribute, column));
            }
            for (MethodSymbol method : type.methods()) {
                query(bean, method).ifPresent(query -> query(method, query));
            }
        }

        private static Evidence because(boolean isDeclared, Place place, String reason) {
            return isDeclared ? Evidence.declared(place) : Evidence.inferred(place, reason);
        }

        /** From the getter of a field, or the field itself as EJB 1.1 has it. */
        private void map(TypeSymbol type, Attribute attribute, Column column) {
            NodeKey field = NodeKey.of(NodeKind.FIELD, evidence.application(), type.keyName() + "#" + attribute.name());
            String getter = "get" + Character.toUpperCase(attribute.name().charAt(0))
                    + attribute.name().substring(1);
            NodeKey from = type.methods().stream()
                    .filter(method -> method.name().equals(getter)
                            && method.parameterTypes().isEmpty())
                    .map(method -> MemberRef.of(method).key(evidence.application()))
                    .findFirst()
                    .orElse(field);
            wires.relate(
                    from,
                    RelationKind.MAPS_TO,
                    SqlTables.column(evidence.application(), column.table(), column.name()),
                    "",
                    because(
                            column.declared(),
                            attribute.place(),
                            "the container's default is a column called as the field"));
        }

        private static Optional<Query> query(Bean bean, MethodSymbol method) {
            return Optional.ofNullable(bean.queries().get(method.name()));
        }

        private void home(Bean bean, MethodSymbol method) {
            Optional<Query> query = query(bean, method);
            if (query.isPresent()) {
                query(method, query.get());
            } else if (method.name().startsWith("create")) {
                objects(bean, method, Operation.INSERT);
            } else if (method.name().startsWith("find")) {
                objects(bean, method, Operation.SELECT);
            } else if (method.name().equals("remove")) {
                objects(bean, method, Operation.DELETE);
            }
        }

        private void objects(Bean bean, MethodSymbol method, Operation operation) {
            ObjectUse use = new ObjectUse();
            use.objects(bean.mapped(), operation);
            Place place = method.place().orElse(bean.mapped().place());
            use.relate(site(method), "orm-call", Evidence.resolved(place));
        }

        private void query(MethodSymbol method, Query query) {
            JpqlTables tables = new JpqlTables(beans, JpqlReader.read(query.text()));
            tables.use().relate(site(method), "ejbql", Evidence.declared(query.place()));
            for (String name : tables.unknown()) {
                wires.unknown(new Unknown(
                        "ORM", name, query.place(), "the query names a schema that no bean declares", name, 1));
            }
        }

        private ObjectUse.Site site(MethodSymbol method) {
            return new ObjectUse.Site(
                    evidence.application(), wires, MemberRef.of(method).key(evidence.application()));
        }
    }
}
