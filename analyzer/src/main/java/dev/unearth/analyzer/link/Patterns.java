package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Links patterns (language specification 14.30). */
final class Patterns {

    private final UnitLinker linker;

    Patterns(UnitLinker linker) {
        this.linker = linker;
    }

    /** Links a pattern that values of type {@code matched} are compared with; its variables, in order, which are not in scope yet. */
    List<Binding.Local> link(Expr.Pattern pattern, JavaType matched) {
        List<Binding.Local> variables = new ArrayList<>(1);
        link(pattern, matched, variables);
        return variables;
    }

    private void link(Expr.Pattern pattern, JavaType matched, List<Binding.Local> variables) {
        if (pattern instanceof Expr.TypePattern type) {
            linker.annotations(type.modifiers().annotations());
            JavaType declared = linker.typeOf(type.type());
            JavaType known = type.type() instanceof TypeRef.Var ? matched : declared;
            variables.add(linker.local(Binding.LocalKind.PATTERN, type.name(), -1, known));
        } else if (pattern instanceof Expr.RecordPattern record) {
            record(record, matched, variables);
        }
    }

    private void record(Expr.RecordPattern record, JavaType matched, List<Binding.Local> variables) {
        linker.annotations(record.modifiers().annotations());
        JavaType type = linker.typeOf(record.type());
        if (type instanceof JavaType.Declared raw
                && raw.arguments().isEmpty()
                && matched instanceof JavaType.Declared) {
            type = inferred(raw, matched, linker.inference);
        }
        List<JavaType> components = components(type);
        for (int index = 0; index < record.parts().size(); index++) {
            JavaType part = index < components.size() ? components.get(index) : JavaType.UNKNOWN;
            link(record.parts().get(index), part, variables);
        }
    }

    /** The type arguments of a record that is matched against {@code matched}. */
    private static JavaType inferred(JavaType.Declared record, JavaType matched, Inference inference) {
        List<JavaType.Variable> parameters = AbstractType.of(record.symbol()).typeParameters();
        if (parameters.isEmpty()) {
            return record;
        }
        List<InferVar> variables = inference.fresh(parameters);
        JavaType open = new JavaType.Declared(record.symbol(), List.copyOf(variables));
        inference.subtype(open, matched);
        return inference.settled(open);
    }

    /** The types of the components of a record, in order; nothing for any other type. */
    private static List<JavaType> components(JavaType type) {
        if (!(type instanceof JavaType.Declared declared) || declared.symbol().kind() != TypeKind.RECORD) {
            return List.of();
        }
        return declared.symbol().fields().stream()
                .filter(field -> !field.modifiers().has(Modifiers.Flag.STATIC))
                .map(field -> Types.upper(Types.memberType(declared, declared.symbol(), field.type())))
                .toList();
    }
}
