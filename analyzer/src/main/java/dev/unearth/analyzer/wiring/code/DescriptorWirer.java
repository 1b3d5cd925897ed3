package dev.unearth.analyzer.wiring.code;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Documents that name classes of the application by their full name, whatever they configure: somebody loads those classes by
 * that name. Documents with a wirer of their own are left to it.
 */
public final class DescriptorWirer implements Wirer {

    private static final Set<String> OTHERS =
            Set.of("web-app", "web-fragment", "struts-config", "taglib", "tiles-definitions", "component-definitions");
    /** What a beans.xml of CDI holds, which has the root of a Spring context (CDI 1.1, section 12.1). */
    private static final Set<String> PARTS_OF_CDI =
            Set.of("interceptors", "decorators", "alternatives", "scan", "trim");

    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+(\\$\\w+)*");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Set<String> packages =
                evidence.sourceTypes().stream().map(TypeSymbol::packageName).collect(Collectors.toSet());
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            boolean isDescriptor = document.file().kind() == FileKind.XML;
            document.facts()
                    .rootElement()
                    .filter(root -> isDescriptor && !OTHERS.contains(root.name()))
                    .ifPresent(root -> new Descriptor(loom, packages, document.file(), kind(root), ownPackage(root))
                            .element(root));
        }
    }

    private static String kind(Element root) {
        boolean isOfCdi = root.children().stream().allMatch(child -> PARTS_OF_CDI.contains(child.name()));
        return root.name().equals("beans") && !isOfCdi ? "spring-wiring" : "xml-registered";
    }

    /** The package that classes named without one belong to, as mappings declare it. */
    private static String ownPackage(Element root) {
        return root.childText("package").isEmpty() ? root.attribute("package") : root.childText("package");
    }

    private record Descriptor(Loom loom, Set<String> packages, SourceFile file, String kind, String ownPackage) {

        void element(Element element) {
            name(element.text(), element.line(), element.name().endsWith("class"));
            for (Attribute attribute : element.attributes()) {
                boolean saysClass = attribute.name().endsWith("class");
                name(qualified(attribute, saysClass), element.line(), saysClass);
            }
            element.children().forEach(this::element);
        }

        private String qualified(Attribute attribute, boolean saysClass) {
            boolean isShort =
                    saysClass && !ownPackage.isEmpty() && attribute.value().indexOf('.') < 0;
            return isShort ? ownPackage + "." + attribute.value() : attribute.value();
        }

        private void name(String text, int line, boolean saysClass) {
            if (text.length() > 300 || !QUALIFIED.matcher(text).matches()) {
                return;
            }
            Optional<TypeSymbol> type = loom.type(text);
            type.filter(TypeSymbol::isSource).ifPresent(found -> {
                loom.wire(file, kind, found, line);
                loom.createdOutside(found);
            });
            if (type.isEmpty() && saysClass && packages.contains(text.substring(0, text.lastIndexOf('.')))) {
                loom.missing(file, text, line, "class is not in the sources, though its package is");
            }
        }
    }
}
