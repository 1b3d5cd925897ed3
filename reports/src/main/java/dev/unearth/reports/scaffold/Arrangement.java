package dev.unearth.reports.scaffold;

import static dev.unearth.analyzer.graph.NodeProperty.ABSTRACT;
import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.VISIBILITY;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings values to where a legacy method reads them: parameters, properties of parameters and of the object itself, through public
 * setters.
 */
final class Arrangement {

    private final SystemGraph graph;
    private final LegacyTypes types;
    private final Node subject;
    private final Map<Integer, Operand.Literal> parameters = new TreeMap<>();
    private final Map<Integer, List<Property>> ofParameters = new TreeMap<>();
    private final List<Property> ofSubject = new ArrayList<>();

    /** A property of an object and the value it is to have. */
    private record Property(String name, Operand.Literal value) {}

    /** Statements in order, and the arguments of the call. */
    record Arranged(List<String> statements, List<String> arguments) {}

    Arrangement(SystemGraph graph, LegacyTypes types, Node subject) {
        this.graph = graph;
        this.types = types;
        this.subject = subject;
    }

    /** Notes where a value has to go; false where there is no way to bring it there. */
    boolean add(Operand.Atom atom, Operand.Literal value) {
        Access access = atom.access();
        if (access instanceof Access.Parameter parameter) {
            parameters.put(parameter.index(), value);
            return true;
        }
        if (access instanceof Access.Member member) {
            Property property = new Property(property(member.name()), value);
            if (member.target() instanceof Access.Parameter parameter) {
                ofParameters
                        .computeIfAbsent(parameter.index(), key -> new ArrayList<>())
                        .add(property);
                return true;
            }
            return member.target() instanceof Access.Self && ofSubject.add(property);
        }
        return access instanceof Access.Field field && ofSubject.add(new Property(field.name(), value));
    }

    /** {@code getFee()} and {@code isPaid()} are {@code fee} and {@code paid}. */
    private static String property(String member) {
        String name = member.replace("()", "").replaceFirst("^(get|is)(?=\\p{Lu})", "");
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** The statements and arguments for a method with these parameter types; empty where something cannot be made. */
    Optional<Arranged> arranged(List<String> descriptors) {
        List<String> statements = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        if (!set("subject", subject, ofSubject, statements)) {
            return Optional.empty();
        }
        for (int i = 0; i < descriptors.size(); i++) {
            Optional<String> plain = LegacyValue.source(descriptors.get(i), Optional.ofNullable(parameters.get(i)));
            if (plain.isPresent() && !ofParameters.containsKey(i)) {
                arguments.add(plain.get());
            } else if (parameters.containsKey(i) || !made(i, descriptors.get(i), statements)) {
                return Optional.empty();
            } else {
                arguments.add("argument" + i);
            }
        }
        return Optional.of(new Arranged(List.copyOf(statements), List.copyOf(arguments)));
    }

    /** Makes an object for a parameter and gives it its properties. */
    private boolean made(int parameter, String descriptor, List<String> statements) {
        Optional<Node> type = descriptor.startsWith("L")
                ? types.find(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'))
                : Optional.empty();
        if (type.isEmpty() || !canBeMade(graph, type.get())) {
            return false;
        }
        String name = type.get().text(BINARY_NAME);
        statements.add("%s argument%d = new %s();".formatted(name, parameter, name));
        return set("argument" + parameter, type.get(), ofParameters.getOrDefault(parameter, List.of()), statements);
    }

    private boolean set(String variable, Node type, List<Property> properties, List<String> statements) {
        for (Property property : properties) {
            Optional<String> statement = setter(type, property)
                    .flatMap(setter -> LegacyValue.source(
                                    LegacyCall.parameterTypes(setter.text(DESCRIPTOR))
                                            .get(0),
                                    Optional.of(property.value))
                            .map(value -> "%s.%s(%s);".formatted(variable, setter.name(), value)));
            if (statement.isEmpty()) {
                return false;
            }
            statements.add(statement.get());
        }
        return true;
    }

    private Optional<Node> setter(Node type, Property property) {
        return members(graph, type).stream()
                .filter(member -> member.name().equalsIgnoreCase("set" + property.name)
                        && member.text(VISIBILITY).equals("public")
                        && LegacyCall.parameterTypes(member.text(DESCRIPTOR)).size() == 1)
                .findFirst();
    }

    private static List<Node> members(SystemGraph graph, Node type) {
        return graph.outgoing(type.key(), RelationKind.DECLARES).stream()
                .map(declares -> graph.node(declares.to()).orElseThrow())
                .toList();
    }

    /** Whether a test in another package can write {@code new T()}. */
    static boolean canBeMade(SystemGraph graph, Node type) {
        return type.text(KIND).equals("class")
                && !type.text(BINARY_NAME).contains("$")
                && !type.is(ABSTRACT)
                && !type.is(EXTERNAL)
                && type.text(VISIBILITY).equals("public")
                && members(graph, type).stream()
                        .anyMatch(member -> member.name().equals("<init>")
                                && member.text(DESCRIPTOR).startsWith("()")
                                && (member.text(VISIBILITY).equals("public") || member.is("implicit")));
    }
}
