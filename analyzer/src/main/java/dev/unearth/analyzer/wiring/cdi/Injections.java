package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the places where beans are injected or asked for, and wires what they get. */
final class Injections {

    private static final String KIND = "cdi-inject";
    private static final Set<String> ONE_LATER = Set.of("inject.Provider");
    private static final Set<String> MANY = Set.of("enterprise.inject.Instance");
    private static final String CLASS = "java.lang.Class<";

    private final Loom loom;
    private final Annotations annotations;
    private final Qualifiers qualifiers;
    private final CdiBeans beans;

    Injections(Loom loom, Annotations annotations, Qualifiers qualifiers, CdiBeans beans) {
        this.loom = loom;
        this.annotations = annotations;
        this.qualifiers = qualifiers;
        this.beans = beans;
    }

    void wire() {
        annotations.uses("inject.Inject").forEach(this::injected);
        annotations.uses("enterprise.inject.Produces").stream()
                .filter(each -> each.kind() == Annotated.Kind.METHOD)
                .forEach(this::parameters);
        for (String observes : List.of("enterprise.event.Observes", "enterprise.event.ObservesAsync")) {
            annotations.uses(observes).forEach(this::parameters);
        }
        loom.evidence().texts().forEach(this::asked);
    }

    private void injected(Annotated each) {
        if (each.kind() == Annotated.Kind.FIELD) {
            JavaType type = annotations.field(each).map(FieldSymbol::type).orElse(JavaType.UNKNOWN);
            Optional<TypeSymbol> owner = annotations.type(each);
            List<Mark> marks = annotations.beside(each);
            owner.ifPresent(into -> wire(point(new Site(
                    into,
                    each.valueType(),
                    each.elementType(),
                    type,
                    marks,
                    each.name(),
                    each.mark().place()))));
        } else {
            parameters(each);
        }
    }

    /** All parameters of a method that the container calls, but the event that it observes. */
    private void parameters(Annotated each) {
        Optional<MethodSymbol> found = annotations.method(each);
        if (found.isEmpty()) {
            return;
        }
        MethodSymbol method = found.get();
        loom.calledOutside(method);
        for (int i = 0; i < method.parameterTypes().size(); i++) {
            List<Mark> marks = annotations.onParameter(method, i);
            boolean isEvent =
                    marks.stream().anyMatch(Events::observes) || Annotations.has(marks, "enterprise.inject.Disposes");
            if (!isEvent) {
                JavaType type = method.parameterTypes().get(i);
                String name = i < method.parameterNames().size()
                        ? method.parameterNames().get(i)
                        : "";
                Place place = each.mark().place();
                wire(point(new Site(method.owner(), type.erasedName(), lastArgument(type), type, marks, name, place)));
            }
        }
    }

    private static String lastArgument(JavaType type) {
        return last(type).map(JavaType::erasedName).orElse("");
    }

    private static Optional<JavaType> last(JavaType type) {
        return type instanceof JavaType.Declared declared
                        && !declared.arguments().isEmpty()
                ? Optional.of(declared.arguments().get(declared.arguments().size() - 1))
                : Optional.empty();
    }

    /** A field or parameter that is injected. */
    private record Site(
            TypeSymbol owner,
            String type,
            String argument,
            JavaType declared,
            List<Mark> marks,
            String name,
            Place place) {}

    private InjectionPoint point(Site site) {
        boolean isMany = isOneOf(site.type, MANY);
        boolean isWrapped = (isMany || isOneOf(site.type, ONE_LATER)) && !site.argument.isEmpty();
        String type = isWrapped ? site.argument : site.type;
        JavaType declared = isWrapped ? last(site.declared).orElse(JavaType.UNKNOWN) : site.declared;
        boolean isDelegate = Annotations.has(site.marks, "decorator.Delegate");
        SortedSet<String> asked = qualifiers.asked(site.marks, site.name);
        return new InjectionPoint(site.owner, type, declared, asked, isMany || isDelegate, site.place);
    }

    private static boolean isOneOf(String erasedName, Set<String> names) {
        return names.contains(erasedName.replaceFirst("^(javax|jakarta)\\.", ""));
    }

    private void wire(InjectionPoint point) {
        List<Bean> fitting = beans.fitting(point).stream()
                .filter(bean -> bean.isProducer() || bean.owner() != point.owner())
                .toList();
        Evidence because = fitting.size() == 1 || point.isMany() && fitting.size() > 1
                ? Evidence.resolved(point.place())
                : Evidence.inferred(point.place(), "one of several beans that fit");
        for (Bean bean : fitting) {
            loom.inject(point.owner(), KIND, bean.owner(), because);
            loom.createdOutside(bean.owner());
        }
        boolean isOurs = loom.type(point.type()).filter(TypeSymbol::isSource).isPresent();
        if (fitting.isEmpty() && isOurs && !point.isMany() && !loom.isTest(point.owner())) {
            loom.unknown(point.place(), point.type(), "no bean of this type and qualifiers is in the sources");
        } else if (fitting.size() > 1 && !point.isMany()) {
            loom.unknown(point.place(), point.type(), "several beans fit this injection point");
        }
    }

    /** Code that asks for a bean by its class. */
    private void asked(CallText call) {
        boolean asks = call.method().equals("select") && isOneOf(call.receiverType(), MANY)
                || call.method().equals("select") && isOneOf(call.receiverType(), Set.of("enterprise.inject.spi.CDI"));
        Optional<TypeSymbol> owner = loom.callerType(call);
        if (!asks || owner.isEmpty()) {
            return;
        }
        for (String argument : call.argumentTypes()) {
            if (argument.startsWith(CLASS)) {
                String type = argument.substring(CLASS.length(), argument.length() - 1);
                JavaType declared = loom.type(type)
                        .<JavaType>map(symbol -> new JavaType.Declared(symbol, List.of()))
                        .orElse(JavaType.UNKNOWN);
                SortedSet<String> any = new TreeSet<>(Set.of(Qualifiers.ANY));
                wire(new InjectionPoint(owner.get(), type, declared, any, true, call.place()));
            }
        }
    }
}
