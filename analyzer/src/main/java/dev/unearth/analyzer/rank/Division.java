package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.measure.Codebase;
import dev.unearth.analyzer.measure.Cycle;
import dev.unearth.analyzer.measure.Cycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The code divided into the areas of one level, with the cycles among them. A type may be in no area. */
final class Division {

    private final Level level;
    private final List<Area> areas = new ArrayList<>();
    private final int[] areaOf;
    private final Map<NodeKey, Cycle> cycles = new HashMap<>();

    private Division(Level level, Codebase code, IntFunction<Optional<NodeKey>> partOf, Map<NodeKey, String> names) {
        this.level = level;
        areaOf = new int[code.size()];
        Arrays.fill(areaOf, -1);
        Map<NodeKey, List<Integer>> parts = new TreeMap<>();
        for (int type = 0; type < code.size(); type++) {
            int number = type;
            partOf.apply(type)
                    .ifPresent(key -> parts.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(number));
        }
        parts.forEach((key, types) -> {
            types.forEach(type -> areaOf[type] = areas.size());
            areas.add(new Area(areas.size(), key, names.getOrDefault(key, key.value()), List.copyOf(types)));
        });
    }

    /** By outermost type, generated ones left out: nobody modernizes those by hand. */
    static Division byType(Codebase code, List<Cycle> cycles) {
        IntFunction<Optional<NodeKey>> partOf = type -> {
            Node outermost = code.type(code.outermost(type));
            return outermost.is(NodeProperty.GENERATED) ? Optional.empty() : Optional.of(outermost.key());
        };
        return new Division(Level.TYPE, code, partOf, names(code, NodeKind.TYPE)).with(cycles);
    }

    /** By package. */
    static Division byPackage(Codebase code, List<Cycle> cycles) {
        return new Division(Level.PACKAGE, code, code::packageOf, names(code, NodeKind.PACKAGE)).with(cycles);
    }

    /** By component. */
    static Division byComponent(Codebase code, List<Component> components, String application) {
        Map<Integer, NodeKey> componentOf = new HashMap<>();
        Map<NodeKey, String> names = new HashMap<>();
        for (Component component : components) {
            NodeKey key = component.key(application);
            names.put(key, component.name());
            component.types().forEach(type -> componentOf.put(code.numberOf(type), key));
        }
        IntFunction<Optional<NodeKey>> partOf = type -> Optional.ofNullable(componentOf.get(type));
        List<Cycle> cycles = Cycles.among(NodeKind.COMPONENT, Cycles.dependencies(code, partOf));
        return new Division(Level.COMPONENT, code, partOf, names).with(cycles);
    }

    private static Map<NodeKey, String> names(Codebase code, NodeKind kind) {
        Map<NodeKey, String> names = new HashMap<>();
        code.graph().nodes(kind).forEach(node -> names.put(node.key(), node.name()));
        return names;
    }

    private Division with(List<Cycle> found) {
        found.forEach(cycle -> cycle.members().forEach(member -> cycles.put(member, cycle)));
        return this;
    }

    Level level() {
        return level;
    }

    /** The areas in the order of their keys. */
    List<Area> areas() {
        return areas;
    }

    /** Whether the type lies outside the area. */
    boolean isOutside(Area area, int type) {
        return areaOf[type] != area.number();
    }

    /** The cycle among areas of this level that the area is in. */
    Optional<Cycle> cycle(Area area) {
        return Optional.ofNullable(cycles.get(area.key()));
    }
}
