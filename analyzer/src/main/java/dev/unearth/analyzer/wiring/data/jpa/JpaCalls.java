package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.jpql.JpqlMeaning;
import dev.unearth.analyzer.jpql.JpqlReader;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.SqlMeaning;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.data.SqlTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The calls on entity managers and criteria queries: what their methods do to tables. Cascades are not followed. */
final class JpaCalls {

    private final Evidences evidence;
    private final Wires wires;
    private final JpaModel model;
    private final ManagedObjects managed;
    private final NamedQueries named;
    private final SqlTables tables;
    private final TextFlow flow;
    private final Map<String, JpqlMeaning> meanings = new HashMap<>();
    private final Set<String> reported = new TreeSet<>();

    JpaCalls(Evidences evidence, JpaModel model, Wires wires) {
        this.evidence = evidence;
        this.wires = wires;
        this.model = model;
        this.named = new NamedQueries(model.classes());
        this.tables = new SqlTables(evidence.application(), wires);
        this.flow = new TextFlow(evidence.texts(), evidence.byName());
        this.managed = new ManagedObjects(evidence, model);
    }

    /** Adds what all calls do; returns who has which objects in hand. */
    ManagedObjects wire() {
        for (CallText row : evidence.texts()) {
            JpaCall.of(row, evidence.byName()).ifPresent(call -> {
                managed.uses(row);
                queriesAndFinds(row, call);
            });
        }
        for (CallText row : evidence.texts()) {
            JpaCall.of(row, evidence.byName()).ifPresent(call -> changes(row, call));
        }
        return managed;
    }

    private void queriesAndFinds(CallText row, JpaCall call) {
        switch (call) {
            case FIND -> find(row);
            case QUERY -> query(row);
            case NAMED_QUERY ->
                text(row, each -> namedQuery(each, each.arguments().get(0)));
            case PROCEDURE ->
                text(row, each -> procedure(each, each.arguments().get(0).text("")));
            case NAMED_PROCEDURE ->
                text(
                        row,
                        each -> named.procedure(each.arguments().get(0).text(""))
                                .ifPresent(name -> procedure(each, name)));
            case CRITERIA_READ, CRITERIA_UPDATE, CRITERIA_DELETE -> criteria(row, call);
            case REFRESH, PERSIST, MERGE, REMOVE, OTHER -> {
                // changes need to know what is in hand
            }
        }
    }

    private void find(CallText row) {
        List<MappedClass> entities = ofArgument(row);
        if (entities.isEmpty()) {
            entities = model.thatAre(row.resultCast().isEmpty() ? "?" : row.resultCast());
        }
        if (entities.isEmpty()) {
            unknown(row, row.method(), "the class of what is found is only known when the code runs");
        }
        for (MappedClass entity : entities) {
            managed.loads(row, entity);
            objects(row, entity, List.of(Operation.SELECT), "orm-call");
        }
    }

    private void criteria(CallText row, JpaCall call) {
        for (MappedClass entity : ofArgument(row)) {
            ObjectUse use = new ObjectUse();
            switch (call) {
                case CRITERIA_UPDATE -> use.table(entity.table(), Operation.UPDATE);
                case CRITERIA_DELETE -> use.objects(entity, Operation.DELETE);
                default -> use.objects(entity, Operation.SELECT);
            }
            managed.loads(row, entity);
            use.relate(site(row), "jpa-criteria", Evidence.resolved(row.place()));
        }
        managed.queried(row)
                .forEach(use -> use.relate(
                        site(row),
                        "jpa-criteria",
                        Evidence.inferred(row.place(), "an attribute of this name is used in the same method")));
    }

    private void changes(CallText row, JpaCall call) {
        switch (call) {
            case PERSIST -> change(row, List.of(Operation.INSERT));
            case REMOVE -> change(row, List.of(Operation.DELETE));
            case REFRESH -> change(row, List.of(Operation.SELECT));
            case MERGE -> change(row, List.of());
            default -> {
                // done before
            }
        }
    }

    private void change(CallText row, List<Operation> operations) {
        String type = row.argumentTypes().isEmpty() ? "?" : row.argumentTypes().get(0);
        List<MappedClass> entities = model.thatAre(type);
        if (entities.isEmpty() && !operations.equals(List.of(Operation.SELECT))) {
            unknown(row, row.method(), "the class of the object is only known when the code runs");
        }
        for (MappedClass entity : entities) {
            boolean isMerge = operations.isEmpty();
            List<Operation> done = !isMerge
                    ? operations
                    : managed.isLoaded(row, entity)
                            ? List.of(Operation.UPDATE)
                            : List.of(Operation.INSERT, Operation.UPDATE);
            objects(row, entity, done, "orm-call");
        }
    }

