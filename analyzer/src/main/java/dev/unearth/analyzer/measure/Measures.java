package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * All measures of one graph's production types, their packages and methods, with cycles and findings. A pure function of the
 * graph; near-linear in its size, but for the pairs of methods within one type.
 */
public final class Measures {

    private final Codebase code;
    private final Map<NodeKey, Map<Measure, Double>> values;
    private final List<Cycle> typeCycles;
    private final List<Cycle> packageCycles;
    private final List<Finding> findings;

    private Measures(Codebase code) {
        this.code = code;
        CompletableFuture<Sheet> types = sheet(each -> TypeMeasures.addTo(each, code));
        CompletableFuture<DeadCode> deadCode = CompletableFuture.supplyAsync(() -> new DeadCode(code));
        CompletableFuture<Sheet> cohesion = sheet(each -> Cohesion.addTo(each, code));
        CompletableFuture<Sheet> packages = sheet(each -> PackageMeasures.addTo(each, code));
        typeCycles = Cycles.ofTypes(code);
        packageCycles = Cycles.ofPackages(code);
        DeadCode dead = deadCode.join();
        Sheet sheet = types.join();
        sheet.add(cohesion.join());
        sheet.add(packages.join());
        Cycles.addTo(sheet, code, typeCycles, packageCycles);
        dead.addTo(sheet);
        values = sheet.values();
        findings = findings(sheet, dead);
    }

    /** Measures the production code of {@code graph}. */
    public static Measures of(SystemGraph graph) {
        return of(Codebase.of(graph));
    }

    /** Measures {@code code}. */
    public static Measures of(Codebase code) {
        return new Measures(code);
    }

    /** A sheet that is filled while others are; each puts measures of its own on it. */
    private static CompletableFuture<Sheet> sheet(Consumer<Sheet> filling) {
        return CompletableFuture.supplyAsync(() -> {
            Sheet sheet = new Sheet();
            filling.accept(sheet);
            return sheet;
        });
    }

    private List<Finding> findings(Sheet sheet, DeadCode dead) {
        List<Finding> all = new ArrayList<>();
        packageCycles.forEach(cycle -> all.add(Cycles.finding(code, cycle)));
        typeCycles.forEach(cycle -> all.add(Cycles.finding(code, cycle)));
        all.addAll(dead.findings());
        all.addAll(GodClass.findings(sheet, code));
        return List.copyOf(all);
    }

    /** The code that was measured. */
    public Codebase code() {
        return code;
    }

    /** The keys of all that was measured, in order. */
    public List<NodeKey> keys() {
        return values.keySet().stream().sorted().toList();
    }

    /** The measures of one type, package or method in the order of {@link Measure}; empty for what was not measured. */
    public Map<Measure, Double> of(NodeKey key) {
        return values.getOrDefault(key, Collections.emptyMap());
    }

    /** One measure; empty where it does not apply, such as the instability of a package without dependencies. */
    public OptionalDouble value(NodeKey key, Measure measure) {
        Double value = of(key).get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Cycles among outermost types, in the order of their first members. */
    public List<Cycle> typeCycles() {
        return typeCycles;
    }

    /** Cycles among packages, in the order of their first members. */
    public List<Cycle> packageCycles() {
        return packageCycles;
    }

    /** Findings of kinds {@code CYCLE}, {@code DEAD_CODE} and {@code GOD_CLASS}. */
    public List<Finding> findings() {
        return findings;
    }
}
