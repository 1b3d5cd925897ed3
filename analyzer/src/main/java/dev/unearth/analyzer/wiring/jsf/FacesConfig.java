package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one {@code faces-config.xml}, whatever its name, says. */
record FacesConfig(
        SourceFile file, List<Bean> beans, List<Case> cases, List<Registered> registered, List<String> bundles) {

    FacesConfig {
        beans = List.copyOf(beans);
        cases = List.copyOf(cases);
        registered = List.copyOf(registered);
        bundles = List.copyOf(bundles);
    }

    /** A managed bean; {@code values} are the texts that the container puts into its properties. */
    record Bean(String name, String className, List<Value> values, int line) {
        Bean {
            values = List.copyOf(values);
        }
    }

    /** A property with what it is given. */
    record Value(String property, String text, int line) {}

    /**
     * Where one outcome leads.
     *
     * @param fromView view id, or a pattern with a star at its end
     * @param action expression of the action it is for; empty for any
     * @param outcome empty for any
     */
    record Case(String fromView, String action, String outcome, String toView, boolean redirect, Place place) {

        boolean isPattern() {
            return fromView.endsWith("*");
        }

        boolean isFrom(String view) {
            return isPattern() ? view.startsWith(fromView.substring(0, fromView.length() - 1)) : view.equals(fromView);
        }
    }

    /** A converter, validator or component under its id. */
    record Registered(String role, String id, String className) {}

    /** The faces configurations among the documents of {@code evidence}. */
    static List<FacesConfig> all(Evidences evidence) {
        List<FacesConfig> all = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("faces-config"))
                    .ifPresent(root -> all.add(of(document.file(), root)));
        }
        return all;
    }

    private static FacesConfig of(SourceFile file, Element root) {
        List<Case> cases = new ArrayList<>();
        Stream<Element> rules = Stream.concat(
                root.children("navigation-rule").stream(),
                root.children("flow-definition").stream().flatMap(flow -> flow.children("navigation-rule").stream()));
        rules.forEach(rule -> cases.addAll(cases(file, rule)));
        List<Registered> registered = new ArrayList<>();
        for (String role : List.of("converter", "validator", "component")) {
            String id = role.equals("component") ? "component-type" : role + "-id";
            root.children(role)
                    .forEach(e -> registered.add(new Registered(role, e.childText(id), e.childText(role + "-class"))));
        }
        List<String> bundles = root.children("application").stream()
                .flatMap(application -> application.children("resource-bundle").stream())
                .map(bundle -> bundle.childText("var"))
                .toList();
        return new FacesConfig(
                file,
                root.children("managed-bean").stream().map(FacesConfig::bean).toList(),
                cases,
                registered,
                bundles);
    }

    private static Bean bean(Element element) {
        List<Value> values = element.children("managed-property").stream()
                .map(property ->
                        new Value(property.childText("property-name"), property.childText("value"), property.line()))
                .toList();
        return new Bean(
                element.childText("managed-bean-name"),
                element.childText("managed-bean-class"),
                values,
                element.line());
    }

    private static List<Case> cases(SourceFile file, Element rule) {
        String from = rule.childText("from-view-id").isEmpty() ? "*" : rule.childText("from-view-id");
        String rooted = from.startsWith("/") || from.startsWith("*") ? from : "/" + from;
        return rule.children("navigation-case").stream()
                .map(one -> new Case(
                        rooted,
                        one.childText("from-action").replaceAll("\\s", ""),
                        one.childText("from-outcome"),
                        one.childText("to-view-id"),
                        one.child("redirect").isPresent(),
                        Place.line(file.path(), one.line())))
                .toList();
    }
}
