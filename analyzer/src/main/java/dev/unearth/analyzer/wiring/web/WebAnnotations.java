package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What annotations of the Servlet specification (chapter 8) map. */
public final class WebAnnotations {

    private WebAnnotations() {}

    /** The mappings that the annotation called {@code simpleName} gives {@code type}. */
    public static List<Mapping> mappings(TypeSymbol type, String simpleName) {
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
