package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations of the sources by what carries them, and the declarations behind them. */
public final class Annotations {

    private final List<Annotated> all;
    private final Map<String, TypeSymbol> types = new HashMap<>();
    private final Map<String, List<Mark>> marks = new HashMap<>();

    public Annotations(Evidences evidence) {
        all = evidence.annotated();
        for (TypeSymbol type : evidence.sourceTypes()) {
            types.put(type.keyName(), type);
        }
        for (Annotated each : all) {
            marks.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each.mark());
        }
    }

    private static String key(Annotated each) {
        String owner = each.owner().typeKeyName();
        return switch (each.kind()) {
            case TYPE -> owner;
            case FIELD -> owner + "." + each.name();
            case METHOD, CONSTRUCTOR -> owner + "#" + each.owner().signature();
            case PARAMETER -> owner + "#" + each.owner().signature() + "@" + each.index();
        };
    }

    /** All uses of the annotation called so below {@code javax} or {@code jakarta}, in order. */
    public List<Annotated> uses(String name) {
        return all.stream().filter(each -> each.mark().is(name)).toList();
    }

    /** All uses of annotations, in order. */
    public List<Annotated> all() {
        return all;
    }

    /** What {@code type} itself carries. */
    public List<Mark> on(TypeSymbol type) {
        return marks.getOrDefault(type.keyName(), List.of());
    }

    public List<Mark> on(FieldSymbol field) {
        return marks.getOrDefault(field.owner().keyName() + "." + field.name(), List.of());
    }

    public List<Mark> on(MethodSymbol method) {
        return marks.getOrDefault(member(method), List.of());
    }

    /** What the parameter at the 0-based position carries. */
    public List<Mark> onParameter(MethodSymbol method, int index) {
        return marks.getOrDefault(member(method) + "@" + index, List.of());
    }

    private static String member(MethodSymbol method) {
        MemberRef ref = MemberRef.of(method);
        return ref.typeKeyName() + "#" + ref.signature();
    }

    /** What carries the same declaration as {@code each}, itself included. */
    public List<Mark> beside(Annotated each) {
        return marks.getOrDefault(key(each), List.of());
    }

    /** The type whose declaration or member carries {@code each}; empty for local classes. */
    public Optional<TypeSymbol> type(Annotated each) {
        return Optional.ofNullable(types.get(each.owner().typeKeyName()));
    }

    /** The method or constructor that carries {@code each}, or whose parameter does. */
    public Optional<MethodSymbol> method(Annotated each) {
        return type(each).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.signature().equals(each.owner().signature()))
                .findFirst();
    }

    /** The field that carries {@code each}. */
    public Optional<FieldSymbol> field(Annotated each) {
        return each.kind() != Annotated.Kind.FIELD
                ? Optional.empty()
                : type(each).stream()
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> field.name().equals(each.name()))
                        .findFirst();
    }

    /** The first of {@code marks} that is called so below {@code javax} or {@code jakarta}. */
    public static Optional<Mark> find(List<Mark> marks, String name) {
        return marks.stream().filter(mark -> mark.is(name)).findFirst();
    }

    /** Whether one of {@code marks} is called so below {@code javax} or {@code jakarta}. */
    public static boolean has(List<Mark> marks, String name) {
        return marks.stream().anyMatch(mark -> mark.is(name));
    }
}
