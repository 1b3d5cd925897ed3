package dev.unearth.analyzer.wiring.security;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roles that code and pages ask for, by the links that descriptors make from the names in the code to roles. */
public final class RoleWirer implements Wirer {

    private static final Set<String> ASKS = Set.of("isUserInRole", "isCallerInRole");
    private static final Pattern IN_PAGE =
            Pattern.compile("\\bis(?:User|Caller)InRole\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** Methods that ask for a role. */
    public static Set<String> watched() {
        return ASKS;
    }

    /** One application of the wirer. */
    private static final class Run {

        private final Loom loom;
        private final TextFlow flow;

        /** Roles by the class of the component and the name that its code has for the role. */
        private final Map<String, Map<String, String>> links = new TreeMap<>();

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.flow = new TextFlow(evidence.texts(), evidence.byName());
        }

        void run() {
            for (Evidences.Of<XmlFacts> document : loom.evidence().documents(XmlFacts.class)) {
                document.facts().rootElement().ifPresent(this::links);
            }
            for (CallText row : loom.evidence().texts()) {
                if (ASKS.contains(row.method()) && row.arguments().size() == 1) {
                    asks(row);
                }
            }
            loom.evidence().documents(PageFacts.class).forEach(this::page);
        }

        private void links(Element element) {
            for (Element child : element.children()) {
                List<Element> references = child.children("security-role-ref");
                String component = child.childText("servlet-class") + child.childText("ejb-class");
                for (Element reference : references) {
                    String link = reference.childText("role-link");
                    if (!component.isEmpty() && !link.isEmpty()) {
                        links.computeIfAbsent(component, absent -> new TreeMap<>())
                                .put(reference.childText("role-name"), link);
                    }
                }
                if (references.isEmpty() && child.children().size() > 0) {
                    links(child);
                }
            }
        }

        private void asks(CallText row) {
            Template role = row.arguments().get(0);
            List<CallText> supplied = role.hasParameter() ? flow.supplied(row) : List.of();
            if (supplied.isEmpty()) {
                asked(row);
            }
            supplied.forEach(this::asked);
        }

        private void asked(CallText row) {
            Template role = row.arguments().get(0);
            if (role.isComplete() && !role.text("").isBlank()) {
                NodeKey known = loom.role(linked(row, role.text("")));
                loom.relate(known, RelationKind.PERMITS, loom.code(row), "asked", Evidence.resolved(row.place()));
            } else if (!role.isComplete()) {
                loom.computed(row.place(), row.method(), "which role is asked for is only known when the code runs");
            }
        }

        private String linked(CallText row, String name) {
            Optional<TypeSymbol> code = loom.callerType(row);
            for (Map.Entry<String, Map<String, String>> each : links.entrySet()) {
                boolean isOf = code.isPresent()
                        && (each.getKey().equals(code.get().binaryName())
                                || loom.type(each.getKey())
                                        .map(type -> type.isA(code.get().binaryName()))
                                        .orElse(false));
                if (isOf && each.getValue().containsKey(name)) {
                    return each.getValue().get(name);
                }
            }
            return name;
        }

        private void page(Evidences.Of<PageFacts> page) {
            for (PageFacts.Code code : page.facts().code()) {
                Matcher asked = IN_PAGE.matcher(code.text());
                while (asked.find()) {
                    inPage(page, asked.group(1), code.span().lineStart());
                }
            }
            for (PageFacts.Tag tag : page.facts().tags()) {
                boolean asks = tag.name().endsWith(":present")
                        || tag.name().endsWith(":notPresent")
                        || tag.name().endsWith(":isUserInRole");
                for (String role : asks ? List.of(tag.attribute("role").split("[,\\s]+")) : List.<String>of()) {
                    inPage(page, role, tag.line());
                }
            }
        }

        private void inPage(Evidences.Of<PageFacts> page, String role, int line) {
            if (role.matches("[\\w.: -]+")) {
                Place place = Place.line(page.file().path(), line);
                loom.relate(
                        loom.role(role),
                        RelationKind.PERMITS,
                        loom.key(page.file()),
                        "asked",
                        Evidence.declared(place));
            }
        }
    }
}
