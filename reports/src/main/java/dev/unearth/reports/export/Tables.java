package dev.unearth.reports.export;

import static dev.unearth.analyzer.graph.NodeProperty.ANONYMOUS;
import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.COLUMNS;
import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.METHOD;
import static dev.unearth.analyzer.graph.NodeProperty.ROLES;
import static dev.unearth.analyzer.graph.NodeProperty.VALUE;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.store.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of a snapshot, as other programs read them; columns as {@code docs/export.md} says. */
public final class Tables {

    private static final Map<RelationKind, String> OPERATIONS = Map.of(
            RelationKind.QUERIES, "S", RelationKind.INSERTS, "I", RelationKind.UPDATES, "U", RelationKind.DELETES, "D");

    private static final Set<RelationKind> CONTAINER_EDGES =
            Set.of(RelationKind.WIRED_TO, RelationKind.FORWARDS_TO, RelationKind.INCLUDES, RelationKind.INJECTS);

    /** Interfaces of a bean with its class, settings with the classes they name: needed for ways, but no edges of a container. */
    private static final Set<String> INTERNAL_EDGES = Set.of("ejb-interface", "ejb-method", "config-registered");

    /** Statements that a container makes for a method without body, such as a finder of a home. */
    private static final Set<String> OF_CONTAINERS = Set.of("ejbql", "orm-call");

    /** Types declared in bodies are numbered. */
    private static final Pattern LOCAL = Pattern.compile("\\$\\d");

    private final Snapshot snapshot;
    private final SystemGraph graph;
    private final Map<NodeKey, Node> owners = new HashMap<>();

    /** The tables of {@code snapshot}. */
    public Tables(Snapshot snapshot) {
        this.snapshot = snapshot;
        graph = snapshot.graph();
        for (Node type : graph.nodes(NodeKind.TYPE)) {
            graph.outgoing(type.key(), RelationKind.DECLARES).forEach(declares -> owners.put(declares.to(), type));
        }
    }

