package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The beans that {@code @EJB} gives to a class: by look-up name, by bean name, by a reference of a descriptor, by type. */
final class EjbInjections {

    private final Loom loom;
    private final Annotations annotations;
    private final EjbDirectory directory;

    EjbInjections(Loom loom, Annotations annotations, EjbDirectory directory) {
        this.loom = loom;
        this.annotations = annotations;
        this.directory = directory;
    }

    void wire() {
        for (Annotated each : annotations.uses("ejb.EJB")) {
            reference(each, each.mark());
        }
        for (Annotated each : annotations.uses("ejb.EJBs")) {
            each.mark().marks("value").forEach(mark -> reference(each, mark));
        }
    }

    private void reference(Annotated each, Mark mark) {
        Optional<TypeSymbol> owner = annotations.type(each);
        if (owner.isEmpty()) {
            return;
        }
        if (each.kind() == Annotated.Kind.METHOD) {
            annotations.method(each).ifPresent(loom::calledOutside);
        }
        String type = mark.text("beanInterface")
                .filter(name -> !name.equals("java.lang.Object"))
                .orElseGet(() -> type(each));
        List<TypeSymbol> beans = beans(mark, type);
        Evidence because = beans.size() > 1
                ? Evidence.inferred(mark.place(), "one of several beans with this interface")
                : mark.text("beanName").isPresent() ? Evidence.declared(mark.place()) : Evidence.resolved(mark.place());
        for (TypeSymbol bean : beans) {
            loom.inject(owner.get(), "ejb-ref", bean, because);
            mark.text("name").ifPresent(name -> directory.add(name, bean));
        }
        if (beans.isEmpty()) {
            loom.unknown(mark.place(), name(mark, type), "no enterprise bean of the sources fits this reference");
        }
    }

    private String type(Annotated each) {
        return each.kind() == Annotated.Kind.METHOD
                ? annotations
                        .method(each)
                        .map(MethodSymbol::parameterTypes)
                        .filter(types -> types.size() == 1)
                        .map(types -> types.get(0))
                        .map(JavaType::erasedName)
                        .orElse("")
                : each.valueType();
    }

    private List<TypeSymbol> beans(Mark mark, String type) {
        for (String member : List.of("lookup", "mappedName")) {
            List<TypeSymbol> found = mark.text(member).map(directory::lookedUp).orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        Optional<String> beanName = mark.text("beanName");
        if (beanName.isPresent()) {
            return directory.named(beanName.get());
        }
        List<TypeSymbol> referenced = mark.text("name").map(directory::lookedUp).orElse(List.of());
        return referenced.isEmpty() && !type.isEmpty() ? new ArrayList<>(directory.of(type)) : referenced;
    }

    private static String name(Mark mark, String type) {
        return mark.text("lookup").or(() -> mark.text("beanName")).orElse(type);
    }
}
