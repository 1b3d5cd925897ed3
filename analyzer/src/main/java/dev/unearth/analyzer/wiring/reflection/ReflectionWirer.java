package dev.unearth.analyzer.wiring.reflection;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Classes that code loads by name: a name that is written there, is a setting that a file has, or of which enough is known to tell
 * which classes it can mean. Whatever else is reflective is an unknown at its place.
 */
public final class ReflectionWirer implements Wirer {

    private static final Set<String> LOADS = Set.of("forName", "loadClass");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** Methods that load a class. */
    public static Set<String> watched() {
        return LOADS;
    }

    /** Types all of whose calls have to be kept. */
    public static Set<String> watchedTypes() {
        return Set.of("java.lang.reflect.Method", "java.util.ServiceLoader");
    }

    /** One application of the wirer. */
    private static final class Run {

        private static final String KIND = "reflection";
        private static final int MOST = 20;
        private static final int LEAST_KNOWN = 5;

        private final Loom loom;
        private final Wires wires;
        private final NamedClasses named;
        private final TextFlow flow;
        private final Map<String, Unknown> untold = new TreeMap<>();

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.wires = wires;
            this.named = new NamedClasses(loom);
            this.flow = new TextFlow(evidence.texts(), evidence.byName());
        }

        void run() {
            named.wire();
            for (CallText row : loom.evidence().texts()) {
                if (isLoad(row)) {
                    load(row);
                } else if (row.receiverType().equals("java.util.ServiceLoader")) {
                    services(row);
                } else if (row.method().equals("invoke") && row.receiverType().equals("java.lang.reflect.Method")) {
                    untold(row, "Method.invoke", "which method is called is only known when the code runs");
                }
            }
            untold.values().forEach(wires::unknown);
        }

        private boolean isLoad(CallText row) {
            String type = row.receiverType();
            return LOADS.contains(row.method())
                    && !row.arguments().isEmpty()
                    && (type.equals("java.lang.Class")
                            || type.equals("java.lang.ClassLoader")
                            || type.endsWith("ClassLoader")
                            || type.endsWith(".ClassUtils")
                            || loom.type(type)
                                    .map(each -> each.isA("java.lang.ClassLoader"))
                                    .orElse(false));
        }

        private void load(CallText row) {
            List<CallText> supplied = row.arguments().get(0).hasParameter() ? flow.supplied(row) : List.of();
            if (supplied.isEmpty()) {
                name(row);
            }
            supplied.forEach(this::name);
        }

        private void name(CallText row) {
            Template name = row.arguments().get(0);
            if (name.isComplete()) {
                complete(row, name.text("").strip());
                return;
            }
            Set<String> settings = settings(name);
            if (!settings.isEmpty()) {
                settings.forEach(each -> loaded(row, each, "a file of settings names the class to load"));
                return;
            }
            Set<String> fitting = fitting(name);
            if (!fitting.isEmpty() && fitting.size() <= MOST) {
                fitting.forEach(each -> loaded(row, each, "its name fits the part that is known of the class to load"));
            } else {
                untold(row, "Class." + row.method(), "which class is loaded is only known when the code runs");
            }
        }

        private void complete(CallText row, String name) {
            if (name.isEmpty() || name.startsWith("[")) {
                return;
            }
            Optional<TypeSymbol> type = loom.type(name);
            if (type.filter(TypeSymbol::isSource).isPresent()) {
                loaded(row, type.get().binaryName(), "is loaded by its name");
            } else if (type.isEmpty() && named.isOurs(name)) {
                loom.unknown(row.place(), name, "class to load is not in the sources, though its package is");
            } else if (name.indexOf('.') > 0) {
                outside(row, name, type.isEmpty());
            }
        }

        private void loaded(CallText row, String name, String reason) {
            loom.type(name).filter(TypeSymbol::isSource).ifPresent(type -> {
                loom.wire(loom.caller(row), KIND, loom.key(type), Evidence.inferred(row.place(), reason));
                loom.createdOutside(type);
            });
        }

        /** A class of a library, such as a driver of a database. */
        private void outside(CallText row, String name, boolean isMissing) {
            NodeKey key = NodeKey.of(NodeKind.TYPE, loom.evidence().application(), name);
            if (!wires.has(key)) {
                Node node = Node.of(key, NodeKind.TYPE, name.substring(name.lastIndexOf('.') + 1), null)
                        .with(NodeProperty.BINARY_NAME, name)
                        .with(NodeProperty.EXTERNAL, true);
                wires.node(isMissing ? node.with(NodeProperty.MISSING, true) : node);
            }
            loom.wire(loom.caller(row), KIND, key, Evidence.inferred(row.place(), "is loaded by its name"));
        }

        /** The classes that files have for the setting that is the whole name. */
        private Set<String> settings(Template name) {
            boolean isOne = name.parts().size() == 1 && name.parts().get(0) instanceof Template.Hole;
            return isOne
                    ? ((Template.Hole) name.parts().get(0))
                            .setting()
                            .map(named::underKey)
                            .orElse(Set.of())
                    : Set.of();
        }

        /** The classes of the system whose names fit what is known, which has to hold more than an ending. */
        private Set<String> fitting(Template name) {
            String known = name.text("");
            if (known.length() < LEAST_KNOWN || known.indexOf('.') < 0) {
                return Set.of();
            }
            Pattern shape = Pattern.compile(name.parts().stream()
                    .map(part -> part instanceof Template.Fixed fixed ? Pattern.quote(fixed.text()) : "\\w+")
                    .collect(Collectors.joining()));
            Set<String> fitting = new TreeSet<>();
            for (TypeSymbol type : loom.evidence().sourceTypes()) {
                if (shape.matcher(type.binaryName()).matches()) {
                    fitting.add(type.binaryName());
                }
            }
            return fitting;
        }

        private void services(CallText row) {
            Set<String> wanted = new HashSet<>();
            for (String type : row.argumentTypes()) {
                if (type.startsWith("java.lang.Class<")) {
                    wanted.add(type.substring(type.indexOf('<') + 1, type.length() - 1));
                }
            }
            for (String service : wanted) {
                named.providers(service)
                        .forEach(each -> loaded(row, each, "is registered as a provider of the service"));
            }
        }

        private void untold(CallText row, String name, String reason) {
            Unknown unknown = new Unknown("REFLECTION", name, row.place(), reason, "", 1);
            untold.merge(row.place().file() + " " + row.place().span() + " " + name, unknown, (a, b) -> a);
        }
    }
}
