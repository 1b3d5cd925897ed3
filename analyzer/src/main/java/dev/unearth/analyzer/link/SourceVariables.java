package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes the type variables of declarations in the sources. */
final class SourceVariables {

    private SourceVariables() {}

    /** A variable per parameter; bounds are resolved in the scope when they are asked for. */
    static List<JavaType.Variable> of(List<TypeParameter> parameters, Supplier<Scope> scope) {
        List<JavaType.Variable> variables = new ArrayList<>(parameters.size());
        for (TypeParameter each : parameters) {
            variables.add(new JavaType.Variable(each.name(), () -> bound(each, scope.get())));
        }
        return List.copyOf(variables);
    }

    private static JavaType bound(TypeParameter parameter, Scope scope) {
        List<JavaType> bounds = TypeNames.resolveAll(scope, parameter.bounds());
        if (bounds.isEmpty()) {
            return scope.unit().lookup.object();
        }
        return bounds.size() == 1 ? bounds.get(0) : new JavaType.Intersection(bounds);
    }
}