    private void objects(CallText row, MappedClass entity, List<Operation> operations, String how) {
        ObjectUse use = new ObjectUse();
        operations.forEach(operation -> use.objects(entity, operation));
        boolean isExact = row.argumentTypes().stream().anyMatch(type -> type.contains(entity.className()));
        Evidence because = isExact
                ? Evidence.resolved(row.place())
                : Evidence.inferred(row.place(), "the object is one of several entities with the same supertype");
        use.relate(site(row), how, because);
    }

    /** The entities whose class the first argument is. */
    private List<MappedClass> ofArgument(CallText row) {
        return row.argumentTypes().isEmpty()
                ? List.of()
                : ofClass(row.argumentTypes().get(0));
    }

    private List<MappedClass> ofClass(String type) {
        boolean isLiteral = type.startsWith("java.lang.Class<");
        return isLiteral ? model.thatAre(type.substring(16, type.length() - 1)) : List.of();
    }

    /** Hands each text that the call may be handed to {@code sink}. */
    private void text(CallText row, Consumer<CallText> sink) {
        if (row.arguments().isEmpty()) {
            return;
        }
        Template text = row.arguments().get(0);
        List<CallText> supplied = text.hasParameter() && text.isUnknown() ? flow.supplied(row) : List.of();
        if (supplied.isEmpty()) {
            sink.accept(row);
        } else {
            supplied.forEach(sink);
        }
    }

    private void query(CallText row) {
        boolean isCriteria =
                !row.argumentTypes().isEmpty() && row.argumentTypes().get(0).contains("Criteria");
        if (!isCriteria) {
            text(row, each -> {
                Template text = each.arguments().get(0);
                if (text.isUnknown()) {
                    unknown(each, label(text), "the query is made where the scan cannot follow");
                } else {
                    statement(each, text.text(" _hole_ "), "jpql", text.isComplete());
                }
            });
        }
    }

    private void namedQuery(CallText row, Template name) {
        if (row.argumentTypes().size() > 1) {
            ofClass(row.argumentTypes().get(1)).forEach(entity -> managed.loads(row, entity));
        }
        Optional<NamedQueries.Query> query = name.isComplete() ? named.get(name.text("")) : Optional.empty();
        if (query.isEmpty()) {
            unknown(row, label(name), "no mapping declares a query of this name");
        } else if (query.get().isNative()) {
            SqlMeaning meaning = SqlAnalyzer.analyze(query.get().text());
            tables.relate(from(row), meaning, "jdbc-string", Evidence.resolved(row.place()));
            model.ofClass(query.get().resultClass()).ifPresent(entity -> managed.loads(row, entity));
        } else {
            statement(row, query.get().text(), "jpql-named", true);
        }
    }

    private void statement(CallText row, String text, String how, boolean isComplete) {
        JpqlMeaning meaning = meanings.computeIfAbsent(text, JpqlReader::read);
        JpqlTables found = new JpqlTables(model, meaning);
        Evidence because = isComplete
                ? Evidence.resolved(row.place())
                : Evidence.inferred(row.place(), "a part of the query is made when the code runs");
        found.use().relate(site(row), how, because);
        if (meaning.kind() == JpqlMeaning.Kind.SELECT) {
            found.results().forEach(entity -> managed.loads(row, entity));
        }
        found.unknown().forEach(name -> unknown(row, name, "the query names an entity that no mapping declares"));
        if (meaning.kind() == JpqlMeaning.Kind.NONE) {
            unknown(row, text.strip(), "the text could not be read as a query");
        }
    }

    private void procedure(CallText row, String name) {
        if (!name.isBlank()) {
            SqlMeaning call =
                    new SqlMeaning(SqlMeaning.Kind.CALL, List.of(), List.of(), List.of(name), false, true, null);
            tables.relate(from(row), call, "procedure", Evidence.resolved(row.place()));
        }
    }

    private ObjectUse.Site site(CallText row) {
        return new ObjectUse.Site(evidence.application(), wires, from(row));
    }

    /** The method whose code it is, or its type where there is no node for it. */
    private NodeKey from(CallText row) {
        NodeKey method = row.caller().key(evidence.application());
        return wires.has(method)
                ? method
                : NodeKey.of(NodeKind.TYPE, evidence.application(), row.caller().typeKeyName());
    }

    private static String label(Template text) {
        String label = text.text("...").strip();
        return label.isEmpty() ? "..." : label;
    }

    private void unknown(CallText row, String name, String reason) {
        if (reported.add(row.place() + name + reason)) {
            wires.unknown(new Unknown("ORM", name, row.place(), reason, "", 1));
        }
    }
}
