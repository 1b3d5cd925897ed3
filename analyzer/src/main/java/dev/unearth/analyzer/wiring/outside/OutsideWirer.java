package dev.unearth.analyzer.wiring.outside;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.outside.Contact.Kind;
import dev.unearth.analyzer.wiring.outside.Contact.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The systems outside that code speaks to: servers, mail, files, programs. */
public final class OutsideWirer implements Wirer {

    private static final Set<String> WATCHED = Set.of(
            "java.net.URL",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.rmi.Naming",
            "java.rmi.registry.LocateRegistry",
            "java.rmi.registry.Registry",
            "javax.mail.Transport",
            "javax.mail.Store",
            "java.lang.Runtime",
            "java.lang.ProcessBuilder",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "org.springframework.mail.MailSender",
            "org.springframework.mail.javamail.JavaMailSender",
            "java.sql.DriverManager");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** Types all of whose calls have to be kept. */
    public static Set<String> watched() {
        return WATCHED;
    }

    /** Parts of names of variables that hold addresses, in lower case. */
    public static Set<String> variables() {
        return Set.of("_address", "endpoint", "wsdl");
    }

    /** One application of the wirer. */
    private static final class Run {

        private static final Pattern ADDRESS_KEY =
                Pattern.compile("(?:javax|jakarta)\\.xml\\.(?:ws|rpc)\\.service\\.endpoint\\.address");
        private static final String PROVIDER_KEY = "java.naming.provider.url";

        private final Loom loom;
        private final Wires wires;
        private final TextFlow flow;
        private final Map<String, Set<String>> supertypes = new HashMap<>();
        private final Map<String, Unknown> untold = new TreeMap<>();

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.wires = wires;
            this.flow = new TextFlow(evidence.texts(), evidence.byName());
        }

        void run() {
            for (CallText row : loom.evidence().texts()) {
                Contact.ALL.stream()
                        .filter(contact -> fits(row, contact))
                        .findFirst()
                        .ifPresent(contact -> contact(row, contact));
                byKey(row);
            }
            loom.evidence().annotated().forEach(this::client);
            untold.values().forEach(wires::unknown);
        }

        private boolean fits(CallText row, Contact contact) {
            return contact.methods().matcher(row.method()).matches()
                    && names(row.receiverType()).stream()
                            .anyMatch(each -> contact.type().matcher(each).matches());
        }

        /** A type with its supertypes, those that are only known by name included. */
        private Set<String> names(String type) {
            return supertypes.computeIfAbsent(type, name -> {
                Set<String> all = new java.util.TreeSet<>(Set.of(name));
                loom.evidence().byName().apply(name).ifPresent(symbol -> {
                    symbol.supertypes().forEach(each -> all.add(each.binaryName()));
                    all.addAll(symbol.unknownSupertypes());
                });
                return all;
            });
        }

        private void contact(CallText row, Contact contact) {
            if (contact.argument() == Contact.NONE) {
                relate(row, new Target(contact.kind(), contact.kind().word()), contact.way());
                return;
            }
            if (contact.argument() >= row.arguments().size() || !isText(row, contact)) {
                return;
            }
            Template text = row.arguments().get(contact.argument());
            List<CallText> supplied = text.hasParameter() ? flow.supplied(row) : List.of();
            if (supplied.isEmpty()) {
                target(row, contact);
            }
            supplied.forEach(each -> target(each, contact));
        }

        private static boolean isText(CallText row, Contact contact) {
            String type = row.argumentTypes().get(contact.argument());
            boolean isList = type.startsWith("java.lang.String[") || type.equals("java.util.List");
            return type.equals("java.lang.String")
                    || type.equals("String")
                    || isList && contact.kind() == Kind.PROCESS
                    || !row.arguments().get(contact.argument()).isUnknown();
        }

        private void target(CallText row, Contact contact) {
            Template text = text(row, contact);
            Optional<Target> target = Target.of(contact.kind(), text);
            target.ifPresent(found -> relate(row, found, contact.way()));
            boolean isOpen = target.isEmpty() && !text.isComplete();
            if (isOpen && !row.receiverType().equals("java.net.URI")) {
                untold(row, contact);
            }
        }

