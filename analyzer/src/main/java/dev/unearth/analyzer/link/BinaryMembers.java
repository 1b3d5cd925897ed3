package dev.unearth.analyzer.link;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the member that code of class files means by owner, name and descriptor (virtual machine specification 5.4.3). */
final class BinaryMembers {

    private static final Set<String> POLYMORPHIC =
            Set.of("java.lang.invoke.MethodHandle", "java.lang.invoke.VarHandle");

    private BinaryMembers() {}

    /**
     * A method that was found.
     *
     * @param exact false where it was chosen by its name and number of parameters, since types in its header are not at hand
     */
    record Found(MethodSymbol method, boolean exact) {}

    /** The method that {@code owner} declares or inherits; null when there is none that is known. */
    static @Nullable Found method(TypeSymbol owner, String name, String descriptor) {
        MethodSymbol declared = declared(owner, name, descriptor);
        if (declared != null || name.equals("<init>")) {
            return declared == null ? alike(owner, name, descriptor) : new Found(declared, true);
        }
        for (TypeSymbol each : owner.supertypes()) {
            MethodSymbol inherited = Members.isInterface(each) ? null : declared(each, name, descriptor);
            if (inherited != null) {
                return new Found(inherited, true);
            }
        }
        for (TypeSymbol each : owner.supertypes()) {
            MethodSymbol inherited = Members.isInterface(each) ? declared(each, name, descriptor) : null;
            if (inherited != null) {
                return new Found(inherited, true);
            }
        }
        Found polymorphic = polymorphic(owner, name);
        return polymorphic != null ? polymorphic : inheritedAlike(owner, name, descriptor);
    }

    private static @Nullable MethodSymbol declared(TypeSymbol type, String name, String descriptor) {
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        MethodSymbol fitting = null;
        for (MethodSymbol each : AbstractType.of(type).methodsNamed(name)) {
            String own = binaryDescriptor(each);
            if (own.equals(descriptor)) {
                return each;
            } else if (own.startsWith(parameters)) {
                fitting = each; // the result of an override may be narrower in another version
            }
        }
        return fitting;
    }

    private static String binaryDescriptor(MethodSymbol method) {
        if (method instanceof LibraryMethod library) {
            return library.binaryDescriptor();
        }
        String descriptor = method.descriptor();
        AbstractType owner = AbstractType.of(method.owner());
        if (!method.isConstructor() || !owner.isInner()) {
            return descriptor;
        }
        String around = owner.outer().map(TypeSymbol::binaryName).orElse("").replace('.', '/');
        return "(L" + around + ";" + descriptor.substring(1);
    }

    /** Some methods of the JDK take whatever descriptor a call has (virtual machine specification 2.9.3). */
    private static @Nullable Found polymorphic(TypeSymbol owner, String name) {
        if (!POLYMORPHIC.contains(owner.binaryName())) {
            return null;
        }
        return AbstractType.of(owner).methodsNamed(name).stream()
                .filter(each -> binaryDescriptor(each).startsWith("([Ljava/lang/Object;)"))
                .findFirst()
                .map(each -> new Found(each, true))
                .orElse(null);
    }

    private static @Nullable Found inheritedAlike(TypeSymbol owner, String name, String descriptor) {
        Found found = alike(owner, name, descriptor);
        for (TypeSymbol each : owner.supertypes()) {
            found = found == null ? alike(each, name, descriptor) : found;
        }
        return found;
    }

    /** The only method of that name and number of parameters with a type in its header that is not at hand. */
    private static @Nullable Found alike(TypeSymbol type, String name, String descriptor) {
        int arity = arity(descriptor);
        List<MethodSymbol> candidates = AbstractType.of(type).methodsNamed(name).stream()
                .filter(each -> binaryDescriptor(each).contains("?") && arity(binaryDescriptor(each)) == arity)
                .toList();
        return candidates.size() == 1 ? new Found(candidates.get(0), false) : null;
    }

    private static int arity(String descriptor) {
        int count = 0;
        for (int at = 1; at < descriptor.length() && descriptor.charAt(at) != ')'; at++) {
            char each = descriptor.charAt(at);
            if (each == 'L') {
                at = Math.max(at, descriptor.indexOf(';', at));
            }
            count += each == '[' ? 0 : 1;
        }
        return count;
    }

    /** The field that {@code owner} declares or inherits; null when there is none that is known. */
    static @Nullable FieldSymbol field(TypeSymbol owner, String name) {
        return Members.field(owner, name);
    }
}
