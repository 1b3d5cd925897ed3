package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Interceptors: by bindings, by the classes that {@code @Interceptors} names, and by {@code ejb-jar.xml}. */
final class Interceptors {

    private static final String KIND = "interceptor";

    private final Loom loom;
    private final Annotations annotations;
    private final Qualifiers qualifiers;
    private final BeansXml xml;

    /** An interceptor with the bindings it answers to. */
    private record Bound(TypeSymbol type, SortedSet<String> bindings) {}

    Interceptors(Loom loom, Annotations annotations, Qualifiers qualifiers, BeansXml xml) {
        this.loom = loom;
        this.annotations = annotations;
        this.qualifiers = qualifiers;
        this.xml = xml;
    }

    void wire() {
        List<Bound> bound = bound();
        for (Annotated each : annotations.all()) {
            boolean mayIntercept = each.kind() == Annotated.Kind.TYPE
                    || each.kind() == Annotated.Kind.METHOD
                    || each.kind() == Annotated.Kind.CONSTRUCTOR;
            if (each.mark().is("interceptor.Interceptors")) {
                named(each);
            } else if (mayIntercept && !bound.isEmpty()) {
                bindings(each, bound);
            }
        }
        for (Evidences.Of<XmlFacts> document : loom.evidence().documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("ejb-jar"))
                    .ifPresent(root -> descriptor(document, root));
        }
    }

    private List<Bound> bound() {
        List<Bound> found = new ArrayList<>();
        for (Annotated each : annotations.uses("interceptor.Interceptor")) {
            Optional<TypeSymbol> type = annotations.type(each);
            if (type.isEmpty() || each.kind() != Annotated.Kind.TYPE) {
                continue;
            }
            List<Mark> marks = qualifiers.expanded(annotations.beside(each));
            loom.createdOutside(type.get());
            boolean isEnabled = Annotations.has(marks, "annotation.Priority")
                    || xml.enables(type.get().binaryName())
                    || !xml.isAny();
            SortedSet<String> bindings = qualifiers.bindings(marks);
            if (isEnabled && !bindings.isEmpty()) {
                found.add(new Bound(type.get(), bindings));
            } else if (!isEnabled) {
                loom.unknown(each.mark().place(), type.get().binaryName(), "no beans.xml enables this interceptor");
            }
        }
        return found;
    }

    /** A class or method with a binding gets the interceptors that need no more than what both carry. */
    private void bindings(Annotated each, List<Bound> bound) {
        SortedSet<String> own = qualifiers.bindings(qualifiers.expanded(List.of(each.mark())));
        Optional<TypeSymbol> target = annotations.type(each);
        boolean isInterceptor = target.filter(type -> Annotations.has(annotations.on(type), "interceptor.Interceptor"))
                .isPresent();
        if (own.isEmpty() || target.isEmpty() || isInterceptor || isAnnotation(target.get())) {
            return;
        }
        List<Mark> marks = new ArrayList<>(annotations.beside(each));
        marks.addAll(annotations.on(target.get()));
        SortedSet<String> carried = qualifiers.bindings(qualifiers.expanded(marks));
        for (Bound interceptor : bound) {
            boolean isMeant = carried.containsAll(interceptor.bindings)
                    && interceptor.bindings.stream().anyMatch(own::contains);
            if (isMeant) {
                wire(
                        site(each, target.get()),
                        interceptor.type,
                        Evidence.resolved(each.mark().place()));
            }
        }
    }

    private static boolean isAnnotation(TypeSymbol type) {
        return type.kind() == TypeKind.ANNOTATION;
    }

    private void named(Annotated each) {
        Evidence declared = Evidence.declared(each.mark().place());
        for (String name : each.mark().texts("value")) {
            Optional<TypeSymbol> interceptor = loom.named(each.mark().place(), name, "interceptor");
            annotations.type(each).ifPresent(type -> interceptor.ifPresent(by -> wire(site(each, type), by, declared)));
        }
    }

    private void descriptor(Evidences.Of<XmlFacts> document, Element root) {
        for (Element assembly : root.children("assembly-descriptor")) {
            for (Element binding : assembly.children("interceptor-binding")) {
                for (Element name : binding.children("interceptor-class")) {
                    Place place = Place.line(document.file().path(), name.line());
                    Optional<TypeSymbol> interceptor = loom.named(place, name.text(), "interceptor");
                    interceptor.ifPresent(by -> beans(root, binding.childText("ejb-name"))
                            .forEach(type -> wire(loom.key(type), by, Evidence.declared(place))));
                }
            }
        }
    }

    /** The classes of the beans called so, {@code *} for all: of the descriptor, and annotated ones. */
    private List<TypeSymbol> beans(Element root, String name) {
        List<TypeSymbol> found = new ArrayList<>();
        for (Element list : root.children("enterprise-beans")) {
            for (Element bean : list.children()) {
                boolean isMeant = name.equals("*") || bean.childText("ejb-name").equals(name);
                if (isMeant && !bean.childText("ejb-class").isEmpty()) {
                    loom.type(bean.childText("ejb-class")).ifPresent(found::add);
                }
            }
        }
        for (String bean : List.of("ejb.Stateless", "ejb.Stateful", "ejb.Singleton", "ejb.MessageDriven")) {
            for (Annotated each : annotations.uses(bean)) {
                String own = each.mark().text("name").orElse(each.name());
                if (name.equals("*") || own.equals(name)) {
                    annotations.type(each).ifPresent(found::add);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** The annotated method, else its type. */
    private NodeKey site(Annotated each, TypeSymbol type) {
        return each.kind() == Annotated.Kind.METHOD ? loom.methodKey(each.owner(), type) : loom.key(type);
    }

    private void wire(NodeKey target, TypeSymbol interceptor, Evidence because) {
        loom.wire(target, KIND, loom.key(interceptor), because);
        loom.createdOutside(interceptor);
    }
}
