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

    /** Whether the body of {@code from}, a subtype of the type that {@code member} is declared in, may use that member type. */
    static boolean allows(TypeSymbol member, TypeSymbol from) {
        TypeSymbol owner = member.outer().orElse(member);
        return inherits(from, owner, member.modifiers())
                || (member.modifiers().has(Modifiers.Flag.PRIVATE) && outermost(owner) == outermost(from));
    }

    /** Whether {@code heir}, a subtype of {@code owner}, has a member of it with those modifiers (8.2). */
    static boolean inherits(TypeSymbol heir, TypeSymbol owner, Modifiers member) {
        if (member.has(Modifiers.Flag.PRIVATE)) {
            return false;
        }
        return member.has(Modifiers.Flag.PUBLIC)
                || member.has(Modifiers.Flag.PROTECTED)
                || Members.isInterface(owner)
                || heir == owner
                || owner.packageName().equals(heir.packageName());
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
