package dev.unearth.analyzer.wiring.code;

import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.List;

/** Methods that a container calls because of an annotation, at turns of its objects' lives; it creates those objects too. */
public final class CallbackWirer implements Wirer {

    private static final List<String> CALLBACKS = List.of(
            "annotation.PostConstruct",
            "annotation.PreDestroy",
            "annotation.Resource",
            "ejb.AfterBegin",
            "ejb.AfterCompletion",
            "ejb.BeforeCompletion",
            "ejb.Init",
            "ejb.PostActivate",
            "ejb.PrePassivate",
            "enterprise.inject.Disposes",
            "interceptor.AroundConstruct",
            "interceptor.AroundInvoke",
            "interceptor.AroundTimeout",
            "persistence.PersistenceContext",
            "persistence.PersistenceUnit");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Annotations annotations = new Annotations(evidence);
        for (String name : CALLBACKS) {
            for (Annotated each : annotations.uses(name)) {
                if (each.kind() == Annotated.Kind.METHOD || each.kind() == Annotated.Kind.PARAMETER) {
                    annotations.method(each).ifPresent(loom::calledOutside);
                }
                annotations.type(each).ifPresent(loom::createdOutside);
            }
        }
    }
}
