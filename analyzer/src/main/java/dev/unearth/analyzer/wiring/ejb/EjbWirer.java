package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Reference;
import dev.unearth.analyzer.wiring.web.WebXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Enterprise beans as {@code ejb-jar.xml}, the descriptors of application servers and annotations declare them: interfaces and homes
 * to the bean class, remote and message beans and timers as entry points, destinations, tables of entity beans, roles, references,
 * look-ups.
 */
public final class EjbWirer implements Wirer {

    /** The types whose values have to be seen where they are handed on. */
    public static Set<String> handed() {
        return JmsDestination.TYPES;
    }

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        List<Evidences.Of<XmlFacts>> documents = evidence.documents(XmlFacts.class);
        List<EjbJar> jars = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("ejb-jar"))
                    .ifPresent(root -> jars.add(EjbJar.of(document.file(), root)));
        }
        EjbBindings bindings = new EjbBindings(documents);
        Beans beans = new Beans(jars, new AnnotatedBeans(loom, annotations).all());
        EjbDirectory directory = new EjbDirectory(loom, beans.list(), bindings);
        DeclaredRoles roles = new DeclaredRoles(annotations);
        Destinations destinations = new Destinations(documents, annotations);
        for (Beans.Described bean : beans.described()) {
            new BeanWiring(loom, bindings, directory, destinations, roles, bean).wire();
        }
        for (Evidences.Of<XmlFacts> document : documents) {
            Optional<Element> web = document.facts().rootElement().filter(WebXml::isRoot);
            web.ifPresent(root -> EjbJar.references(document.file(), root)
                    .forEach(reference -> webReference(loom, directory, document, reference)));
        }
        new EjbInjections(loom, annotations, directory).wire();
        directory.wireLookups();
        new JmsWiring(loom, annotations, destinations).wire();
        new Timers(loom, annotations).wire(timed(documents, beans));
        roles(loom, annotations);
    }

    private static List<TimedMethod> timed(List<Evidences.Of<XmlFacts>> documents, Beans beans) {
        Map<String, String> classes = new HashMap<>();
        beans.list().forEach(bean -> classes.putIfAbsent(bean.name(), bean.className()));
        return documents.stream()
                .flatMap(document -> TimedMethod.in(document, name -> Optional.ofNullable(classes.get(name))).stream())
                .toList();
    }

    private static void roles(Loom loom, Annotations annotations) {
        for (String name : List.of("annotation.security.DeclareRoles", "annotation.security.RunAs")) {
            annotations.uses(name).forEach(each -> each.mark().texts("value").forEach(loom::role));
        }
    }

    private static void webReference(
            Loom loom, EjbDirectory directory, Evidences.Of<XmlFacts> document, Reference reference) {
        NodeKey file = loom.key(document.file());
        Evidence declared = Evidence.declared(reference.place());
        for (String name : List.of(reference.home(), reference.component())) {
            loom.named(document.file(), name, reference.place().line(), "interface of the bean")
                    .ifPresent(type -> loom.wire(file, "xml-registered", loom.key(type), declared));
        }
        directory.add(reference);
        directory.beans(reference).forEach(bean -> loom.wire(file, "ejb-ref", loom.key(bean), declared));
    }
}
