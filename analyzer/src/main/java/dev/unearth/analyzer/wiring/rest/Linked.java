package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the class of a bean or servlet that descriptors link to by its name. */
final class Linked {

    private Linked() {}

    static Optional<TypeSymbol> type(Loom loom, String link) {
        if (link.isEmpty()) {
            return Optional.empty();
        }
        return loom.evidence().documents(XmlFacts.class).stream()
                .map(Evidences.Of::facts)
                .flatMap(facts -> facts.rootElement().stream())
                .flatMap(Linked::declarations)
                .filter(declared -> declared.childText("ejb-name").equals(link)
                        || declared.childText("servlet-name").equals(link))
                .flatMap(declared -> Stream.of(declared.childText("ejb-class"), declared.childText("servlet-class")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .flatMap(loom::type)
                .filter(TypeSymbol::isSource);
    }

    private static Stream<Element> declarations(Element root) {
        return switch (root.name()) {
            case "ejb-jar" -> root.children("enterprise-beans").stream().flatMap(list -> list.children().stream());
            case "web-app" -> root.children("servlet").stream();
            default -> Stream.empty();
        };
    }
}
