package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.facts.Modifiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All that other units can see of one, written out: every answer that the symbols of its types give, but for positions. Types stand
 * in it by their identity alone; what they in turn declare is in the outlines of their own units, and what libraries say is settled by
 * the class path, which is in it as well.
 */
final class Outline {

    private final StringBuilder text = new StringBuilder(2048);

    private Outline() {}

    /** The digest of the outline of {@code unit}. Resolves all its signatures. */
    static FactsKey of(Index.Unit unit) {
        Outline outline = new Outline();
        TypeLookup lookup = unit.scope().lookup;
        outline.add(lookup.label()).add(lookup.environment()).add(unit.scope().packageName);
        unit.types().forEach(outline::type);
        return FactsKey.of(outline.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A text of any content, told apart from what follows by its length. */
    private Outline add(String value) {
        text.append(value.length()).append(':').append(value);
        return this;
    }

    private void type(TypeSymbol symbol) {
        AbstractType type = AbstractType.of(symbol);
        text.append("\nT");
        identity(type);
        add(type.simpleName()).add(type.kind().name());
        modifiers(type.modifiers());
        text.append(type.isInner());
        type.outer().ifPresent(this::identity);
        variables(type.typeParameters());
        text.append('^');
        type.superclass().ifPresent(this::of);
        types(type.interfaces());
        type.supertypes().forEach(this::identity);
        names(type.unknownSupertypes());
        names(type.inheritedTypeNames().stream().sorted().toList());
        type.fields().forEach(this::field);
        type.methods().forEach(this::method);
        type.memberTypes().forEach(this::type);
        text.append("\nE");
    }

    private void identity(TypeSymbol type) {
        text.append(type.origin().ordinal());
        add(type.keyName());
    }

    private void names(Collection<String> names) {
        text.append(names.size());
        names.forEach(this::add);
    }

    private void modifiers(Modifiers modifiers) {
        text.append('!').append(modifiers.flags());
        List<AnnotationUse> annotations = modifiers.annotations();
        if (!annotations.isEmpty()) {
            add(new String(FactsCodec.encode(annotations), StandardCharsets.ISO_8859_1));
        }
    }

    private void variables(List<JavaType.Variable> variables) {
        text.append('<');
        for (JavaType.Variable each : variables) {
            add(each.name());
            of(each.bound());
        }
        text.append('>');
    }

    private void field(FieldSymbol field) {
        text.append("\nF");
        identity(field.owner());
        add(field.name());
        of(field.type());
        modifiers(field.modifiers());
        text.append(field.isEnumConstant());
        field.constantValue()
                .ifPresent(value -> add(value.getClass().getSimpleName()).add(value.toString()));
    }

    private void method(MethodSymbol method) {
        text.append("\nM");
        add(method.signature()).add(method.descriptor());
        modifiers(method.modifiers());
        variables(AbstractMethod.of(method).typeParameters());
        types(method.parameterTypes());
        names(method.parameterNames());
        of(method.returnType());
        types(method.thrown());
        text.append(method.isVarargs());
        method.summary().ifPresent(this::summary);
    }

    private void summary(MethodSymbol.Summary summary) {
        text.append('=').append(summary.getClass().getSimpleName());
        if (summary instanceof MethodSymbol.ReturnsText returns) {
            add(returns.text());
        } else if (summary instanceof MethodSymbol.Getter getter) {
            field(getter.field());
        } else if (summary instanceof MethodSymbol.Setter setter) {
            field(setter.field());
        }
    }

    private void types(List<JavaType> types) {
        text.append('(');
        types.forEach(this::of);
        text.append(')');
    }

    private void of(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            text.append('L');
            identity(declared.symbol());
            if (!declared.arguments().isEmpty()) {
                types(declared.arguments());
            }
            if (declared.outer() != null) {
                text.append('.');
                of(declared.outer());
            }
        } else if (type instanceof JavaType.Array array) {
            text.append('[');
            of(array.element());
        } else if (type instanceof JavaType.Wildcard wildcard) {
            text.append('?');
            List<JavaType> bounds = new ArrayList<>(List.of(wildcard.upper()));
            wildcard.lower().ifPresent(bounds::add);
            types(bounds);
        } else if (type instanceof JavaType.Intersection intersection) {
            text.append('&');
            types(intersection.parts());
        } else {
            named(type);
        }
    }

    /** Variables by their names: which declaration a name means is settled by the declarations around it, which are written out too. */
    private void named(JavaType type) {
        if (type instanceof JavaType.Variable variable) {
            text.append('V');
            add(variable.name());
        } else if (type instanceof JavaType.Unknown unknown) {
            text.append('U');
            add(unknown.text()).add(unknown.missing());
        } else {
            text.append('P');
            add(type.erasedName());
        }
    }
}
