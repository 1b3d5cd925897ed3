package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.beans.Introspector;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The beans that expressions of pages call by name: declared in faces configurations or by annotations. */
final class FacesBeans {

    private final Loom loom;
    private final SortedMap<String, Bean> byName = new TreeMap<>();

    /**
     * A named bean.
     *
     * @param type class of its objects
     * @param source class whose code makes the object: {@code type}, or the one with the producer
     */
    record Bean(String name, TypeSymbol type, TypeSymbol source, Place place) {}

    FacesBeans(Loom loom, List<FacesConfig> configs) {
        this.loom = loom;
        for (FacesConfig config : configs) {
            for (FacesConfig.Bean bean : config.beans()) {
                loom.type(bean.className())
                        .ifPresent(type ->
                                add(bean.name(), type, Place.line(config.file().path(), bean.line())));
            }
        }
        Evidences evidence = loom.evidence();
        Set<String> stereotypes = stereotypes(evidence);
        for (Annotated annotated : evidence.annotated()) {
            if (annotated.kind() == Annotated.Kind.TYPE) {
                type(annotated, stereotypes);
            } else if (annotated.mark().is("inject.Named")) {
                producer(annotated);
            }
        }
    }

    /** The stereotypes of the application that give beans their default names. */
    private static Set<String> stereotypes(Evidences evidence) {
        Set<String> named = new HashSet<>();
        Set<String> stereotypes = new HashSet<>();
        for (Annotated annotated : evidence.annotated()) {
            String owner = annotated.owner().typeBinaryName();
            if (annotated.kind() == Annotated.Kind.TYPE && annotated.mark().is("inject.Named")) {
                named.add(owner);
            } else if (annotated.mark().is("enterprise.inject.Stereotype")) {
                stereotypes.add(owner);
            }
        }
        stereotypes.retainAll(named);
        return stereotypes;
    }

    private void type(Annotated annotated, Set<String> stereotypes) {
        Mark mark = annotated.mark();
        Optional<TypeSymbol> type = loom.type(annotated.owner().typeBinaryName());
        if (type.isEmpty() || stereotypes.contains(type.get().binaryName())) {
            return;
        }
        String byDefault = Introspector.decapitalize(type.get().simpleName());
        if (mark.is("faces.bean.ManagedBean")) {
            add(mark.text("name").orElse(byDefault), type.get(), mark.place());
        } else if (mark.is("inject.Named")) {
            add(mark.text("value").orElse(byDefault), type.get(), mark.place());
        } else if (mark.is("enterprise.inject.Model") || stereotypes.contains(mark.type())) {
            add(byDefault, type.get(), mark.place());
        }
    }

    /** A producer method or field with a name. */
    private void producer(Annotated annotated) {
        boolean produces = loom.evidence().annotated().stream()
                .anyMatch(other -> other.owner().equals(annotated.owner())
                        && other.name().equals(annotated.name())
                        && other.kind() == annotated.kind()
                        && other.mark().is("enterprise.inject.Produces"));
        Optional<TypeSymbol> source = loom.type(annotated.owner().typeBinaryName());
        if (produces && source.isPresent()) {
            String name = annotated.mark().text("value").orElse(property(annotated.name()));
            TypeSymbol type = loom.type(annotated.valueType()).orElse(source.get());
            byName.putIfAbsent(
                    name, new Bean(name, type, source.get(), annotated.mark().place()));
        }
    }

    private static String property(String member) {
        boolean isGetter = member.matches("get[A-Z].*");
        return isGetter ? Introspector.decapitalize(member.substring(3)) : member;
    }

    private void add(String name, TypeSymbol type, Place place) {
        if (!name.isBlank() && type.isSource()) {
            byName.putIfAbsent(name, new Bean(name, type, type, place));
        }
    }

    Optional<Bean> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Bean> all() {
        return byName.values();
    }
}
