package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.measure.Codebase;
import dev.unearth.analyzer.measure.Measure;
import dev.unearth.analyzer.measure.Measures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What makes an area dangerous as it is: hard to understand, exposed, not tested, not known. */
final class RiskGauges {

    /** Name of the contribution whose value is the lines. */
    static final String SIZE = "size";

    private static final List<String> UNTYPED = List.of(
            "java.lang.Object",
            "java.util.Vector",
            "java.util.Hashtable",
            "java.util.Enumeration",
            "java.util.Dictionary",
            "java.util.Stack");

    private final Codebase code;
    private final Measures measures;
    private final Traces traces;

    RiskGauges(Measures measures, Traces traces) {
        this.code = measures.code();
        this.measures = measures;
        this.traces = traces;
    }

    List<Ingredient> ingredients() {
        return List.of(
                new Ingredient("complexity", "points", 20, Scale.count(50), this::complexity),
                new Ingredient(SIZE, "lines", 15, Scale.count(500), this::size),
                new Ingredient("cycles", "share", 10, Scale.share(1), this::cycles),
                new Ingredient("unknowns", "per 100 lines", 15, Scale.share(5), this::unknowns),
                new Ingredient("exposure", "entry points", 10, Scale.count(3), this::exposure),
                new Ingredient("rules at stake", "rules", 10, Scale.count(10), this::rules),
                new Ingredient("dead code", "share", 5, Scale.share(0.5), this::deadCode),
                new Ingredient("missing tests", "share", 10, Scale.share(1), this::missingTests),
                new Ingredient("untyped style", "share", 5, Scale.share(0.5), this::untyped));
    }

    private Ingredient.Reading complexity(Area area) {
        double sum = sum(area, Measure.COGNITIVE);
        List<Exhibit> worst = methods(area)
                .filter(method -> method.number(NodeProperty.COGNITIVE) > 0)
                .sorted(Comparator.comparingDouble((Node method) -> -method.number(NodeProperty.COGNITIVE))
                        .thenComparing(Node::key))
                .limit(Contribution.MAX_EVIDENCE)
                .map(method -> exhibit(method, "cognitive complexity %.0f", method.number(NodeProperty.COGNITIVE)))
                .toList();
        return new Ingredient.Reading(
                sum, text("Its methods have a cognitive complexity of %.0f together.", sum), worst);
    }

    private Ingredient.Reading size(Area area) {
        double lines = lines(area, type -> true);
        return new Ingredient.Reading(
                lines,
                text("It has %.0f lines.", lines),
                largest(area, type -> measure(type, Measure.LINES), "%.0f lines"));
    }

    private Ingredient.Reading cycles(Area area) {
        List<Integer> inCycles = outermost(area)
                .filter(type -> measure(type, Measure.CYCLE_SIZE) > 0)
                .toList();
        long all = outermost(area).count();
        double share = all == 0 ? 0 : (double) inCycles.size() / all;
        return new Ingredient.Reading(
                share,
                text("%d of its %d types are in cycles.", inCycles.size(), all),
                largest(area, type -> measure(type, Measure.CYCLE_SIZE), "in a cycle of %.0f types"));
    }

    private Ingredient.Reading unknowns(Area area) {
        List<Unknown> unknowns = traces.unknowns(area);
        double lines = lines(area, type -> true);
        int places = unknowns.stream().mapToInt(Unknown::count).sum();
        double density = lines == 0 ? 0 : 100.0 * places / lines;
        List<Exhibit> evidence = unknowns.stream()
                .sorted(Comparator.comparingInt((Unknown unknown) -> -unknown.count())
                        .thenComparing(Unknown::place)
                        .thenComparing(Unknown::name))
                .limit(Contribution.MAX_EVIDENCE)
                .map(unknown -> new Exhibit(area.key(), unknown.name() + ": " + unknown.reason(), unknown.place()))
                .toList();
        return new Ingredient.Reading(
                density, text("%d places could not be resolved, %.1f per 100 lines.", places, density), evidence);
    }

    private Ingredient.Reading exposure(Area area) {
        return ValueGauges.distinct(traces.entries(area), "%d entry points let the outside in.");
    }

    private Ingredient.Reading rules(Area area) {
        return ValueGauges.distinct(traces.rules(area), "%d business rules could get lost in a rewrite.");
    }

