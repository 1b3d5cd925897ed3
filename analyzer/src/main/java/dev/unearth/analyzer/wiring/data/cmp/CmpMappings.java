package dev.unearth.analyzer.wiring.data.cmp;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where descriptors of application servers say that the fields of entity beans are kept. They differ in their elements' names, but all
 * name the bean, its table, and for each field a column, beside each other.
 */
final class CmpMappings {

    private static final List<String> BEAN = List.of("ejb-name");
    private static final List<String> TABLE = List.of("table-name");
    private static final List<String> FIELD = List.of("field-name", "cmp-field", "name");
    private static final List<String> COLUMN = List.of("column-name", "dbms-column", "persistence-name");

    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();

    CmpMappings(List<Evidences.Of<XmlFacts>> documents) {
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> !root.name().equals("ejb-jar"))
                    .filter(root -> document.file().fileName().matches(".*(cmp|ejb).*"))
                    .ifPresent(root -> beans(root, 0));
        }
    }

    private void beans(Element element, int depth) {
        String bean = element.name().equals("entity-deployment") ? element.attribute("name") : text(element, BEAN);
        if (!bean.isEmpty()) {
            put(tables, bean, element.attribute("table"));
            about(bean, element);
        } else if (depth < 10) {
            element.children().forEach(child -> beans(child, depth + 1));
        }
    }

    private void about(String bean, Element element) {
        put(tables, bean, text(element, TABLE));
        String field = text(element, FIELD);
        String column = text(element, COLUMN);
        if (!field.isEmpty() && !column.isEmpty()) {
            put(columns, bean + "." + field, column.substring(column.lastIndexOf('.') + 1));
        }
        for (Element child : element.children()) {
            boolean isOther = child.name().contains("cmr-field") || child.name().contains("relation");
            if (!isOther) {
                about(bean, child);
            }
        }
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (!value.isBlank()) {
            map.putIfAbsent(key, value.strip());
        }
    }

    /** What the first of the children or attributes called like one of {@code names} says; empty without one. */
    private static String text(Element element, List<String> names) {
        for (String name : names) {
            String text = element.childText(name).isEmpty() ? element.attribute(name) : element.childText(name);
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    /** The table of the bean called {@code bean}. */
    Optional<String> table(String bean) {
        return Optional.ofNullable(tables.get(bean));
    }

    /** The column of a bean's field. */
    Optional<String> column(String bean, String field) {
        return Optional.ofNullable(columns.get(bean + "." + field));
    }
}
