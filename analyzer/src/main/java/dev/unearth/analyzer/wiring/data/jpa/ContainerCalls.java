package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.Optional;
import java.util.Set;

/** What the persistence provider creates and calls: mapped classes, listeners and callbacks; and mapping files that units name. */
final class ContainerCalls {

    private static final Set<String> CALLBACKS =
            Set.of("PrePersist", "PostPersist", "PreUpdate", "PostUpdate", "PreRemove", "PostRemove", "PostLoad");

    private final Loom loom;
    private final MarkedClasses classes;

    ContainerCalls(Loom loom, MarkedClasses classes) {
        this.loom = loom;
        this.classes = classes;
    }

    void wire() {
        for (Marked each : classes.all()) {
            if (each.isMapped()) {
                loom.type(each.className()).ifPresent(loom::createdOutside);
                created(each.mark("IdClass"));
                created(each.mark("EntityListeners"));
            }
        }
        for (Annotated each : loom.evidence().annotated()) {
            boolean isCallback = each.kind() == Annotated.Kind.METHOD
                    && CALLBACKS.stream().anyMatch(name -> each.mark().is("persistence." + name));
            if (isCallback) {
                loom.calledOutside(each.owner());
            }
        }
        for (Evidences.Of<XmlFacts> document : loom.evidence().documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("persistence"))
                    .ifPresent(root -> units(document, root));
        }
    }

    private void created(Optional<Mark> mark) {
        mark.stream()
                .flatMap(each -> each.texts("value").stream())
                .forEach(name -> loom.type(name).ifPresent(loom::createdOutside));
    }

    private void units(Evidences.Of<XmlFacts> document, Element root) {
        for (Element unit : root.children("persistence-unit")) {
            for (Element file : unit.children("mapping-file")) {
                String name = file.text().strip();
                boolean isThere = loom.evidence().files().stream()
                        .anyMatch(
                                each -> each.path().equals(name) || each.path().endsWith("/" + name));
                if (!isThere) {
                    loom.missing(document.file(), name, file.line(), "mapping file is not in the system");
                }
            }
        }
    }
}
