package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.Set;

/**
 * Contexts and dependency injection: what is injected where, to the bean class or its producer; interceptors, decorators, and the
 * observers of events.
 */
public final class CdiWirer implements Wirer {

    /** The types whose calls have to be seen. */
    public static Set<String> watched() {
        return Set.of(
                "javax.enterprise.event.Event",
                "javax.enterprise.inject.Instance",
                "javax.enterprise.inject.spi.CDI",
                "javax.enterprise.inject.spi.BeanManager");
    }

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        Qualifiers qualifiers = new Qualifiers(annotations);
        BeansXml xml = new BeansXml(evidence.documents(XmlFacts.class));
        CdiBeans beans = new CdiBeans(loom, annotations, qualifiers, xml);
        new Injections(loom, annotations, qualifiers, beans).wire();
        new Interceptors(loom, annotations, qualifiers, xml).wire();
        new Events(loom, annotations, qualifiers).wire();
        for (TypeSymbol type : evidence.sourceTypes()) {
            if (qualifiers.defineBean(annotations.on(type))) {
                loom.createdOutside(type);
            }
        }
    }
}
