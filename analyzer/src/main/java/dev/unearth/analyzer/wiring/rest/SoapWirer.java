package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.ejb.DeclaredRoles;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Web services: classes with the annotations of JAX-WS, and what descriptors publish: {@code webservices.xml}, those of Axis and of
 * the reference implementation. A service is one entry point, whatever operations it has.
 */
public final class SoapWirer implements Wirer {

    private static final List<String> SERVICES = List.of("jws.WebService", "xml.ws.WebServiceProvider");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        for (String service : SERVICES) {
            for (Annotated each : annotations.uses(service)) {
                annotations
                        .type(each)
                        .filter(type -> each.kind() == Annotated.Kind.TYPE && type.kind() == TypeKind.CLASS)
                        .filter(type -> !type.modifiers().has(Flag.ABSTRACT))
                        .ifPresent(type -> annotated(loom, annotations, type, each.mark()));
            }
        }
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts().rootElement().ifPresent(root -> new ServiceDocument(loom, document.file(), root).wire());
        }
    }

    private static void annotated(Loom loom, Annotations annotations, TypeSymbol type, Mark mark) {
        String name = mark.text("serviceName").orElse(type.simpleName() + "Service");
        Evidence declared = Evidence.declared(mark.place());
        NodeKey entry = loom.entry(new Loom.Entry(
                "soap", id(name, type), "/" + name, "", mark.place(), new DeclaredRoles(annotations).of(type)));
        loom.handledBy(entry, type, declared);
        Optional<TypeSymbol> contract = mark.text("endpointInterface")
                .flatMap(text -> loom.named(mark.place(), text, "interface of the service"));
        contract.ifPresent(found -> loom.wire(loom.key(found), "ejb-interface", loom.key(type), declared));
        operations(annotations, type, contract).forEach(loom::calledOutside);
    }

    /** The public methods, or those of the interface; without those that are left out. */
    private static List<MethodSymbol> operations(
            Annotations annotations, TypeSymbol type, Optional<TypeSymbol> contract) {
        Predicate<MethodSymbol> isIn = method -> contract.isEmpty()
                || contract.get().methods().stream()
                        .anyMatch(in -> in.signature().equals(method.signature()));
        return type.methods().stream()
                .filter(method -> method.modifiers().has(Flag.PUBLIC)
                        && !method.modifiers().has(Flag.STATIC)
                        && !method.isConstructor())
                .filter(method -> !Annotations.find(annotations.on(method), "jws.WebMethod")
                        .map(mark -> mark.texts("exclude").contains("true"))
                        .orElse(false))
                .filter(isIn)
                .toList();
    }

    static String id(String name, TypeSymbol type) {
        return "soap " + name + " " + type.keyName();
    }

    /** Adds the entry point of a service that a descriptor publishes with {@code methods} of its class; empty means all. */
    static void publish(Loom loom, String name, TypeSymbol type, List<String> methods, Place place) {
        Evidence declared = Evidence.declared(place);
        NodeKey entry = loom.entry(new Loom.Entry(
                "soap", id(name, type), name.startsWith("/") ? name : "/" + name, "", place, new TreeSet<>()));
        loom.handledBy(entry, type, declared);
        type.methods().stream()
                .filter(method -> method.modifiers().has(Flag.PUBLIC) && !method.isConstructor())
                .filter(method -> methods.isEmpty() || methods.contains(method.name()))
                .forEach(loom::calledOutside);
    }
}
