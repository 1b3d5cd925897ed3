package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A method that {@code ejb-jar.xml} has the container call at a time.
 *
 * @param schedule as written; {@code timeout} for timers that code creates
 */
record TimedMethod(String className, String method, String schedule, Place place) {

    /**
     * Those of {@code document}.
     *
     * @param classOf finds the class of a bean by the bean's name, for where the document leaves it out
     */
    static List<TimedMethod> in(Evidences.Of<XmlFacts> document, Function<String, Optional<String>> classOf) {
        List<TimedMethod> found = new ArrayList<>();
        List<Element> beans = document.facts().rootElement().stream()
                .filter(root -> root.name().equals("ejb-jar"))
                .flatMap(root -> root.children("enterprise-beans").stream())
                .flatMap(list -> list.children().stream())
                .toList();
        for (Element bean : beans) {
            String written = bean.childText("ejb-class");
            String className = written.isEmpty()
                    ? classOf.apply(bean.childText("ejb-name")).orElse("")
                    : written;
            String path = document.file().path();
            for (Element method : bean.children("timeout-method")) {
                found.add(new TimedMethod(
                        className, method.childText("method-name"), "timeout", Place.line(path, method.line())));
            }
            for (Element timer : bean.children("timer")) {
                String method = timer.child("timeout-method")
                        .map(named -> named.childText("method-name"))
                        .orElse("");
                found.add(new TimedMethod(className, method, schedule(timer), Place.line(path, timer.line())));
            }
        }
        return found;
    }

    private static String schedule(Element timer) {
        return timer.children("schedule").stream()
                .flatMap(schedule -> schedule.children().stream())
                .map(part -> part.name() + "=" + part.text())
                .collect(Collectors.joining(" "));
    }
}
