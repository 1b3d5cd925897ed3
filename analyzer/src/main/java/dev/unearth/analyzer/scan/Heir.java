package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type of the system with methods that override others, as far as {@link VirtualCalls} needs it: without symbols, so that it can be
 * kept.
 *
 * @param above all supertypes that are known
 * @param overriders its methods with a body that override others
 */
record Heir(Name name, List<Name> above, List<Overrider> overriders) {

    Heir {
        above = List.copyOf(above);
        overriders = List.copyOf(overriders);
    }

    /**
     * What tells a type from all others: its key name if the system declares it, else its binary name, for types of libraries may
     * be known through several class paths.
     */
    record Name(String text, boolean ofSystem) {
        static Name of(TypeSymbol type) {
            return type.isSource() ? new Name(type.keyName(), true) : new Name(type.binaryName(), false);
        }
    }

    /** @param overridden what {@code method} overrides or implements */
    record Overrider(NodeKey method, List<NodeKey> overridden) {
        Overrider {
            overridden = List.copyOf(overridden);
        }
    }

    /** What {@code type} is an heir of; nothing where it overrides nothing. */
    static Optional<Heir> of(TypeSymbol type, NodeKeys keys) {
        List<Overrider> overriders = new ArrayList<>();
        for (MethodSymbol method : type.methods()) {
            List<MethodSymbol> overridden = hasBody(method) ? method.overridden() : List.of();
            if (!overridden.isEmpty()) {
                overriders.add(new Overrider(
                        keys.of(method), overridden.stream().map(keys::of).toList()));
            }
        }
        return overriders.isEmpty()
                ? Optional.empty()
                : Optional.of(new Heir(
                        Name.of(type), type.supertypes().stream().map(Name::of).toList(), overriders));
    }

    private static boolean hasBody(MethodSymbol method) {
        boolean inInterface = method.owner().kind() == TypeKind.INTERFACE;
        return inInterface
                ? method.modifiers().has(Flag.DEFAULT)
                : !method.modifiers().has(Flag.ABSTRACT);
    }
}
