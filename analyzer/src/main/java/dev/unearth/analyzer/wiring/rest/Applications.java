package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.web.Web;
import dev.unearth.analyzer.wiring.web.WebSite;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Below which paths resources are served: {@code @ApplicationPath}, or what {@code web.xml} maps the application to. */
final class Applications {

    private static final List<String> NAMES = List.of("javax.ws.rs.core.Application", "jakarta.ws.rs.core.Application");

    private final Loom loom;
    private final List<Application> all = new ArrayList<>();
    private final List<TypeSymbol> classes = new ArrayList<>();

    /** An application that is served below a path; {@code file} says so. */
    private record Application(String path, String file) {}

    Applications(Loom loom, Annotations annotations, Web web) {
        this.loom = loom;
        for (TypeSymbol type : loom.evidence().sourceTypes()) {
            if (isApplication(type)) {
                classes.add(type);
            }
        }
        web.sites().forEach(this::mapped);
        for (Annotated each : annotations.uses("ws.rs.ApplicationPath")) {
            Place place = each.mark().place();
            String path = each.mark().text("value").orElse("");
            boolean isMapped = web.sites().stream()
                    .flatMap(site -> site.servlets().stream())
                    .anyMatch(mapping -> means(mapping, each.owner().typeBinaryName())
                            && !mapping.pattern().text().isEmpty());
            if (!isMapped) {
                all.add(new Application(path, place.file()));
            }
        }
    }

    private static boolean isApplication(TypeSymbol type) {
        return NAMES.stream()
                .anyMatch(name -> type.isA(name) && !type.binaryName().equals(name));
    }

    private static boolean means(Mapping mapping, String className) {
        return mapping.className().equals(className) || mapping.name().equals(className);
    }

    /** A servlet that stands for the application, by its own name or by a parameter. */
    private void mapped(WebSite site) {
        for (Mapping mapping : site.servlets()) {
            String pattern = mapping.pattern().text();
            boolean isOne = NAMES.stream()
                            .anyMatch(name -> means(mapping, name)
                                    || mapping.parameters()
                                            .containsKey(name.substring(0, name.indexOf(".core")) + ".Application"))
                    || classes.stream().anyMatch(type -> means(mapping, type.binaryName()))
                    || servesResources(mapping);
            if (isOne && !pattern.isEmpty()) {
                all.add(new Application(
                        pattern.replaceFirst("/?\\*$", ""), mapping.place().file()));
            }
        }
    }

    /** The servlets of implementations are told by the specification's name, or the implementation's, in their own or their parameters'. */
    private boolean servesResources(Mapping mapping) {
        boolean isOurs =
                loom.type(mapping.className()).filter(TypeSymbol::isSource).isPresent();
        return !isOurs
                && Stream.concat(Stream.of(mapping.className()), mapping.parameters().keySet().stream())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(
                                name -> name.contains("jaxrs") || name.contains("jersey") || name.contains("resteasy"));
    }

    /** The paths for resources of {@code file}: those of the applications nearest to it; the root where there is none. */
    List<String> paths(String file) {
        int nearest = all.stream()
                .mapToInt(application -> common(application.file, file))
                .max()
                .orElse(0);
        List<String> paths = all.stream()
                .filter(application -> common(application.file, file) == nearest)
                .map(Application::path)
                .distinct()
                .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    /** How many folders two paths have in common, up to the sources of a module. */
    private static int common(String a, String b) {
        String[] one = a.split("/");
        String[] other = b.split("/");
        int count = 0;
        while (count < Math.min(one.length, other.length)
                && one[count].equals(other[count])
                && !one[count].equals("src")) {
            count++;
        }
        return count;
    }

    /** The classes of applications. */
    List<TypeSymbol> classes() {
        return List.copyOf(classes);
    }
}
