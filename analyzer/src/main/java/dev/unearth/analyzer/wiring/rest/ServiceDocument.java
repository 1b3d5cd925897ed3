package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Loom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A descriptor that publishes web services. */
record ServiceDocument(Loom loom, SourceFile file, Element root) {

    void wire() {
        switch (root.name()) {
            case "webservices" ->
                root.children("webservice-description").stream()
                        .flatMap(description -> description.children("port-component").stream())
                        .forEach(this::port);
            case "deployment" -> root.children("service").forEach(this::axis);
            case "endpoints" -> root.children("endpoint").forEach(this::endpoint);
            case "serviceGroup" -> root.children("service").forEach(this::axis);
            case "service" -> axis(root);
            default -> {
                // publishes nothing
            }
        }
    }

    /** The bean or servlet behind a port stands in another descriptor beside this one. */
    private void port(Element port) {
        String name = port.childText("port-component-name");
        Optional<Element> bean = port.child("service-impl-bean");
        String link = bean.map(linked -> linked.childText("ejb-link").isEmpty()
                        ? linked.childText("servlet-link")
                        : linked.childText("ejb-link"))
                .orElse("");
        Place place = place(port);
        Optional<TypeSymbol> type = Linked.type(loom, link);
        type.ifPresentOrElse(
                found -> {
                    SoapWirer.publish(loom, name, found, List.of(), place);
                    loom.wire(file, "xml-registered", found, place.line());
                    loom.type(port.childText("service-endpoint-interface"))
                            .ifPresent(contract -> loom.wire(
                                    loom.key(contract), "ejb-interface", loom.key(found), Evidence.declared(place)));
                },
                () -> loom.unknown(place, link, "no bean or servlet of the sources is called so"));
    }

    /** Axis 1 and 2: the class and the operations are parameters. */
    private void axis(Element service) {
        String className = parameter(service, "className")
                .or(() -> parameter(service, "ServiceClass"))
                .or(() -> parameter(service, "beanClassName"))
                .orElse("");
        List<String> methods = parameter(service, "allowedMethods").stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
                .filter(text -> !text.isEmpty() && !text.equals("*"))
                .toList();
        String name = service.attribute("name");
        if (className.isBlank() || name.isEmpty()) {
            return;
        }
        loom.named(place(service), className, "class of the service")
                .filter(TypeSymbol::isSource)
                .ifPresent(type -> {
                    SoapWirer.publish(loom, name, type, methods, place(service));
                    loom.wire(file, "xml-registered", type, service.line());
                });
    }

    private static Optional<String> parameter(Element service, String name) {
        return service.children("parameter").stream()
                .filter(parameter -> parameter.attribute("name").equals(name))
                .flatMap(parameter -> Stream.of(parameter.attribute("value"), parameter.text()))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private void endpoint(Element endpoint) {
        String pattern = endpoint.attribute("url-pattern").isEmpty()
                ? endpoint.attribute("name")
                : endpoint.attribute("url-pattern");
        loom.named(place(endpoint), endpoint.attribute("implementation"), "class of the service")
                .filter(TypeSymbol::isSource)
                .ifPresent(type -> SoapWirer.publish(loom, pattern, type, List.of(), place(endpoint)));
    }

    private Place place(Element element) {
        return Place.line(file.path(), element.line());
    }
}
