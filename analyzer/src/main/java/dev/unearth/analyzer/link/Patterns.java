package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeKind;
import java.util.List;

/** Types within record patterns (language specification 14.30.1). */
final class Patterns {

    private Patterns() {}

    /** The type arguments of a record that is matched against {@code matched}. */
    static JavaType inferred(JavaType.Declared record, JavaType matched, Inference inference) {
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
    static List<JavaType> components(JavaType type) {
        if (!(type instanceof JavaType.Declared declared) || declared.symbol().kind() != TypeKind.RECORD) {
            return List.of();
        }
        return declared.symbol().fields().stream()
                .filter(field -> !field.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.STATIC))
                .map(field -> Types.upper(Types.memberType(declared, declared.symbol(), field.type())))
                .toList();
    }
}
