package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who extends whom among mapped classes, and which members of them are persistent (JPA 2.1 sections 2.3 and 2.11). */
final class Hierarchy {

    private final MarkedClasses classes;
    private final Function<String, Optional<TypeSymbol>> byName;
    private final Map<String, List<Marked>> parents = new HashMap<>();

    Hierarchy(MarkedClasses classes, Function<String, Optional<TypeSymbol>> byName) {
        this.classes = classes;
        this.byName = byName;
    }

    /**
     * A member that may be persistent.
     *
     * @param type erased name of its type
     * @param elementType that of the last type argument; empty without one
     */
    record Member(String name, String type, String elementType, List<Mark> marks) {

        Optional<Mark> mark(String mark) {
            return Marked.mark(marks, mark);
        }

        boolean isMarked(String... names) {
            return Stream.of(names).anyMatch(each -> mark(each).isPresent());
        }
    }

    /** The mapped classes above {@code marked}, nearest first. */
    List<Marked> parents(Marked marked) {
        return parents.computeIfAbsent(marked.className(), name -> find(marked));
    }

    private List<Marked> find(Marked marked) {
        List<Marked> found = new ArrayList<>();
        Optional<TypeSymbol> type = superclass(byName.apply(marked.className()));
        for (int depth = 0; type.isPresent() && depth < 50; depth++) {
            classes.get(type.get().binaryName()).filter(Marked::isMapped).ifPresent(found::add);
            type = superclass(type);
        }
        return found;
    }

    private static Optional<TypeSymbol> superclass(Optional<TypeSymbol> type) {
        return type.flatMap(TypeSymbol::superclass)
                .filter(JavaType.Declared.class::isInstance)
                .map(parent -> ((JavaType.Declared) parent).symbol());
    }

    /** The members of {@code marked} itself that are persistent, in declared order. */
    List<Member> members(Marked marked, boolean byProperty) {
        Map<String, List<Mark>> given = new TreeMap<>(marked.members(byProperty));
        marked.members(!byProperty).forEach((name, marks) -> {
            if (hasOwnAccess(marks)) {
                given.putIfAbsent(name, marks);
            }
        });
        List<Member> members = new ArrayList<>();
        byName.apply(marked.className())
                .map(type -> byProperty ? properties(type) : fields(type))
                .orElse(List.of())
                .forEach(each -> members.add(withMarks(each, given.remove(each.name))));
        given.forEach((name, marks) -> members.add(new Member(name, "?", "", marks)));
        members.removeIf(each -> each.mark("Transient").isPresent());
        return members;
    }

    private static boolean hasOwnAccess(List<Mark> marks) {
        return Marked.mark(marks, "Access").isPresent();
    }

    private static Member withMarks(Member member, @Nullable List<Mark> marks) {
        return marks == null ? member : new Member(member.name, member.type, member.elementType, marks);
    }

    private static List<Member> fields(TypeSymbol type) {
        return type.fields().stream()
                .filter(field -> !field.modifiers().has(Flag.STATIC)
                        && !field.modifiers().has(Flag.TRANSIENT)
                        && !field.isEnumConstant())
                .map(field -> member(field.name(), field.type()))
                .toList();
    }

    private static List<Member> properties(TypeSymbol type) {
        List<Member> properties = new ArrayList<>();
        for (MethodSymbol method : type.methods()) {
            boolean isGetter = method.parameterTypes().isEmpty()
                    && !method.modifiers().has(Flag.STATIC)
                    && !method.returnType().erasedName().equals("void");
            Optional<String> name = isGetter ? MarkedClasses.propertyOf(method.name()) : Optional.empty();
            if (name.isPresent() && hasSetter(type, method.name())) {
                properties.add(member(name.get(), method.returnType()));
            }
        }
        return properties;
    }

    private static boolean hasSetter(TypeSymbol type, String getter) {
        String setter = "set" + getter.substring(getter.startsWith("get") ? 3 : 2);
        return type.methods().stream()
                .anyMatch(method ->
                        method.name().equals(setter) && method.parameterTypes().size() == 1);
    }

    private static Member member(String name, JavaType type) {
        String element = type instanceof JavaType.Declared declared
                        && !declared.arguments().isEmpty()
                ? declared.arguments().get(declared.arguments().size() - 1).erasedName()
                : "";
        return new Member(name, type.erasedName(), element, List.of());
    }

    /** Whether getters rather than fields are persistent: what is said, else where the annotations stand. */
    boolean isByProperty(Marked marked, boolean otherwise) {
        Optional<String> said = marked.mark("Access").flatMap(mark -> mark.text("value"));
        if (said.isPresent()) {
            return said.get().equals("PROPERTY");
        }
        List<Marked> family = new ArrayList<>(List.of(marked));
        family.addAll(parents(marked));
        for (Marked each : family) {
            if (hasId(each, false)) {
                return false;
            }
            if (hasId(each, true)) {
                return true;
            }
        }
        boolean onFields = !marked.members(false).isEmpty();
        boolean onProperties = !marked.members(true).isEmpty();
        return onFields == onProperties ? otherwise : onProperties;
    }

    private static boolean hasId(Marked marked, boolean byProperty) {
        return marked.members(byProperty).values().stream()
                .anyMatch(marks -> Marked.mark(marks, "Id").isPresent()
                        || Marked.mark(marks, "EmbeddedId").isPresent());
    }

    /** The field called {@code name} of {@code className}. */
    Optional<FieldSymbol> field(String className, String name) {
        return byName.apply(className)
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst());
    }
}
