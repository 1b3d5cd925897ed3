package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who observes the events that code fires (CDI 2.0, section 10): the two never name each other. */
final class Events {

    private static final Set<String> FIRE = Set.of("fire", "fireAsync", "fireEvent");
    private static final String EVENT = "enterprise.event.Event";
    private static final String MANAGER = "enterprise.inject.spi.BeanManager";

    private final Loom loom;
    private final Qualifiers qualifiers;
    private final List<Observer> observers = new ArrayList<>();

    /** The injected events by the key name of the class that has them. */
    private final Map<String, List<Source>> sources = new HashMap<>();

    /** A method that observes events of a type. */
    private record Observer(MethodSymbol method, String type, SortedSet<String> qualifiers) {}

    /** Events of a type that a class can fire. */
    private record Source(String type, SortedSet<String> qualifiers) {}

    Events(Loom loom, Annotations annotations, Qualifiers qualifiers) {
        this.loom = loom;

        this.qualifiers = qualifiers;
        for (Annotated each : annotations.all()) {
            if (observes(each.mark())) {
                annotations
                        .method(each)
                        .ifPresent(method -> observers.add(
                                new Observer(method, each.valueType(), qualifiersOf(annotations.beside(each)))));
            } else if (each.mark().is("inject.Inject") && isNamed(each.valueType(), EVENT)) {
                sources.computeIfAbsent(each.owner().typeKeyName(), key -> new ArrayList<>())
                        .add(new Source(each.elementType(), qualifiersOf(annotations.beside(each))));
            }
        }
    }

    /** Whether {@code mark} says that a parameter is an observed event. */
    static boolean observes(Mark mark) {
        return mark.is("enterprise.event.Observes") || mark.is("enterprise.event.ObservesAsync");
    }

    private static boolean isNamed(String erasedName, String name) {
        return erasedName.endsWith("." + name);
    }

    /** Whatever else stands there is a qualifier, be its annotation at hand or not. */
    private SortedSet<String> qualifiersOf(List<Mark> marks) {
        SortedSet<String> texts = new TreeSet<>();
        for (Mark mark : marks) {
            boolean isOther = observes(mark)
                    || mark.is("inject.Inject")
                    || mark.is("enterprise.inject.Any")
                    || mark.is("annotation.Priority");
            if (!isOther) {
                texts.add(qualifiers.text(mark));
            }
        }
        return texts;
    }

    void wire() {
        observers.forEach(observer -> loom.calledOutside(observer.method));
        for (CallText call : loom.evidence().texts()) {
            boolean fires = FIRE.contains(call.method())
                    && !call.argumentTypes().isEmpty()
                    && (isNamed(call.receiverType(), EVENT) || isNamed(call.receiverType(), MANAGER));
            if (fires) {
                fired(call);
            }
        }
    }

    private void fired(CallText call) {
        String handed = call.argumentTypes().get(0);
        List<Source> own = sources.getOrDefault(call.caller().typeKeyName(), List.of()).stream()
                .filter(source -> isNamed(call.receiverType(), EVENT))
                .filter(source -> handed.equals("?") || isA(handed, source.type))
                .toList();
        List<Source> fired = own.isEmpty() ? List.of(new Source(handed, new TreeSet<>())) : own;
        for (Observer observer : observers) {
            for (Source source : fired) {
                boolean isMeant = source.qualifiers.containsAll(observer.qualifiers)
                        && (isA(handed, observer.type) || isA(source.type, observer.type));
                if (isMeant) {
                    wire(call, observer);
                }
            }
        }
    }

    private void wire(CallText call, Observer observer) {
        loom.wire(loom.caller(call), "listener", loom.key(observer.method), Evidence.resolved(call.place()));
    }

    private boolean isA(String type, String other) {
        return type.equals(other)
                || other.equals("java.lang.Object")
                || loom.type(type).filter(symbol -> symbol.isA(other)).isPresent();
    }
}
