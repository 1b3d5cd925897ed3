package dev.unearth.analyzer.wiring.data.cmp;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.data.jpa.Attribute;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import dev.unearth.analyzer.wiring.data.jpa.Entities;
import dev.unearth.analyzer.wiring.data.jpa.MappedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entity beans that {@code ejb-jar.xml} leaves to the container (EJB 2.1 chapter 10), with their fields, relations and queries. */
final class CmpBeans implements Entities {

    private final Map<String, Bean> byName = new TreeMap<>();

    /**
     * A bean.
     *
     * @param homes its home interfaces
     * @param queries the queries of its finders and selectors, by name of the method
     */
    record Bean(String name, MappedClass mapped, List<String> homes, Map<String, Query> queries) {}

    /** A query in EJB-QL with the place where it is written. */
    record Query(String text, Place place) {}

    CmpBeans(Evidences evidence) {
        List<Evidences.Of<XmlFacts>> documents = evidence.documents(XmlFacts.class);
        CmpMappings mappings = new CmpMappings(documents);
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("ejb-jar"))
                    .ifPresent(root -> read(document.file().path(), root, mappings));
        }
    }

    /** All of them, by name. */
    List<Bean> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<MappedClass> named(String schema) {
        return byName.values().stream()
                .map(Bean::mapped)
                .filter(each -> each.entityName().equals(schema))
                .findFirst();
    }

    @Override
    public Optional<MappedClass> ofClass(String className) {
        return byName.values().stream()
                .map(Bean::mapped)
                .filter(each -> each.className().equals(className))
                .findFirst();
    }

    private void read(String path, Element root, CmpMappings mappings) {
        Map<String, String> classes = new TreeMap<>();
        List<Element> entities = root.children("enterprise-beans").stream()
                .flatMap(list -> list.children("entity").stream())
                .filter(each -> each.childText("persistence-type").equalsIgnoreCase("Container"))
                .toList();
        entities.forEach(each -> classes.put(each.childText("ejb-name"), each.childText("ejb-class")));
        Map<String, List<Attribute>> relations = relations(path, root, classes);
        for (Element entity : entities) {
            Bean bean = bean(path, entity, mappings, relations);
            byName.putIfAbsent(bean.name, bean);
        }
    }

    /** The fields that lead to other beans, by bean: each side of a relation may name one. */
    private static Map<String, List<Attribute>> relations(String path, Element root, Map<String, String> classes) {
        Map<String, List<Attribute>> relations = new TreeMap<>();
        for (Element list : root.children("relationships")) {
            for (Element relation : list.children("ejb-relation")) {
                List<Element> roles = relation.children("ejb-relationship-role");
                for (int i = 0; i < 2 && roles.size() == 2; i++) {
                    Element role = roles.get(i);
                    String field = role.child("cmr-field")
                            .map(each -> each.childText("cmr-field-name"))
                            .orElse("");
                    String target = classes.getOrDefault(source(roles.get(1 - i)), "");
                    String owner = classes.getOrDefault(source(role), "");
                    if (!field.isEmpty()) {
                        Place place = Place.line(path, role.line());
                        relations
                                .computeIfAbsent(source(role), key -> new ArrayList<>())
                                .add(attribute(field, owner, List.of(), target, false, place));
                    }
                }
            }
        }
        return relations;
    }

    private static String source(Element role) {
        return role.child("relationship-role-source")
                .map(source -> source.childText("ejb-name"))
                .orElse("");
    }

    private static Attribute attribute(
            String name, String owner, List<Column> columns, String target, boolean isId, Place place) {
        return new Attribute(name, owner, isId, false, columns, target, null, List.of(), place);
    }

    private static Bean bean(
            String path, Element entity, CmpMappings mappings, Map<String, List<Attribute>> relations) {
        String name = entity.childText("ejb-name");
        String className = entity.childText("ejb-class");
        String schema =
                entity.childText("abstract-schema-name").isEmpty() ? name : entity.childText("abstract-schema-name");
        Optional<String> mapped = mappings.table(name);
        String table = mapped.orElse(schema);
        String key = entity.childText("primkey-field");
        List<Attribute> attributes = new ArrayList<>();
        for (Element each : entity.children("cmp-field")) {
            String field = each.childText("field-name");
            Optional<String> column = mappings.column(name, field);
            Column in = new Column(table, column.orElse(field), "", "", column.isPresent());
            Place place = Place.line(path, each.line());
            attributes.add(attribute(field, className, List.of(in), "", field.equals(key), place));
        }
        attributes.addAll(relations.getOrDefault(name, List.of()));
        MappedClass made = new MappedClass(
                className,
                schema,
                List.of(table),
                mapped.isPresent(),
                attributes,
                List.of(),
                Place.line(path, entity.line()));
        List<String> homes = List.of(entity.childText("home"), entity.childText("local-home"));
        return new Bean(name, made, homes, queries(path, entity));
    }

    private static Map<String, Query> queries(String path, Element entity) {
        Map<String, Query> queries = new TreeMap<>();
        for (Element query : entity.children("query")) {
            String method = query.child("query-method")
                    .map(each -> each.childText("method-name"))
                    .orElse("");
            String text = query.childText("ejb-ql");
            if (!method.isEmpty() && !text.isBlank()) {
                queries.putIfAbsent(method, new Query(text, Place.line(path, query.line())));
            }
        }
        return queries;
    }
}
