package dev.unearth.analyzer.wiring.security;

import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;
import java.util.Set;

/** The settings of an XML document: attributes, elements, and pairs of elements or attributes for a name and a value. */
final class SecretElements {

    /** Documents that are about fields, messages and types and set nothing. */
    private static final Set<String> SET_NOTHING = Set.of(
            "form-validation",
            "schema",
            "definitions",
            "description",
            "taglib",
            "faces-config",
            "tiles-definitions",
            "hibernate-mapping",
            "struts-config",
            "sqlMap",
            "mapper",
            "stylesheet",
            "transform",
            "validators",
            "html",
            "entity-mappings",
            "jasperReport",
            "resources");

    private static final List<String> NAMES =
            List.of("name", "key", "param-name", "env-entry-name", "config-property-name", "id");
    private static final List<String> VALUES =
            List.of("value", "param-value", "env-entry-value", "config-property-value");

    private final SecretWirer.Run run;
    private final SourceFile file;

    SecretElements(SecretWirer.Run run, SourceFile file) {
        this.run = run;
        this.file = file;
    }

    void document(Element root) {
        if (!SET_NOTHING.contains(root.name()) && file.kind() != FileKind.TLD) {
            element(root);
        }
    }

    private void element(Element element) {
        String name = named(element);
        for (Attribute attribute : element.attributes()) {
            boolean isValue = VALUES.contains(attribute.name());
            if (!NAMES.contains(attribute.name())) {
                run.setting(
                        file, isValue && !name.isEmpty() ? name : attribute.name(), attribute.value(), element.line());
            }
        }
        if (element.children().isEmpty() && !element.text().isEmpty()) {
            boolean isPart = NAMES.contains(element.name()) || VALUES.contains(element.name());
            if (!isPart) {
                run.setting(file, name.isEmpty() ? element.name() : name, element.text(), element.line());
            }
        }
        if (!name.isEmpty()) {
            VALUES.forEach(value ->
                    element.children(value).forEach(child -> run.setting(file, name, child.text(), child.line())));
        }
        element.children().forEach(this::element);
    }

    private static String named(Element element) {
        for (String name : NAMES) {
            String known = element.attribute(name).isEmpty() ? element.childText(name) : element.attribute(name);
            if (!known.isEmpty()) {
                return known;
            }
        }
        return "";
    }
}
