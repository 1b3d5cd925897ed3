package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Bean;
import dev.unearth.analyzer.wiring.ejb.EjbJar.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The enterprise beans that annotations declare (EJB 3.2, sections 4.9 and 5.4). */
final class AnnotatedBeans {

    private static final Map<String, Kind> KINDS = Map.of(
            "ejb.Stateless", Kind.SESSION,
            "ejb.Stateful", Kind.SESSION,
            "ejb.Singleton", Kind.SESSION,
            "ejb.MessageDriven", Kind.MESSAGE);
    private static final Set<String> NO_BUSINESS =
            Set.of("java.io.Serializable", "java.io.Externalizable", "Serializable");

    /** The properties that name a destination, the most telling one first. */
    private static final List<String> DESTINATION = List.of("destinationLookup", "destination", "destinationName");

    private final Loom loom;
    private final Annotations annotations;

    AnnotatedBeans(Loom loom, Annotations annotations) {
        this.loom = loom;
        this.annotations = annotations;
    }

    /** All of them, in the order of the sources. */
    List<Bean> all() {
        List<Bean> beans = new ArrayList<>();
        for (Annotated each : annotations.all()) {
            Optional<Kind> kind = each.kind() == Annotated.Kind.TYPE ? kind(each.mark()) : Optional.empty();
            Optional<TypeSymbol> type = annotations.type(each);
            if (kind.isPresent() && type.isPresent()) {
                beans.add(bean(kind.get(), type.get(), each.mark()));
            }
        }
        return beans;
    }

    private static Optional<Kind> kind(Mark mark) {
        return KINDS.entrySet().stream()
                .filter(kind -> mark.is(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Bean bean(Kind kind, TypeSymbol type, Mark mark) {
        boolean isMessage = kind == Kind.MESSAGE;
        String mapped = mark.text("mappedName").orElse("");
        String destination = isMessage ? destination(mark).orElse(mapped) : "";
        Views views = isMessage ? new Views(List.of(), List.of(), List.of()) : views(type);
        return new Bean(
                kind,
                mark.text("name").orElse(type.simpleName()),
                type.binaryName(),
                views.homes,
                views.remotes,
                views.locals,
                isMessage ? "" : mapped,
                destination,
                List.of(),
                mark.place(),
                true);
    }

    private static Optional<String> destination(Mark bean) {
        for (String name : DESTINATION) {
            Optional<String> value = bean.marks("activationConfig").stream()
                    .filter(property -> property.texts("propertyName").contains(name))
                    .flatMap(property -> property.text("propertyValue").stream())
                    .findFirst();
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Through which interfaces a bean is used. */
    private record Views(List<String> homes, List<String> remotes, List<String> locals) {}

    private Views views(TypeSymbol type) {
        List<Mark> marks = annotations.on(type);
        List<String> homes = Stream.of("ejb.RemoteHome", "ejb.LocalHome")
                .flatMap(name -> named(marks, name).stream())
                .toList();
        List<String> remotes = new ArrayList<>(named(marks, "ejb.Remote"));
        List<String> locals = new ArrayList<>(named(marks, "ejb.Local"));
        List<String> open = new ArrayList<>();
        for (String each : implemented(type)) {
            List<Mark> own = loom.type(each).map(annotations::on).orElse(List.of());
            boolean isRemote = Annotations.has(own, "ejb.Remote");
            if (isRemote) {
                remotes.add(each);
            }
            if (Annotations.has(own, "ejb.Local")) {
                locals.add(each);
            } else if (!isRemote && !remotes.contains(each) && !locals.contains(each)) {
                open.add(each);
            }
        }
        boolean allRemote = Annotations.find(marks, "ejb.Remote")
                .filter(mark -> mark.texts("value").isEmpty())
                .isPresent();
        (allRemote ? remotes : locals).addAll(open);
        return new Views(homes, distinct(remotes), distinct(locals));
    }

    private static List<String> named(List<Mark> marks, String annotation) {
        return Annotations.find(marks, annotation)
                .map(mark -> mark.texts("value"))
                .orElse(List.of());
    }

    private static List<String> implemented(TypeSymbol type) {
        return type.interfaces().stream()
                .map(JavaType::erasedName)
                .filter(name -> !NO_BUSINESS.contains(name) && !name.matches("(javax|jakarta)\\.ejb\\..*"))
                .toList();
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }
}
