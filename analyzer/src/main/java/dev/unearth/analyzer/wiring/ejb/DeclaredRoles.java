package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Annotations;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The roles that annotations let in (Common Annotations 1.2, section 2.9). */
public final class DeclaredRoles {

    private final Annotations annotations;

    public DeclaredRoles(Annotations annotations) {
        this.annotations = annotations;
    }

    /** The roles that may use what {@code type} declares unless its methods say otherwise; empty when anybody may. */
    public SortedSet<String> of(TypeSymbol type) {
        return allowed(annotations.on(type)).orElseGet(TreeSet::new);
    }

    /** The roles that may call {@code method}; empty when anybody, or nobody, may. */
    public SortedSet<String> of(MethodSymbol method) {
        List<Mark> own = annotations.on(method);
        boolean isOwn = Annotations.has(own, "annotation.security.PermitAll")
                || Annotations.has(own, "annotation.security.DenyAll");
        return allowed(own).orElseGet(() -> isOwn ? new TreeSet<>() : of(method.owner()));
    }

    private static Optional<SortedSet<String>> allowed(List<Mark> marks) {
        return Annotations.find(marks, "annotation.security.RolesAllowed")
                .map(mark -> new TreeSet<>(mark.texts("value")));
    }
}
