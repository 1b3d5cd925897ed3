package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call on the interfaces of JPA is for. */
enum JpaCall {
    FIND,
    REFRESH,
    PERSIST,
    MERGE,
    REMOVE,
    QUERY,
    NAMED_QUERY,
    PROCEDURE,
    NAMED_PROCEDURE,
    CRITERIA_READ,
    CRITERIA_UPDATE,
    CRITERIA_DELETE,
    OTHER;

    private static final String MANAGER = "persistence.EntityManager";
    private static final Set<String> QUERIES = Set.of(
            "persistence.criteria.CriteriaQuery",
            "persistence.criteria.AbstractQuery",
            "persistence.criteria.Subquery");
    private static final String UPDATE = "persistence.criteria.CriteriaUpdate";
    private static final String DELETE = "persistence.criteria.CriteriaDelete";
    /** The types all of whose calls this needs. */
    static Set<String> watchedTypes() {
        Set<String> types = new TreeSet<>(QUERIES);
        types.add(MANAGER);
        types.add(UPDATE);
        types.add(DELETE);
        return types.stream().map(each -> "javax." + each).collect(Collectors.toSet());
    }

    /** What {@code row} is; absent for calls on other types. */
    static Optional<JpaCall> of(CallText row, Function<String, Optional<TypeSymbol>> byName) {
        String type = row.receiverType();
        if (isOf(type, MANAGER) || isManager(type, byName)) {
            return Optional.of(onManager(row));
        }
        if (row.method().equals("from")) {
            return QUERIES.stream().anyMatch(each -> isOf(type, each))
                    ? Optional.of(CRITERIA_READ)
                    : isOf(type, UPDATE)
                            ? Optional.of(CRITERIA_UPDATE)
                            : isOf(type, DELETE) ? Optional.of(CRITERIA_DELETE) : Optional.empty();
        }
        return Optional.empty();
    }

    private static JpaCall onManager(CallText row) {
        return switch (row.method()) {
            case "find", "getReference" -> FIND;
            case "refresh", "lock" -> REFRESH;
            case "persist" -> PERSIST;
            case "merge" -> MERGE;
            case "remove" -> REMOVE;
            case "createQuery" -> QUERY;
            case "createNamedQuery" -> NAMED_QUERY;
            case "createStoredProcedureQuery" -> PROCEDURE;
            case "createNamedStoredProcedureQuery" -> NAMED_PROCEDURE;
            default -> OTHER;
        };
    }

    /** Whether {@code type} is the one called {@code name} below {@code javax} or {@code jakarta}. */
    private static boolean isOf(String type, String name) {
        return type.equals("javax." + name)
                || type.equals("jakarta." + name)
                || type.indexOf('.') < 0 && name.endsWith("." + type);
    }

    private static boolean isManager(String type, Function<String, Optional<TypeSymbol>> byName) {
        return byName.apply(type)
                .map(symbol -> Stream.of("javax.", "jakarta.").anyMatch(each -> symbol.isA(each + MANAGER)))
                .orElse(false);
    }
}
