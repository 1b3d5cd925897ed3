package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Main methods as entry points; servlets that nothing is mapped to; and which methods are called from outside the scanned code. A method is
 * when it overrides one of a library or the JDK, or may do so because a supertype is not there to tell.
 */
final class MainWirer implements Wirer {

    private static final Set<String> SERIALIZATION =
            Set.of("readObject", "writeObject", "readResolve", "writeReplace", "readObjectNoData");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Set<String> mapped = new Web(evidence)
                .sites().stream()
                        .flatMap(site -> site.servlets().stream())
                        .filter(mapping -> !mapping.pattern().text().isEmpty())
                        .map(WebSite.Mapping::className)
                        .collect(Collectors.toSet());
        Set<TypeSymbol> extended = evidence.sourceTypes().stream()
                .flatMap(type -> type.supertypes().stream())
                .collect(Collectors.toSet());
        for (TypeSymbol type : evidence.sourceTypes()) {
            Set<String> ofLibraries = libraryMethods(type);
            for (MethodSymbol method : type.methods()) {
                if (isMain(method)) {
                    main(loom, method);
                } else if (isCalledOutside(type, method, ofLibraries)) {
                    loom.calledOutside(method);
                }
            }
            if (isServlet(type) && !extended.contains(type) && !mapped.contains(type.binaryName())) {
                unmapped(wires, type);
            }
        }
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

    private static Set<String> libraryMethods(TypeSymbol type) {
        return type.supertypes().stream()
                .filter(supertype -> !supertype.isSource())
                .flatMap(supertype -> supertype.methods().stream())
                .filter(method -> !method.isConstructor() && !method.modifiers().has(Modifiers.Flag.PRIVATE))
                .map(MainWirer::shape)
                .collect(Collectors.toSet());
    }

    /** Name and number of parameters: type arguments of a library's generic type change the erased types of an override. */
    private static String shape(MethodSymbol method) {
        return method.name() + "/" + method.parameterTypes().size();
    }

    private static boolean isCalledOutside(TypeSymbol type, MethodSymbol method, Set<String> ofLibraries) {
        if (SERIALIZATION.contains(method.name())) {
            return true;
        }
        Modifiers modifiers = method.modifiers();
        boolean mayOverride = !method.isConstructor()
                && !modifiers.has(Modifiers.Flag.STATIC)
                && !modifiers.has(Modifiers.Flag.PRIVATE);
        return mayOverride && (type.hasUnknownSupertype() || ofLibraries.contains(shape(method)));
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
