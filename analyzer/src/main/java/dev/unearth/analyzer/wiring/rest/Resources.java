package dev.unearth.analyzer.wiring.rest;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which methods answer which paths (JAX-RS 2.1, sections 3.3, 3.4 and 3.6). */
final class Resources {

    private static final String PATH = "ws.rs.Path";

    private final Annotations annotations;

    /** HTTP methods by the binary name of the annotation that stands for them. */
    private final Map<String, String> ownVerbs = new HashMap<>();

    /**
     * A method of a resource.
     *
     * @param verb HTTP method; empty for a locator of a sub-resource
     * @param path below that of its resource; may be empty
     */
    record Resource(MethodSymbol method, String verb, String path, Place place) {
        boolean isLocator() {
            return verb.isEmpty();
        }
    }

    Resources(Annotations annotations) {
        this.annotations = annotations;
        for (Annotated each : annotations.uses("ws.rs.HttpMethod")) {
            each.mark()
                    .text("value")
                    .ifPresent(verb -> ownVerbs.put(each.owner().typeBinaryName(), verb));
        }
    }

    /** The path of a root resource: a class that carries one, or inherits it. */
    Optional<String> rootPath(TypeSymbol type) {
        boolean isClass = type.kind() == TypeKind.CLASS && !type.modifiers().has(Flag.ABSTRACT);
        return isClass
                ? Stream.concat(Stream.of(type), type.supertypes().stream())
                        .flatMap(each -> Annotations.find(annotations.on(each), PATH).stream())
                        .findFirst()
                        .map(Resources::path)
                : Optional.empty();
    }

    private static String path(Mark mark) {
        return mark.text("value").orElse("");
    }

    /** The methods of a resource, those it inherits and default ones of its interfaces included. */
    List<Resource> methods(TypeSymbol type) {
        List<Resource> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.concat(Stream.of(type), type.supertypes().stream())
                .filter(TypeSymbol::isSource)
                .flatMap(each -> each.methods().stream())
                .filter(method -> !method.isConstructor() && seen.add(method.signature()))
                .forEach(method -> method(method).ifPresent(found::add));
        return found;
    }

    private Optional<Resource> method(MethodSymbol method) {
        List<Mark> marks = marks(method);
        Optional<Mark> verb =
                marks.stream().filter(mark -> !verb(mark).isEmpty()).findFirst();
        Optional<Mark> path = Annotations.find(marks, PATH);
        return verb.or(() -> path)
                .map(mark -> new Resource(
                        method, verb(mark), path.map(Resources::path).orElse(""), mark.place()));
    }

    private String verb(Mark mark) {
        return RestWirer.verbs().stream()
                .filter(verb -> mark.is("ws.rs." + verb))
                .findFirst()
                .orElseGet(() -> ownVerbs.getOrDefault(mark.type(), ""));
    }

    /** The annotations of a method; of one that has none of these, those of the method that it overrides. */
    private List<Mark> marks(MethodSymbol method) {
        return Stream.concat(Stream.of(method), method.overridden().stream())
                .map(annotations::on)
                .filter(marks -> marks.stream()
                        .anyMatch(mark -> mark.is(PATH) || !verb(mark).isEmpty()))
                .findFirst()
                .orElse(List.of());
    }

    /** Name of the type of the object, or class, that a locator returns. */
    String located(MethodSymbol locator) {
        JavaType type = locator.returnType();
        boolean isClass = type instanceof JavaType.Declared declared
                && declared.erasedName().equals("java.lang.Class")
                && declared.arguments().size() == 1;
        return isClass ? ((JavaType.Declared) type).arguments().get(0).erasedName() : type.erasedName();
    }
}
