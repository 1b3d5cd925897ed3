package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A call that executes or prepares a statement.
 *
 * @param argument 0-based position of the statement's text
 * @param how the detail of relationships made of it
 * @param reason why the call is taken for one; empty where its types say so
 */
record SqlSink(int argument, String how, String reason) {

    /** Methods that take a statement as their first argument, by whatever type. */
    private static final Set<String> JDBC = Set.of(
            "prepareStatement",
            "prepareCall",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "execute",
            "addBatch",
            "nativeSQL");

    private static final Set<String> NATIVE_QUERIES = Set.of("createSQLQuery", "createNativeQuery");
    private static final Set<String> SPRING = Set.of(
            "query",
            "queryForObject",
            "queryForList",
            "queryForInt",
            "queryForLong",
            "queryForMap",
            "queryForRowSet",
            "queryForStream",
            "update",
            "batchUpdate",
            "execute",
            "call",
            "setSql");
    private static final List<String> JDBC_TYPES = List.of("java.sql.Connection", "java.sql.Statement");
    private static final Pattern SPRING_TYPE = Pattern.compile(
            ".*(Jdbc(Template|Operations|Client|DaoSupport)|SqlUpdate|SqlQuery|SqlFunction|SqlCall|StoredProcedure|RdbmsOperation)");
    private static final Pattern SAYS_SO = Pattern.compile(
            "(?i).*(sql|query|exec|statement|stmt|select|update|delete|insert|prepare|jdbc|fetch|retrieve|runBatch).*");
    private static final Pattern LOGS = Pattern.compile(
            "(?i)(debug|info|warn|warning|error|trace|fatal|log|severe|fine|finer|finest|print|println|printf|write|append|put|add"
                    + "|equals|startsWith|indexOf|setAttribute|setMessage|getMessage|getString|getProperty|addError|fail|assert.*)");
    private static final Pattern LOG_TYPE =
            Pattern.compile("(?i).*(log|logger|printstream|printwriter|exception|error)");

    /** Calls that take statements of an object language over mapped types. */
    private static final Pattern OBJECT_QUERIES = Pattern.compile(
            "(?i)createQuery.*|createNamed.*|createFilter|getNamedQuery|.*named_?query.*|bulkUpdate|createCriteria|.*(hql|jpql|ejbql).*");

    private static final Pattern OBJECT_TYPES =
            Pattern.compile("(?i).*(hibernate\\w*|session|entitymanager|persistencemanager|toplink\\w*)");

    /** The methods whose calls matter even where nothing is known of the text. */
    static Set<String> watched() {
        Set<String> names = new TreeSet<>(JDBC);
        names.addAll(NATIVE_QUERIES);
        names.addAll(SPRING);
        return names;
    }

    /** The sink that {@code row} is by the types and names of what it calls. */
    static Optional<SqlSink> of(CallText row, Function<String, Optional<TypeSymbol>> byName) {
        String method = row.method();
        String receiver = row.receiverType();
        if (JDBC.contains(method) && isJdbc(receiver, byName)) {
            return Optional.of(new SqlSink(0, "jdbc-string", ""));
        }
        if (SPRING.contains(method) && isSpring(receiver, byName)) {
            return Optional.of(new SqlSink(0, "spring-jdbc", ""));
        }
        if (NATIVE_QUERIES.contains(method)) {
            return Optional.of(new SqlSink(0, "jdbc-string", ""));
        }
        boolean strict =
                method.startsWith("prepare") || method.equals("executeQuery") || method.equals("executeUpdate");
        return strict && JDBC.contains(method) && byName.apply(receiver).isEmpty()
                ? Optional.of(new SqlSink(0, "jdbc-string", method + " is called on a type that is not known"))
                : Optional.empty();
    }

    /** The sinks that {@code row} may be for the name it calls, one per argument; whether a statement is handed in is for the caller to see. */
    static List<SqlSink> byName(CallText row) {
        boolean other = LOGS.matcher(row.method()).matches()
                || OBJECT_QUERIES.matcher(row.method()).matches()
                || OBJECT_TYPES.matcher(row.receiverType()).matches()
                || LOG_TYPE.matcher(row.receiverType()).matches();
        String name = row.method().equals("<init>") ? row.receiverType() : row.method();
        if (other || !SAYS_SO.matcher(name).matches()) {
            return List.of();
        }
        return IntStream.range(0, row.arguments().size())
                .filter(i -> row.arguments().get(i).text(" ").indexOf(' ') > 0)
                .mapToObj(i -> new SqlSink(i, "jdbc-string", "a statement is handed to " + name))
                .toList();
    }

    private static boolean isJdbc(String type, Function<String, Optional<TypeSymbol>> byName) {
        return JDBC_TYPES.stream().anyMatch(jdbc -> type.equals(jdbc) || isA(type, jdbc, byName))
                || type.matches("(java\\.sql\\.)?(Connection|Statement|PreparedStatement|CallableStatement)");
    }

    private static boolean isSpring(String type, Function<String, Optional<TypeSymbol>> byName) {
        return SPRING_TYPE.matcher(type).matches()
                || byName.apply(type)
                        .map(symbol -> symbol.supertypes().stream()
                                .anyMatch(each ->
                                        SPRING_TYPE.matcher(each.binaryName()).matches()))
                        .orElse(false);
    }

    private static boolean isA(String type, String other, Function<String, Optional<TypeSymbol>> byName) {
        return byName.apply(type).map(symbol -> symbol.isA(other)).orElse(false);
    }
}