    private Ingredient.Reading deadCode(Area area) {
        double methods = sum(area, Measure.METHODS);
        double dead = area.types().stream()
                .mapToDouble(type -> measure(type, Measure.UNREACHABLE) > 0
                        ? measure(type, Measure.METHODS)
                        : measure(type, Measure.UNUSED_METHODS))
                .sum();
        double share = methods == 0 ? 0 : Math.min(1, dead / methods);
        return new Ingredient.Reading(
                share,
                text("Nothing found leads to %.0f of its %.0f methods.", dead, methods),
                largest(area, type -> measure(type, Measure.UNUSED_METHODS), "%.0f unused methods"));
    }

    private Ingredient.Reading missingTests(Area area) {
        double lines = lines(area, type -> true);
        double untested = lines(area, type -> !isTested(type));
        double share = lines == 0 ? 0 : untested / lines;
        String reason = code.hasTests()
                ? text("No test names the types that hold %.0f of its %.0f lines.", untested, lines)
                : "The scan found no tests.";
        return new Ingredient.Reading(
                share,
                reason,
                largest(
                        area,
                        type -> isTested(type) ? 0 : measure(type, Measure.LINES),
                        "%.0f lines that no test names"));
    }

    private boolean isTested(int outermost) {
        return code.isUsedByTests(outermost);
    }

    private Ingredient.Reading untyped(Area area) {
        List<Node> declarations = area.types().stream()
                .flatMap(type -> Stream.concat(
                        code.fields(type).stream(), code.methods(type).stream().filter(this::isFreeToDeclare)))
                .toList();
        List<Node> untyped = declarations.stream().filter(RiskGauges::isUntyped).toList();
        double share = declarations.isEmpty() ? 0 : (double) untyped.size() / declarations.size();
        return new Ingredient.Reading(
                share,
                text(
                        "%d of its %d fields and method signatures say Object or a collection from before Java 2.",
                        untyped.size(), declarations.size()),
                untyped.stream()
                        .limit(Contribution.MAX_EVIDENCE)
                        .map(node -> new Exhibit(node.key(), "", node.source()))
                        .toList());
    }

    /** Whether nobody else fixes the method's parameter types. */
    private boolean isFreeToDeclare(Node method) {
        return !method.is(NodeProperty.IMPLICIT)
                && !method.is(NodeProperty.CALLED_FROM_OUTSIDE)
                && !method.text(NodeProperty.SIGNATURE).equals("equals(Object)")
                && code.graph().outgoing(method.key(), RelationKind.OVERRIDES).isEmpty();
    }

    private static boolean isUntyped(Node member) {
        String type = member.text(NodeProperty.VALUE_TYPE).replace("[]", "");
        String descriptor = member.text(NodeProperty.DESCRIPTOR);
        return UNTYPED.contains(type)
                || UNTYPED.stream().anyMatch(name -> descriptor.contains("L" + name.replace('.', '/') + ";"));
    }

    private Stream<Node> methods(Area area) {
        return area.types().stream().flatMap(type -> code.methods(type).stream());
    }

    /** The outermost types, whose lines include those of nested ones. */
    private Stream<Integer> outermost(Area area) {
        return area.types().stream().filter(type -> code.outermost(type) == type);
    }

    private double lines(Area area, IntPredicate counts) {
        return outermost(area)
                .filter(counts::test)
                .mapToDouble(type -> measure(type, Measure.LINES))
                .sum();
    }

    private double sum(Area area, Measure measure) {
        return area.types().stream().mapToDouble(type -> measure(type, measure)).sum();
    }

    private double measure(int type, Measure measure) {
        return measures.value(code.key(type), measure).orElse(0);
    }

    private List<Exhibit> largest(Area area, ToDoubleFunction<Integer> size, String note) {
        return outermost(area)
                .filter(type -> size.applyAsDouble(type) > 0)
                .sorted(Comparator.comparingDouble((Integer type) -> -size.applyAsDouble(type))
                        .thenComparing(code::key))
                .limit(Contribution.MAX_EVIDENCE)
                .map(type -> exhibit(code.type(type), note, size.applyAsDouble(type)))
                .toList();
    }

    private static Exhibit exhibit(Node node, String note, double value) {
        return new Exhibit(node.key(), text(note, value), node.source());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
