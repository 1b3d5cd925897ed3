package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which entities a method has loaded, so that their objects are managed there, and which it creates itself. */
final class ManagedObjects {

    private static final int MAX_ROUNDS = 6;

    private final JpaModel model;
    private final List<CallText> rows = new ArrayList<>();
    private final Map<MemberRef, Set<String>> loaded = new HashMap<>();
    private final Map<MemberRef, Set<String>> created = new HashMap<>();
    private final Map<MemberRef, Set<String>> paths = new HashMap<>();
    private final Set<String> users = new HashSet<>();

    ManagedObjects(Evidences evidence, JpaModel model) {
        this.model = model;
        for (CallText row : evidence.texts()) {
            boolean isCreation = row.method().equals("<init>");
            boolean isKept = !row.resultCast().isEmpty();
            if (isCreation && isKept && model.ofClass(row.receiverType()).isPresent()) {
                add(created, row.caller(), row.receiverType());
            }
            if (isPathOfCriteria(row)) {
                add(paths, row.caller(), row.arguments().get(0).text(""));
            }
            rows.add(row);
        }
    }

    private static boolean isPathOfCriteria(CallText row) {
        String type = row.receiverType();
        return !row.arguments().isEmpty()
                && row.arguments().get(0).isComplete()
                && (type.contains("persistence.criteria.") || type.equals("Root") || type.equals("Join"));
    }

    private static void add(Map<MemberRef, Set<String>> map, MemberRef key, String value) {
        map.computeIfAbsent(key, each -> new TreeSet<>()).add(value);
    }

    /** Notes that the class of {@code row}'s code works with an entity manager. */
    void uses(CallText row) {
        users.add(row.caller().typeBinaryName());
    }

    /** Notes that {@code row} loads objects of {@code entity}. */
    void loads(CallText row, MappedClass entity) {
        add(loaded, row.caller(), entity.className());
    }

    /** What the attributes that the method of {@code row} names in criteria lead to, starting at what it goes over. */
    List<ObjectUse> queried(CallText row) {
        Set<String> names = paths.getOrDefault(row.caller(), Set.of());
        List<ObjectUse> uses = new ArrayList<>();
        for (String className : List.copyOf(loaded.getOrDefault(row.caller(), Set.of()))) {
            model.ofClass(className).ifPresent(entity -> uses.add(queried(entity, names)));
        }
        return uses;
    }

    private ObjectUse queried(MappedClass entity, Set<String> names) {
        ObjectUse use = new ObjectUse();
        for (String name : names) {
            entity.attribute(name).ifPresent(attribute -> {
                use.columns(attribute.allColumns().toList(), Operation.SELECT);
                attribute.linked().ifPresent(link -> use.columns(link.columns(), Operation.SELECT));
            });
        }
        return use;
    }

    /** Whether the method of {@code row} has loaded objects of {@code entity} and makes none itself. */
    boolean isLoaded(CallText row, MappedClass entity) {
        return isManaged(row.caller(), entity.className());
    }

    boolean isManaged(MemberRef method, String className) {
        return loaded.getOrDefault(method, Set.of()).contains(className)
                && !created.getOrDefault(method, Set.of()).contains(className);
    }

    /** Follows objects over attributes that lead to other entities, and between methods of classes that use an entity manager. */
    void spread() {
        boolean changed = true;
        for (int round = 0; changed && round < MAX_ROUNDS; round++) {
            changed = false;
            for (CallText row : rows) {
                changed |= users.contains(row.caller().typeBinaryName()) && spread(row);
            }
        }
    }

    private boolean spread(CallText row) {
        Optional<MappedClass> owner = model.ofClass(row.receiverType());
        if (owner.isPresent()) {
            boolean isManaged = isManaged(row.caller(), owner.get().className());
            return isManaged
                    && target(owner.get(), row)
                            .filter(type -> gain(row.caller(), type))
                            .isPresent();
        }
        if (!row.receiverType().equals(row.caller().typeBinaryName())) {
            return false;
        }
        boolean changed = false;
        for (MemberRef callee : callees(row)) {
            for (String type : List.copyOf(loaded.getOrDefault(callee, Set.of()))) {
                changed |= returns(callee, type) && gain(row.caller(), type);
            }
            for (String type : row.argumentTypes()) {
                changed |= isManaged(row.caller(), type) && gain(callee, type);
            }
        }
        return changed;
    }

    private boolean gain(MemberRef method, String type) {
        boolean isNew = !loaded.getOrDefault(method, Set.of()).contains(type);
        add(loaded, method, type);
        return isNew;
    }

    /** The entity that the getter called by {@code row} leads to. */
    private Optional<String> target(MappedClass owner, CallText row) {
        return MarkedClasses.propertyOf(row.method())
                .flatMap(owner::attribute)
                .map(Attribute::target)
                .filter(target -> model.ofClass(target).isPresent());
    }

    private final Map<String, List<MemberRef>> methods = new HashMap<>();

    private List<MemberRef> callees(CallText row) {
        if (methods.isEmpty()) {
            Set<MemberRef> known = new LinkedHashSet<>();
            rows.forEach(each -> known.add(each.caller()));
            known.forEach(
                    each -> methods.computeIfAbsent(each.typeBinaryName() + "#" + each.name(), key -> new ArrayList<>())
                            .add(each));
        }
        return methods.getOrDefault(row.receiverType() + "#" + row.method(), List.of());
    }

    private static boolean returns(MemberRef method, String type) {
        return method.descriptor().endsWith(")L" + type.replace('.', '/') + ";");
    }
}
