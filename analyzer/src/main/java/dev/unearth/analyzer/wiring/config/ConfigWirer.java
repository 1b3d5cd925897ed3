package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.config.KeyCalls.KeyCall;
import dev.unearth.analyzer.wiring.config.KeyCalls.Space;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Configuration keys with their values per file, and the code, pages and descriptors that read them. Keys of texts for people are
 * there only where somebody shows them.
 */
public final class ConfigWirer implements Wirer {

    private static final Set<String> SIMPLE = Set.of(
            "java.lang.String",
            "String",
            "java.lang.Integer",
            "java.lang.Boolean",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Short",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Float",
            "int",
            "boolean",
            "long",
            "double",
            "short",
            "char",
            "byte",
            "float");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** Types all of whose calls have to be kept. */
    public static Set<String> watched() {
        return KeyCalls.WATCHED;
    }

    /** One application of the wirer. */
    private static final class Run {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)(?::[^}]*)?}");

        private final Loom loom;
        private final Wires wires;
        private final ConfigKeys keys;
        private final DescriptorKeys descriptors;
        private final TextFlow flow;
        private final Map<List<String>, Unknown> computed =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.wires = wires;
            this.keys = new ConfigKeys(loom, wires);
            this.descriptors = new DescriptorKeys(loom, keys);
            this.flow = new TextFlow(evidence.texts(), evidence.byName());
        }

        void run() {
            values();
            descriptors.read();
            KeyCalls calls = new KeyCalls(loom.evidence().byName());
            for (CallText row : loom.evidence().texts()) {
                calls.of(row).ifPresent(call -> lookup(row, call));
            }
            loom.evidence().annotated().forEach(this::annotation);
            new PageKeys(loom, keys, keys::isSet).wire();
            keys.addAll();
            computed.values().forEach(wires::unknown);
        }

        private void values() {
            PropertyFiles files = new PropertyFiles(loom.evidence());
            for (Evidences.Of<PropertyFacts> each : files.all()) {
                boolean isMessages = files.isMessages(each);
                for (PropertyFacts.Entry entry : each.facts().entries()) {
                    Place place = Place.line(each.file().path(), entry.line());
                    if (!entry.key().isBlank()) {
                        keys.value(entry.key(), isMessages ? "message" : "property", place, entry.value(), !isMessages);
                    }
                }
            }
        }

        /** A key that the caller hands in is read by whoever hands it in. */
        private void lookup(CallText row, KeyCall call) {
            Template key = row.arguments().get(call.argument());
            List<CallText> supplied = key.hasParameter() ? flow.supplied(row) : List.of();
            if (supplied.isEmpty()) {
                key(row, call);
            } else {
                supplied.forEach(each -> key(each, call));
            }
        }

        private void key(CallText row, KeyCall call) {
            Template key = row.arguments().get(call.argument());
            String text = key.text("…");
            if (!key.isComplete()) {
                computed(row, call, text);
            } else if (!text.isBlank()) {
                read(row, call, text);
            }
        }

        private void read(CallText row, KeyCall call, String key) {
            NodeKey from = loom.code(row);
            Evidence because = call.reason().isEmpty()
                    ? Evidence.resolved(row.place())
                    : Evidence.inferred(row.place(), call.reason());
            switch (call.space()) {
                case ENVIRONMENT -> keys.read("env:" + key, "environment", from, because);
                case ENV_ENTRY -> entry(key, from, because);
                case INIT_PARAM -> parameter(row, key, from, because);
                default -> keys.read(key, kind(call.space()), from, because);
            }
        }

        private static String kind(Space space) {
            return space.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** A name in the environment is that of an entry only where a descriptor says so: most are resources. */
        private void entry(String name, NodeKey from, Evidence because) {
            String id = name.startsWith(DescriptorKeys.ENVIRONMENT) ? name : DescriptorKeys.ENVIRONMENT + name;
            if (keys.isSet(id)) {
                keys.read(id, "env-entry", from, because);
            }
        }

        private void parameter(CallText row, String key, NodeKey from, Evidence because) {
            Set<String> components = descriptors.components(loom.callerType(row));
            if (components.isEmpty()) {
                keys.read(key, keys.isSet(key) ? "context-param" : "init-param", from, because);
            }
            components.forEach(name -> keys.read(name + "/" + key, "init-param", from, because));
        }

        private void computed(CallText row, KeyCall call, String text) {
            boolean isNaming = call.space() == Space.ENV_ENTRY || !call.reason().isEmpty();
            if (isNaming) {
                return;
            }
            Unknown unknown =
                    new Unknown("CONFIG_KEY", text, row.place(), "the key is only known when the code runs", "", 1);
            computed.merge(
                    List.of(row.place().file(), text),
                    unknown,
                    (a, b) -> new Unknown(a.kind(), a.name(), a.place(), a.reason(), a.missing(), a.count() + 1));
        }

        private void annotation(Annotated each) {
            NodeKey from = each.owner().key(loom.evidence().application());
            Evidence because = Evidence.declared(each.mark().place());
            if (each.mark().is("annotation.Resource") && SIMPLE.contains(each.valueType())) {
                String name = each.mark()
                        .text("name")
                        .or(() -> each.mark().text("lookup"))
                        .orElse(each.owner().typeBinaryName() + "/" + each.name());
                String id = name.startsWith("java:") ? name : DescriptorKeys.ENVIRONMENT + name;
                keys.read(id, "env-entry", from, because);
            } else if (each.mark().type().equals("org.springframework.beans.factory.annotation.Value")) {
                each.mark().texts("value").forEach(text -> placeholders(text, from, because));
            } else if (each.mark().type().equals("org.eclipse.microprofile.config.inject.ConfigProperty")) {
                name(each).ifPresent(name -> keys.read(name, "property", from, because));
            }
        }

        private static Optional<String> name(Annotated each) {
            return each.mark().text("name");
        }

        private void placeholders(String text, NodeKey from, Evidence because) {
            Matcher found = PLACEHOLDER.matcher(text);
            while (found.find()) {
                keys.read(found.group(1), "property", from, because);
            }
        }
    }
}
