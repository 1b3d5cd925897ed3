package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the container starts by itself: methods on a schedule, time-outs, singletons that start with the application. */
final class Timers {

    private static final String TIMEOUT = "timeout";
    private static final Set<String> NO_TIME = Set.of("info", "persistent");

    private final Loom loom;
    private final Annotations annotations;

    Timers(Loom loom, Annotations annotations) {
        this.loom = loom;
        this.annotations = annotations;
    }

    void wire(List<TimedMethod> declared) {
        for (Annotated each : annotations.uses("ejb.Schedule")) {
            scheduled(each, each.mark());
        }
        for (Annotated each : annotations.uses("ejb.Schedules")) {
            each.mark().marks("value").forEach(mark -> scheduled(each, mark));
        }
        for (Annotated each : annotations.uses("ejb.Timeout")) {
            annotations
                    .method(each)
                    .ifPresent(method -> job(TIMEOUT, method, each.mark().place()));
        }
        for (TypeSymbol type : loom.evidence().sourceTypes()) {
            boolean isTimed = type.isA("javax.ejb.TimedObject") || type.isA("jakarta.ejb.TimedObject");
            if (isTimed) {
                type.methods().stream()
                        .filter(method -> method.name().equals("ejbTimeout"))
                        .forEach(method -> method.place().ifPresent(place -> job(TIMEOUT, method, place)));
            }
        }
        annotations.uses("ejb.Startup").forEach(this::starting);
        declared.forEach(this::declared);
    }

    private void scheduled(Annotated each, Mark schedule) {
        annotations.method(each).ifPresent(method -> job(text(schedule), method, schedule.place()));
    }

    /** The schedule as written; without anything it is midnight every day. */
    private static String text(Mark schedule) {
        String text = schedule.values().stream()
                .filter(value -> !NO_TIME.contains(value.member()))
                .map(value -> value.member() + "=" + String.join(",", value.texts()))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "hour=0 minute=0 second=0" : text;
    }

    /** What a singleton that starts with the application does when it has been created. */
    private void starting(Annotated each) {
        Optional<TypeSymbol> found = annotations.type(each);
        if (found.isEmpty()) {
            return;
        }
        TypeSymbol type = found.get();
        Optional<MethodSymbol> first = type.methods().stream()
                .filter(method -> Annotations.has(annotations.on(method), "annotation.PostConstruct"))
                .findFirst();
        Place place = each.mark().place();
        first.ifPresentOrElse(method -> job("startup", method, place), () -> job("startup", type, "", place));
    }

    private void declared(TimedMethod timed) {
        loom.type(timed.className())
                .ifPresent(type -> type.methods().stream()
                        .filter(method -> method.name().equals(timed.method()))
                        .forEach(method -> job(timed.schedule(), method, timed.place())));
    }

    private void job(String schedule, MethodSymbol method, Place place) {
        job(schedule, method.owner(), method.name(), place);
        loom.calledOutside(method);
    }

    private void job(String schedule, TypeSymbol type, String method, Place place) {
        String id = "job " + type.keyName() + "#" + method + " " + schedule;
        NodeKey entry = loom.entry(new Loom.Entry("job", id, schedule, method, place, new TreeSet<>()));
        loom.handledBy(entry, type, Evidence.declared(place));
    }
}
