package dev.unearth.analyzer.wiring.code;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.OutsideCalls;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.web.Web;
import dev.unearth.analyzer.wiring.web.WebSite;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Main methods as entry points; servlets that nothing is mapped to; and which methods are called from outside
 * the scanned code, see {@link OutsideCalls}.
 */
public final class MainWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Set<String> mapped = new Web(evidence)
                .sites().stream()
                        .flatMap(site -> site.servlets().stream())
                        .filter(mapping -> !mapping.pattern().text().isEmpty())
                        .map(WebSite.Mapping::className)
                        .collect(Collectors.toSet());
        Set<String> extended = extended(evidence);
        for (TypeSymbol type : evidence.sourceTypes()) {
            type.methods().stream().filter(MainWirer::isMain).forEach(method -> main(loom, method));
            OutsideCalls.of(type).forEach(loom::calledOutside);
            if (isServlet(type) && !extended.contains(type.keyName()) && !mapped.contains(type.binaryName())) {
                unmapped(wires, type);
            }
        }
        evidence.locals().forEach(locals -> locals.calledOutside().forEach(loom::calledOutside));
    }

    /** Key names of the types of the sources that others of them have as supertypes. */
    private static Set<String> extended(Evidences evidence) {
        Set<String> names = new HashSet<>();
        for (TypeSymbol type : evidence.sourceTypes()) {
            type.supertypes().stream()
                    .filter(TypeSymbol::isSource)
                    .map(TypeSymbol::keyName)
                    .forEach(names::add);
        }
        evidence.locals().forEach(locals -> names.addAll(locals.extended()));
        return names;
    }

    private static boolean isMain(MethodSymbol method) {
        return method.name().equals("main")
                && method.modifiers().has(Modifiers.Flag.PUBLIC)
                && method.modifiers().has(Modifiers.Flag.STATIC)
                && method.signature().matches("main\\(String(\\[]|\\.\\.\\.)\\)");
    }

    private static void main(Loom loom, MethodSymbol method) {
        Optional<Place> place = method.place();
        if (place.isEmpty()) {
            return;
        }
        TypeSymbol type = method.owner();
        NodeKey entry = loom.entry(new Loom.Entry(
                "main", "main " + type.keyName(), type.binaryName(), "main", place.get(), new TreeSet<>()));
        loom.handledBy(entry, type, Evidence.declared(place.get()));
        loom.calledOutside(method);
    }

    private static boolean isServlet(TypeSymbol type) {
        return type.isA("javax.servlet.http.HttpServlet") && !type.modifiers().has(Modifiers.Flag.ABSTRACT);
    }

    private static void unmapped(Wires wires, TypeSymbol type) {
        type.place()
                .ifPresent(place -> wires.unknown(new Unknown(
                        "DESCRIPTOR",
                        type.binaryName(),
                        place,
                        "no descriptor or annotation maps this servlet",
                        "web.xml",
                        1)));
    }
}
