package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;

/** Who may use a member (language specification 6.6). */
final class Access {

    private Access() {}

    /** Whether code in {@code from} may use {@code method}. */
    static boolean allows(MethodSymbol method, SourceType from) {
        Modifiers modifiers = method.modifiers();
        TypeSymbol owner = method.owner();
        if (modifiers.has(Modifiers.Flag.PUBLIC) || Members.isInterface(owner)) {
            return true;
        } else if (modifiers.has(Modifiers.Flag.PRIVATE)) {
            return outermost(owner) == outermost(from);
        } else if (owner.packageName().equals(from.packageName())) {
            return true;
        }
        return modifiers.has(Modifiers.Flag.PROTECTED) && inherits(from, owner);
    }

    private static boolean inherits(SourceType from, TypeSymbol owner) {
        for (SourceType each = from; each != null; each = each.outerOrNull()) {
            if (each.isSubclassOf(owner)) {
                return true;
            }
        }
        return false;
    }

    private static TypeSymbol outermost(TypeSymbol type) {
        TypeSymbol current = type;
        while (current.outer().isPresent()) {
            current = current.outer().get();
        }
        return current;
    }
}
