package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wires;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes to managed objects that no call to an entity manager shows: setters, and methods of entities that call setters, on objects
 * of an entity that the method has loaded and does not create itself.
 */
final class JpaChanges {

    private static final int MAX_ROUNDS = 5;

    private final Evidences evidence;
    private final Wires wires;
    private final JpaModel model;
    private final ManagedObjects managed;

    /** The attributes that a method of an entity changes, by class and name of the method. */
    private final Map<String, Set<String>> changes = new HashMap<>();

    JpaChanges(Evidences evidence, JpaModel model, ManagedObjects managed, Wires wires) {
        this.evidence = evidence;
        this.wires = wires;
        this.model = model;
        this.managed = managed;
    }

    void wire() {
        managed.spread();
        model.entities().forEach(this::setters);
        boolean changed = true;
        for (int round = 0; changed && round < MAX_ROUNDS; round++) {
            changed = inside();
        }
        Set<String> done = new HashSet<>();
        for (CallText row : evidence.texts()) {
            model.ofClass(row.receiverType())
                    .filter(entity -> !row.caller().typeBinaryName().equals(entity.className()))
                    .filter(entity -> managed.isManaged(row.caller(), entity.className()))
                    .filter(entity -> done.add(row.place() + row.method()))
                    .ifPresent(entity -> change(row, entity));
        }
    }

    private void setters(MappedClass entity) {
        evidence.byName().apply(entity.className()).ifPresent(type -> {
            methods(type).forEach(method -> setter(entity, method));
        });
    }

    private static List<MethodSymbol> methods(TypeSymbol type) {
        Set<MethodSymbol> methods = new LinkedHashSet<>(type.methods());
        type.supertypes().stream().filter(TypeSymbol::isSource).forEach(each -> methods.addAll(each.methods()));
        return List.copyOf(methods);
    }

    private void setter(MappedClass entity, MethodSymbol method) {
        boolean isSetter = method.name().startsWith("set")
                && method.name().length() > 3
                && method.parameterTypes().size() == 1;
        Optional<String> field = method.summary()
                .filter(MethodSymbol.Setter.class::isInstance)
                .map(summary -> ((MethodSymbol.Setter) summary).field().name());
        Optional<String> name = field.or(
                () -> isSetter ? MarkedClasses.propertyOf("get" + method.name().substring(3)) : Optional.empty());
        name.filter(each -> entity.attribute(each).isPresent())
                .ifPresent(each -> add(entity.className() + "#" + method.name(), each));
    }

    private boolean add(String method, String attribute) {
        return changes.computeIfAbsent(method, key -> new TreeSet<>()).add(attribute);
    }

    /** Methods of entities that call setters of their own. */
    private boolean inside() {
        boolean changed = false;
        for (CallText row : evidence.texts()) {
            String owner = row.caller().typeBinaryName();
            boolean isOwn = row.receiverType().equals(owner)
                    && !row.method().equals("<init>")
                    && !row.caller().name().startsWith("<");
            if (isOwn && model.ofClass(owner).isPresent()) {
                Set<String> inner = changes.getOrDefault(owner + "#" + row.method(), Set.of());
                for (String attribute : List.copyOf(inner)) {
                    changed |= add(owner + "#" + row.caller().name(), attribute);
                }
            }
        }
        return changed;
    }

    private void change(CallText row, MappedClass entity) {
        ObjectUse use = new ObjectUse();
        for (String name : changes.getOrDefault(entity.className() + "#" + row.method(), Set.of())) {
            entity.attribute(name)
                    .ifPresent(attribute -> use.columns(attribute.allColumns().toList(), Operation.UPDATE));
        }
        NodeKey from = row.caller().key(evidence.application());
        if (!use.isEmpty() && wires.has(from)) {
            use.relate(
                    new ObjectUse.Site(evidence.application(), wires, from),
                    "orm-dirty",
                    Evidence.inferred(
                            row.place(), "the object is managed, so that the change is written with the transaction"));
        }
    }
}