        /** A folder and a name in it are one path. */
        private static Template text(CallText row, Contact contact) {
            Template first = row.arguments().get(contact.argument());
            boolean isPath = contact.kind() == Kind.FILE
                    && contact.way() == Way.USE
                    && row.arguments().size() > 1
                    && !row.arguments().get(1).parts().isEmpty()
                    && !row.receiverType().equals("java.io.RandomAccessFile");
            if (!isPath) {
                return first;
            }
            List<Template.Part> parts = new java.util.ArrayList<>(first.parts());
            parts.add(new Template.Fixed("/", row.place()));
            parts.addAll(row.arguments().get(1).parts());
            return new Template(parts);
        }

        /** One unknown for all calls of a kind in a file. */
        private void untold(CallText row, Contact contact) {
            String type = row.receiverType().substring(row.receiverType().lastIndexOf('.') + 1);
            String name = row.method().equals("<init>") ? "new " + type : type + "." + row.method();
            Unknown unknown = new Unknown(
                    "OUTSIDE",
                    name,
                    row.place(),
                    "which %s is meant is only known when the code runs"
                            .formatted(contact.kind().word()),
                    "",
                    1);
            untold.merge(
                    row.place().file() + " " + name,
                    unknown,
                    (a, b) -> new Unknown(a.kind(), a.name(), a.place(), a.reason(), a.missing(), a.count() + 1));
        }

        /** Addresses that are put under a key, or into a variable that is called so. */
        private void byKey(CallText row) {
            if (row.method().equals(CallText.ASSIGNS)) {
                String name = row.resultCast().toLowerCase(java.util.Locale.ROOT);
                boolean isAddress = variables().stream().anyMatch(name::contains);
                Template value = row.arguments().get(0);
                if (isAddress && value.text("").matches("https?://.*")) {
                    Target.of(Kind.SOAP, value).ifPresent(target -> relate(row, target, Way.CALL));
                }
            } else if (row.arguments().size() > 1 && row.arguments().get(0).isComplete()) {
                String key = row.arguments().get(0).text("");
                if (ADDRESS_KEY.matcher(key).matches()) {
                    Target.of(Kind.SOAP, row.arguments().get(1)).ifPresent(target -> relate(row, target, Way.CALL));
                } else if (key.equals(PROVIDER_KEY)) {
                    Target.of(Kind.NAMING, row.arguments().get(1)).ifPresent(target -> relate(row, target, Way.CALL));
                }
            }
        }

        /** Clients and references of web services. */
        private void client(Annotated each) {
            boolean isClient =
                    each.mark().is("xml.ws.WebServiceClient") || each.mark().is("xml.ws.WebServiceRef");
            String location = each.mark()
                    .text("wsdlLocation")
                    .or(() -> each.mark().text("targetNamespace"))
                    .orElse("");
            if (isClient && !location.isEmpty()) {
                Place place = each.mark().place();
                Template text = new Template(List.of(new Template.Fixed(location, place)));
                Target target = Target.of(Kind.SOAP, text).orElse(new Target(Kind.SOAP, location));
                NodeKey from = NodeKey.of(
                        NodeKind.TYPE,
                        loom.evidence().application(),
                        each.owner().typeKeyName());
                wires.relate(
                        from, RelationKind.INVOKES_REMOTE, node(target), Way.CALL.word(), Evidence.declared(place));
            }
        }

        private void relate(CallText row, Target target, Way way) {
            wires.relate(
                    loom.code(row),
                    RelationKind.INVOKES_REMOTE,
                    node(target),
                    way.word(),
                    Evidence.resolved(row.place()));
        }

        private NodeKey node(Target target) {
            String id = target.name().equals(target.kind().word())
                    ? target.name()
                    : target.kind().word() + " " + target.name();
            NodeKey key = NodeKey.of(NodeKind.EXTERNAL_SYSTEM, loom.evidence().application(), id);
            wires.node(Node.of(key, NodeKind.EXTERNAL_SYSTEM, target.name(), null)
                    .with(NodeProperty.KIND, target.kind().word()));
            return key;
        }
    }
}
