package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.text.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queries that annotations and mapping files give names. */
final class NamedQueries {

    private final Map<String, Query> queries = new TreeMap<>();
    private final Map<String, String> procedures = new TreeMap<>();

    /**
     * A query.
     *
     * @param isNative whether it is one in SQL
     * @param resultClass of a native query: the class of the objects made of its rows; empty without one
     */
    record Query(String text, boolean isNative, String resultClass) {}

    NamedQueries(MarkedClasses classes) {
        for (Mark each : classes.everywhere("NamedQuery", "NamedQueries")) {
            add(each, false);
        }
        for (Mark each : classes.everywhere("NamedNativeQuery", "NamedNativeQueries")) {
            add(each, true);
        }
        for (Mark each : classes.everywhere("NamedStoredProcedureQuery", "NamedStoredProcedureQueries")) {
            each.text("name")
                    .ifPresent(name ->
                            each.text("procedureName").ifPresent(procedure -> procedures.putIfAbsent(name, procedure)));
        }
    }

    private void add(Mark mark, boolean isNative) {
        Optional<String> text = mark.text("query");
        mark.text("name")
                .filter(name -> text.isPresent())
                .ifPresent(name -> queries.putIfAbsent(
                        name,
                        new Query(text.get(), isNative, mark.text("resultClass").orElse(""))));
    }

    Optional<Query> get(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    Optional<String> procedure(String name) {
        return Optional.ofNullable(procedures.get(name));
    }
}
