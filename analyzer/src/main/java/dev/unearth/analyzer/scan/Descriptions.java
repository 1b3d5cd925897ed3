package dev.unearth.analyzer.scan;

import static dev.unearth.analyzer.graph.NodeProperty.ABSTRACT;
import static dev.unearth.analyzer.graph.NodeProperty.ACCESSOR;
import static dev.unearth.analyzer.graph.NodeProperty.ANONYMOUS;
import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.COGNITIVE;
import static dev.unearth.analyzer.graph.NodeProperty.CYCLOMATIC;
import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.LINES;
import static dev.unearth.analyzer.graph.NodeProperty.SIGNATURE;
import static dev.unearth.analyzer.graph.NodeProperty.STATEMENTS;
import static dev.unearth.analyzer.graph.NodeProperty.STATIC;
import static dev.unearth.analyzer.graph.NodeProperty.VALUE;
import static dev.unearth.analyzer.graph.NodeProperty.VALUE_TYPE;
import static dev.unearth.analyzer.graph.NodeProperty.VISIBILITY;
import static dev.unearth.analyzer.graph.NodeProperty.WITHOUT_SOURCE;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.measure.MethodMeasures;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** What declarations say of themselves, as properties of nodes. */
final class Descriptions {

    private Descriptions() {}

    /** What a type's declaration says. */
    static Properties describe(TypeSymbol type) {
        boolean isAbstract = type.modifiers().has(Flag.ABSTRACT)
                || type.kind() == TypeKind.INTERFACE
                || type.kind() == TypeKind.ANNOTATION;
        return Properties.of()
                .with(BINARY_NAME, type.binaryName())
                .with(KIND, type.kind().name().toLowerCase(Locale.ROOT))
                .flag(ABSTRACT, isAbstract)
                .with(VISIBILITY, visibility(type.modifiers(), type.outer()))
                .flag(STATIC, type.modifiers().has(Flag.STATIC))
                .flag(ANONYMOUS, type.simpleName().isEmpty())
                .flag(WITHOUT_SOURCE, type.origin() == TypeSymbol.Origin.CLASS_FILE)
                .flag(EXTERNAL, !type.isSource());
    }

    /** As written; members of interfaces are public unless they say otherwise. */
    private static String visibility(Modifiers modifiers, Optional<TypeSymbol> owner) {
        if (modifiers.has(Flag.PUBLIC)) {
            return "public";
        }
        if (modifiers.has(Flag.PROTECTED)) {
            return "protected";
        }
        if (modifiers.has(Flag.PRIVATE)) {
            return "private";
        }
        boolean inInterface = owner.map(TypeSymbol::kind)
                .filter(kind -> kind == TypeKind.INTERFACE || kind == TypeKind.ANNOTATION)
                .isPresent();
        return inInterface ? "public" : "package";
    }

    /** What a field's declaration says. */
    static Properties describe(FieldSymbol field) {
        Properties properties = Properties.of()
                .with(VALUE_TYPE, field.type().erasedName())
                .flag(STATIC, field.modifiers().has(Flag.STATIC) || field.isEnumConstant())
                .flag(EXTERNAL, !field.owner().isSource());
        field.constantValue().ifPresent(value -> properties.with(VALUE, value.toString()));
        return properties;
    }

    /** What a method's declaration says. */
    static Properties describe(MethodSymbol method) {
        boolean accessor = method.summary()
                .filter(summary -> summary instanceof MethodSymbol.Getter || summary instanceof MethodSymbol.Setter)
                .isPresent();
        return Properties.of()
                .with(SIGNATURE, method.signature())
                .with(DESCRIPTOR, method.descriptor())
                .with(VISIBILITY, visibility(method.modifiers(), Optional.of(method.owner())))
                .flag(STATIC, method.modifiers().has(Flag.STATIC))
                .flag(ABSTRACT, method.modifiers().has(Flag.ABSTRACT))
                .flag(ACCESSOR, accessor)
                .flag(EXTERNAL, !method.owner().isSource());
    }

    /** Adds the measures of a body that spans {@code place}. */
    static void measured(Properties properties, MethodMeasures measures, Place place) {
        properties
                .with(LINES, (long) place.lines())
                .with(STATEMENTS, (long) measures.statements())
                .with(CYCLOMATIC, (long) measures.cyclomatic())
                .with(COGNITIVE, (long) measures.cognitive());
    }

    /** Adds what bytecode tells of a body: statements and their nesting are not in it. */
    static void measuredInBytecode(Properties properties, MethodMeasures measures) {
        properties.with(CYCLOMATIC, (long) measures.cyclomatic());
        if (measures.lines() > 0) {
            properties.with(LINES, (long) measures.lines());
        }
    }

    /** What is known of an initialiser that no block declares. */
    static Properties describeInitializer(MemberRef member) {
        return Properties.of()
                .with(SIGNATURE, member.signature())
                .with(DESCRIPTOR, member.descriptor())
                .flag(STATIC, member.signature().equals(MemberRef.STATIC_INITIALIZER));
    }

    /** Properties under construction; false flags are left out. */
    static final class Properties {

        private final TreeMap<String, Object> values = new TreeMap<>();

        static Properties of() {
            return new Properties();
        }

        Properties with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Properties flag(String name, boolean value) {
            if (value) {
                values.put(name, true);
            }
            return this;
        }

        TreeMap<String, Object> map() {
            return values;
        }
    }
}
