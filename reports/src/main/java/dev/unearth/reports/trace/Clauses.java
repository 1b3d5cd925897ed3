package dev.unearth.reports.trace;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.rules.rule.BusinessRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The clauses of all components: every business rule becomes one clause, of the component that holds the type of its first
 * occurrence. Within a component they are numbered by kind and then by place.
 */
public final class Clauses {

    /** The component of rules that stand in no type of a component. */
    public static final String ELSEWHERE = "elsewhere";

    private static final String NOT_RUN = "no test has been run against the legacy code";

    private static final Comparator<BusinessRule> ORDER = Comparator.comparing(BusinessRule::kind)
            .thenComparing(rule -> rule.first().place());

    private Clauses() {}

    /**
     * The clauses by component, components by name.
     *
     * @param rules those to specify, in any order
     */
    public static SortedMap<String, List<Clause>> of(
            String application, List<Component> components, List<BusinessRule> rules) {
        Map<NodeKey, String> componentOf = new HashMap<>();
        components.forEach(component -> component.types().forEach(type -> componentOf.put(type, component.name())));
        SortedMap<String, List<BusinessRule>> grouped = new TreeMap<>();
        for (BusinessRule rule : rules) {
            grouped.computeIfAbsent(component(application, componentOf, rule), name -> new ArrayList<>())
                    .add(rule);
        }
        SortedMap<String, List<Clause>> clauses = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        grouped.forEach((component, members) ->
                clauses.put(component, numbered(component, unique(TestNames.classOf(component), taken), members)));
        return clauses;
    }

    private static String component(String application, Map<NodeKey, String> componentOf, BusinessRule rule) {
        String type = rule.first().member().typeKeyName();
        while (true) {
            String component = componentOf.get(NodeKey.of(NodeKind.TYPE, application, type));
            if (component != null) {
                return component;
            }
            int outer = Math.max(type.lastIndexOf('$'), type.lastIndexOf('#'));
            if (outer < 0) {
                return ELSEWHERE;
            }
            type = type.substring(0, outer);
        }
    }

    /** Names of components that differ in signs only would give one class; file systems may ignore case. */
    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name.replaceAll("RulesTest$", i + "RulesTest");
        }
        return candidate;
    }

    private static List<Clause> numbered(String component, String testClass, List<BusinessRule> rules) {
        List<BusinessRule> ordered = rules.stream().sorted(ORDER).toList();
        List<Clause> clauses = new ArrayList<>();
        for (BusinessRule rule : ordered) {
            clauses.add(new Clause(
                    component,
                    clauses.size() + 1,
                    rule,
                    testClass,
                    TestNames.methodOf(rule),
                    Verdict.UNTESTED,
                    NOT_RUN));
        }
        return List.copyOf(clauses);
    }
}