    /** All files below the roots. */
    public Table files() {
        Table.Builder table = Table.of("files", "path kind encoding bytes lines status reason");
        for (SourceFile file : snapshot.files()) {
            table.row(
                    file.path(),
                    word(file.kind()),
                    file.charset(),
                    file.bytes(),
                    file.lines(),
                    word(file.status()),
                    file.reason());
        }
        return table.sorted();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What could not be resolved, a row per place. */
    public Table unknowns() {
        Table.Builder table = Table.of("unknowns", "kind name file line reason missing");
        for (Unknown unknown : snapshot.unknowns()) {
            table.row(
                    unknown.kind().toLowerCase(Locale.ROOT),
                    unknown.name(),
                    unknown.place().file(),
                    unknown.place().line(),
                    unknown.reason(),
                    unknown.missing());
        }
        return table.sorted();
    }

    /** The types of the sources that have a name. */
    public Table types() {
        Table.Builder table = Table.of("types", "type");
        sourceTypes().forEach(type -> table.row(type.text(BINARY_NAME)));
        return table.sorted();
    }

    private List<Node> sourceTypes() {
        return graph.nodes(NodeKind.TYPE).stream()
                .filter(type -> !type.is(EXTERNAL) && isNamed(type))
                .toList();
    }

    private static boolean isNamed(@Nullable Node type) {
        return type != null && !type.is(ANONYMOUS);
    }

    /** Whether a type has a name that other types can use: neither anonymous nor declared in a body. */
    private static boolean isMember(@Nullable Node type) {
        return isNamed(type)
                && type != null
                && !LOCAL.matcher(type.text(BINARY_NAME)).find();
    }

    /** Whether a static initialiser is none to the compiler: all it holds is constants. */
    private boolean isFolded(Node method) {
        return method.name().equals("<clinit>")
                && graph.outgoing(method.key()).stream()
                        .allMatch(each -> each.kind() == RelationKind.READS && isConstant(each.to()));
    }

    private boolean isConstant(NodeKey field) {
        return graph.node(field)
                .filter(node -> node.properties().containsKey(VALUE))
                .isPresent();
    }

    /** The methods, constructors and initialisers of the types of the sources that are not declared in a body. */
    public Table methods() {
        Table.Builder table = Table.of("methods", "owner name desc");
        for (Node method : graph.nodes(NodeKind.METHOD)) {
            if (!method.is(EXTERNAL) && isMember(owners.get(method.key())) && !isFolded(method)) {
                table.row(owner(method.key()), method.name(), method.text(DESCRIPTOR));
            }
        }
        return table.sorted();
    }

    private String owner(NodeKey member) {
        Node owner = owners.get(member);
        return owner == null ? "?" : owner.text(BINARY_NAME);
    }

    /** Supertypes, as declared, of the types that are not declared in a body. */
    public Table hierarchy() {
        Table.Builder table = Table.of("hierarchy", "sub super");
        for (Relationship each : graph.relationships()) {
            boolean inherits = each.kind() == RelationKind.EXTENDS || each.kind() == RelationKind.IMPLEMENTS;
            if (inherits && isMember(graph.node(each.from()).orElse(null))) {
                table.row(type(each.from()), type(each.to()));
            }
        }
        return table.sorted();
    }

    private String type(NodeKey key) {
        return graph.node(key).map(node -> node.text(BINARY_NAME)).orElse("?");
    }

    /** Which type needs which. */
    public Table typeEdges() {
        Table.Builder table = Table.of("type_edges", "from to");
        for (Relationship each : relationships(RelationKind.DEPENDS_ON, NodeKind.TYPE)) {
            table.row(type(each.from()), type(each.to()));
        }
        return table.sorted();
    }

    private List<Relationship> relationships(RelationKind kind, NodeKind from) {
        return graph.relationships().stream()
                .filter(each -> each.kind() == kind && each.from().prefix().equals(from.prefix()))
                .toList();
    }

    /** Which method calls which. */
    public Table callEdges() {
        Table.Builder table =
                Table.of("call_edges", "caller_owner caller_name caller_desc callee_owner callee_name callee_desc");
        for (Relationship each : relationships(RelationKind.CALLS, NodeKind.METHOD)) {
            Member from = member(each.from());
            Member to = member(each.to());
            table.row(from.owner, from.name, from.descriptor, to.owner, to.name, to.descriptor);
        }
        return table.sorted();
    }

    private record Member(String owner, String name, String descriptor) {}

    private Member member(NodeKey key) {
        Optional<Node> node = graph.node(key);
        return new Member(
                owner(key),
                node.map(Node::name).orElse("?"),
                node.map(found -> found.text(DESCRIPTOR)).orElse("?"));
    }

    /** Which method reads or writes which field as it runs; constants in annotations and labels of switches are not. */
    public Table fieldAccess() {
        Table.Builder table =
                Table.of("field_access", "caller_owner caller_name caller_desc field_owner field_name access");
        for (Relationship each : graph.relationships()) {
            boolean reads = each.kind() == RelationKind.READS;
            if ((reads || each.kind() == RelationKind.WRITES)
                    && each.detail().isEmpty()
                    && each.to().prefix().equals(NodeKind.FIELD.prefix())) {
                Member from = member(each.from());
                table.row(
                        from.owner,
                        from.name,
                        from.descriptor,
                        owner(each.to()),
                        member(each.to()).name,
                        reads ? "R" : "W");
            }
        }
        return table.sorted();
    }

    /** What goes through the container or another language. */
    public Table edges() {
        Table.Builder table = Table.of("edges", "from to kind file line certainty");
        for (Relationship each : graph.relationships()) {
            if (isContainerEdge(each)) {
                edge(table, each);
            }
        }
        return table.sorted();
    }

    /** A page may lead to itself; code that leads to its own type goes through no container. */
    private void edge(Table.Builder table, Relationship each) {
        String from = display(each.from());
        String to = display(each.to());
        boolean isPage = each.from().prefix().equals(NodeKind.FILE.prefix());
        if (isPage || !from.equals(to)) {
            Place place = first(each);
            table.row(from, to, edgeKind(each), place.file(), line(place), each.certainty());
        }
    }

    private static boolean isContainerEdge(Relationship each) {
        return CONTAINER_EDGES.contains(each.kind())
                && isPageOrCode(each.from())
                && isPageOrCode(each.to())
                && !INTERNAL_EDGES.contains(each.detail());
    }

    private static String edgeKind(Relationship each) {
        if (each.detail().equals("link")) {
            return each.to().prefix().equals(NodeKind.FILE.prefix()) ? "forward" : "action-mapping";
        }
        return each.detail().isEmpty() ? edgeKind(each.kind()) : each.detail();
    }

    private static String edgeKind(RelationKind kind) {
        return switch (kind) {
            case INCLUDES -> "include";
            case INJECTS -> "cdi-inject";
            case FORWARDS_TO -> "forward";
            default -> "";
        };
    }

    private static boolean isPageOrType(NodeKey key) {
        return key.prefix().equals(NodeKind.TYPE.prefix()) || key.prefix().equals(NodeKind.FILE.prefix());
    }

    private static boolean isPageOrCode(NodeKey key) {
        return isPageOrType(key) || key.prefix().equals(NodeKind.METHOD.prefix());
    }

    /** A type or the type of a method by its qualified name, a file by its path. */
    private String display(NodeKey key) {
        if (key.prefix().equals(NodeKind.METHOD.prefix())) {
            return owner(key);
        }
        return key.prefix().equals(NodeKind.TYPE.prefix())
                ? type(key)
                : key.value()
                        .substring(NodeKind.FILE.prefix().length()
                                + snapshot.application().length()
                                + 2);
    }

    private static Place first(Relationship relationship) {
        return relationship.places().isEmpty()
                ? Place.NOWHERE
                : relationship.places().get(0);
    }

    private static String line(Place place) {
        return place.line() == 0 ? "" : Integer.toString(place.line());
    }

    /** Where the outside enters, a row per external name. */
    public Table entryPoints() {
        Table.Builder table = Table.of("entrypoints", "kind name handler method file line roles");
        for (Node entry : graph.nodes(NodeKind.ENTRY_POINT)) {
            Place place = entry.place().orElse(Place.NOWHERE);
            for (String handler : handlers(entry)) {
                table.row(
                        entry.text(KIND),
                        entry.name(),
                        handler,
                        entry.text(METHOD),
                        place.file(),
                        line(place),
                        list(entry, ROLES));
            }
        }
        return table.sorted();
    }

    /** The types or pages that handle an entry point; one empty text where nothing is known. */
    private List<String> handlers(Node entry) {
        List<String> handlers = graph.outgoing(entry.key(), RelationKind.HANDLED_BY).stream()
                .map(Relationship::to)
                .filter(Tables::isPageOrType)
                .map(this::display)
                .toList();
        return handlers.isEmpty() ? List.of("") : handlers;
    }

    private static String list(Node node, String property) {
        return node.properties().get(property) instanceof List<?> values
                ? String.join(";", values.stream().map(Object::toString).toList())
                : node.text(property);
    }

    /** The tables of the database. */
    public Table tables() {
        Table.Builder table = Table.of("tables", "table columns file line certainty");
        for (Node each : graph.nodes(NodeKind.TABLE)) {
            Place place = each.place().orElse(Place.NOWHERE);
            table.row(each.name(), list(each, COLUMNS), place.file(), line(place), certainty(each));
        }
        return table.sorted();
    }

    /** Declared where a script declares it, else as certain as the best statement that names it. */
    private String certainty(Node table) {
        return graph.incoming(table.key()).stream()
                .map(Relationship::certainty)
                .min(Enum::compareTo)
                .map(Enum::name)
                .orElse("INFERRED");
    }

    /** Which method does what to which table. What a procedure or the home of an entity bean does counts at the methods that call it. */
    public Table crud() {
        Table.Builder table = Table.of("crud", "class method operation table columns file line how certainty");
        for (Relationship each : graph.relationships()) {
            boolean isStatement = OPERATIONS.containsKey(each.kind())
                    && each.to().prefix().equals(NodeKind.TABLE.prefix())
                    && !isHalfOfMerge(each);
            if (isStatement && isMadeElsewhere(each)) {
                graph.incoming(each.from(), RelationKind.CALLS)
                        .forEach(call -> statement(table, each, call.from(), first(call)));
            } else if (isStatement && isPageOrCode(each.from())) {
                statement(table, each, each.from(), first(each));
            }
        }
        return table.sorted();
    }

    /** Whether the database or the container makes the statement for those that call what it belongs to. */
    private boolean isMadeElsewhere(Relationship statement) {
        return statement.from().prefix().equals(NodeKind.PROCEDURE.prefix())
                || OF_CONTAINERS.contains(statement.detail()) && isInInterface(statement.from());
    }

    private boolean isInInterface(NodeKey method) {
        Node owner = owners.get(method);
        return owner != null && owner.text(KIND).equals("interface");
    }

    /** A row for {@code statement}, which {@code code} makes at {@code place}. */
    private void statement(Table.Builder table, Relationship statement, NodeKey code, Place place) {
        Member from = isPageOrType(code) ? new Member(display(code), "", "") : member(code);
        boolean isProcedure = statement.from().prefix().equals(NodeKind.PROCEDURE.prefix());
        table.row(
                from.owner,
                from.name,
                isMerge(statement) ? "IU" : OPERATIONS.getOrDefault(statement.kind(), "?"),
                graph.node(statement.to()).map(Node::name).orElse("?"),
                columns(statement),
                place.file(),
                line(place),
                isProcedure ? "procedure" : statement.detail(),
                statement.certainty());
    }

    /** Whether an insert is that of a merge, which may update as well: the same places say both. */
    private boolean isMerge(Relationship insert) {
        return insert.kind() == RelationKind.INSERTS && isAlso(insert, RelationKind.UPDATES);
    }

    private boolean isHalfOfMerge(Relationship update) {
        return update.kind() == RelationKind.UPDATES && isAlso(update, RelationKind.INSERTS);
    }

    private boolean isAlso(Relationship statement, RelationKind other) {
        return graph.outgoing(statement.from(), other).stream()
                .anyMatch(each -> each.to().equals(statement.to())
                        && each.detail().equals(statement.detail())
                        && each.places().equals(statement.places()));
    }

    private String columns(Relationship statement) {
        String prefix = NodeKind.COLUMN.prefix()
                + statement.to().value().substring(NodeKind.TABLE.prefix().length()) + ".";
        return String.join(
                ";",
                graph.outgoing(statement.from(), statement.kind()).stream()
                        .map(each -> each.to().value())
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .distinct()
                        .toList());
    }

    /** The libraries that modules use. */
    public Table libraries() {
        Table.Builder table = Table.of("libraries", "purl version where how");
        for (Node each : graph.nodes(NodeKind.LIBRARY)) {
            table.row(each.text("purl"), each.text("version"), each.text("where"), each.text("how"));
        }
        return table.sorted();
    }

    /** Secrets in the sources, masked. */
    public Table secrets() {
        Table.Builder table = Table.of("secrets", "kind file line masked");
        for (Finding finding : snapshot.findings()) {
            if (finding.kind().equals("SECRET")) {
                table.row(finding.kind(), finding.place().file(), line(finding.place()), finding.message());
            }
        }
        return table.sorted();
    }
}
