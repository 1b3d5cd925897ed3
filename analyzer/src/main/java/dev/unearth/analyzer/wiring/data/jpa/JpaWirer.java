package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.data.DeclaredTables;
import java.util.Set;

/** Entities of the Java Persistence API to tables, and the code that loads and changes them. */
public final class JpaWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        JpaModel model = new JpaModel(evidence);
        new MappingWires(evidence, model, new DeclaredTables(evidence), wires).wire();
        ManagedObjects managed = new JpaCalls(evidence, model, wires).wire();
        new ContainerCalls(new Loom(evidence, wires), model.classes()).wire();
        new JpaChanges(evidence, model, managed, wires).wire();
    }

    /** The types all of whose calls a study of texts has to keep. */
    public static Set<String> watchedTypes() {
        return JpaCall.watchedTypes();
    }

    /** Annotations of types whose objects are followed. */
    public static Set<String> watchedMarks() {
        return Set.of("Entity", "MappedSuperclass");
    }
}
