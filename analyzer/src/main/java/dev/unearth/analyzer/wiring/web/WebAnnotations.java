package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.web.WebSite.Constraint;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What annotations of the Servlet specification (chapter 8) map. */
public final class WebAnnotations {

    private final Annotations annotations;

    public WebAnnotations(Annotations annotations) {
        this.annotations = annotations;
    }

    /** The mappings that the annotation called {@code simpleName} gives {@code type}; its values evaluated where that was done. */
    public List<Mapping> mappings(TypeSymbol type, String simpleName) {
        Optional<Mark> mark = mark(type, simpleName);
        return mark.isPresent()
                ? Stream.concat(mark.get().texts("value").stream(), mark.get().texts("urlPatterns").stream())
                        .map(pattern -> mapping(type, mark.get(), new UrlPattern(pattern)))
                        .toList()
                : written(type, simpleName);
    }

    private Optional<Mark> mark(TypeSymbol type, String simpleName) {
        return Annotations.find(annotations.on(type), "servlet.annotation." + simpleName);
    }

    private static Mapping mapping(TypeSymbol type, Mark mark, UrlPattern pattern) {
        String name = mark.text("name").or(() -> mark.text("filterName")).orElse(type.binaryName());
        SortedMap<String, String> parameters = new TreeMap<>();
        for (Mark parameter : mark.marks("initParams")) {
            parameters.put(
                    parameter.text("name").orElse(""), parameter.text("value").orElse(""));
        }
        return new Mapping(name, type.binaryName(), "", pattern, parameters, mark.place());
    }

    /** A filter that names servlets stands before all their patterns. */
    List<Mapping> byServletName(TypeSymbol type, List<Mapping> servlets) {
        Optional<Mark> filter = mark(type, "WebFilter");
        List<String> names = filter.map(mark -> mark.texts("servletNames")).orElse(List.of());
        return servlets.stream()
                .filter(servlet -> names.contains(servlet.name()))
                .map(servlet -> mapping(type, filter.orElseThrow(), servlet.pattern()))
                .toList();
    }

    /** Who may use the servlet: what it says for all methods, and for single ones. */
    List<Constraint> constraints(TypeSymbol type, List<Mapping> mappings) {
        SortedSet<String> roles = new TreeSet<>();
        for (Mark security : mark(type, "ServletSecurity").stream().toList()) {
            Stream.of("value", "httpMethodConstraints")
                    .flatMap(member -> security.marks(member).stream())
                    .forEach(constraint -> roles.addAll(constraint.texts("rolesAllowed")));
        }
        return roles.isEmpty()
                ? List.of()
                : List.of(new Constraint(mappings.stream().map(Mapping::pattern).toList(), roles));
    }

    private static List<Mapping> written(TypeSymbol type, String simpleName) {
        Optional<AnnotationUse> use = annotation(type, simpleName);
        Optional<Place> place = type.place();
        if (use.isEmpty() || place.isEmpty()) {
            return List.of();
        }
        String name = texts(use.get(), "name", "filterName").findFirst().orElse(type.binaryName());
        Place at = new Place(place.get().file(), use.get().span());
        return texts(use.get(), "value", "urlPatterns")
                .map(pattern -> new Mapping(name, type.binaryName(), "", new UrlPattern(pattern), new TreeMap<>(), at))
                .toList();
    }

    /** The annotation of {@code type} whose name, however qualified, is {@code simpleName}. */
    public static Optional<AnnotationUse> annotation(TypeSymbol type, String simpleName) {
        return type.modifiers().annotations().stream()
                .filter(use -> use.type().name().equals(simpleName))
                .findFirst();
    }

    private static Stream<String> texts(AnnotationUse use, String... members) {
        return use.arguments().stream()
                .filter(argument -> List.of(members).contains(argument.name()))
                .flatMap(argument -> texts(argument.value().bare()));
    }

    private static Stream<String> texts(Expr value) {
        if (value instanceof Expr.ArrayInit array) {
            return array.values().stream().flatMap(element -> texts(element.bare()));
        }
        return value instanceof Expr.Literal literal && literal.text().startsWith("\"")
                ? Stream.of(literal.text().substring(1, literal.text().length() - 1))
                : Stream.empty();
    }
}
