package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Loom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which queue or topic a call is handed: one of an annotated field, else one that the same method or class has looked up. */
final class DestinationValues {

    private static final Set<String> CREATE = Set.of("createQueue", "createTopic");

    private final Loom loom;

    /** Names of destinations by class and field. */
    private final Map<String, Set<String>> fields = new HashMap<>();

    /** Names of destinations that are looked up, by member. */
    private final Map<MemberRef, Set<String>> byMember = new HashMap<>();

    /** Names of destinations that are looked up, by outermost class. */
    private final Map<String, Set<String>> byClass = new HashMap<>();

    /**
     * The name of a destination.
     *
     * @param reason why this is a guess; empty when it is none
     */
    record Value(String name, String reason) {}

    DestinationValues(Loom loom, Annotations annotations) {
        this.loom = loom;
        annotations.uses("annotation.Resource").forEach(this::field);
        loom.evidence().texts().forEach(this::lookup);
    }

    private void field(Annotated each) {
        boolean isField = each.kind() == Annotated.Kind.FIELD && JmsDestination.isOne(each.valueType());
        boolean isSetter = each.kind() == Annotated.Kind.METHOD
                && each.name().startsWith("set")
                && each.name().length() > 3;
        if (isField || isSetter) {
            String field = isField
                    ? each.name()
                    : each.name().substring(3, 4).toLowerCase(Locale.ROOT)
                            + each.name().substring(4);
            String type = each.owner().typeBinaryName();
            put(fields, type + "." + field, name(each.mark(), type + "/" + field));
        }
    }

    /** Without a name given, a resource has that of its class and field. */
    private static String name(Mark mark, String otherwise) {
        return Stream.of("lookup", "mappedName", "name")
                .flatMap(member -> mark.text(member).stream())
                .findFirst()
                .orElse(otherwise);
    }

    private void lookup(CallText call) {
        boolean isMade = CREATE.contains(call.method()) && call.receiverType().contains(".jms.");
        if (call.arguments().isEmpty() || !isMade && !JmsDestination.isOne(call.resultCast())) {
            return;
        }
        Template name = call.arguments().get(call.arguments().size() - 1);
        if (name.isComplete() && !name.text("").isBlank()) {
            put(byMember, call.caller(), name.text(""));
            put(byClass, outermost(call), name.text(""));
        }
    }

    private static <K> void put(Map<K, Set<String>> map, K key, String name) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(name);
    }

    /** Binary name of the outermost class around the caller. */
    static String outermost(CallText call) {
        String name = call.caller().typeBinaryName();
        int nested = name.indexOf('$');
        return nested > 0 ? name.substring(0, nested) : name;
    }

    /** The destinations that {@code call} may be handed; none where it is handed no destination. */
    List<Value> handedTo(CallText call) {
        for (int i = 0; i < call.argumentTypes().size(); i++) {
            if (JmsDestination.isOne(call.argumentTypes().get(i))) {
                return values(call, expression(call.arguments().get(i)));
            }
        }
        return List.of();
    }

    private static String expression(Template argument) {
        return argument.parts().stream()
                .filter(Template.Hole.class::isInstance)
                .map(part -> ((Template.Hole) part).expression().replaceFirst("^this\\.", ""))
                .findFirst()
                .orElse("");
    }

    private List<Value> values(CallText call, String expression) {
        Optional<Set<String>> field = ofField(call, expression);
        if (field.isPresent()) {
            return values(field.get(), "");
        }
        Set<String> near = byMember.getOrDefault(call.caller(), Set.of());
        if (!near.isEmpty()) {
            return values(near, near.size() == 1 ? "" : "one of the destinations that the method looks up");
        }
        return values(
                byClass.getOrDefault(outermost(call), Set.of()), "one of the destinations that the class looks up");
    }

    private static List<Value> values(Set<String> names, String reason) {
        return names.stream().map(name -> new Value(name, reason)).toList();
    }

    private Optional<Set<String>> ofField(CallText call, String expression) {
        List<String> owners = new ArrayList<>(List.of(call.caller().typeBinaryName(), outermost(call)));
        loom.callerType(call)
                .ifPresent(type ->
                        type.supertypes().stream().map(TypeSymbol::binaryName).forEach(owners::add));
        return owners.stream()
                .map(owner -> fields.get(owner + "." + expression))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
