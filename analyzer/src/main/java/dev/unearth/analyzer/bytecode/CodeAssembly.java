package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.bytecode.MethodBody.Step;
import dev.unearth.analyzer.facts.ClassDecl.Code;
import dev.unearth.analyzer.facts.ClassDecl.Handed;
import dev.unearth.analyzer.facts.ClassDecl.Nesting;
import dev.unearth.analyzer.facts.ClassDecl.PartKind;
import dev.unearth.analyzer.facts.ClassDecl.Use;
import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Puts the code of a type's methods together by member of the source: the code of lambdas goes to the method around them, that of
 * initialisers, which stands in every constructor, to the initialisers, once.
 */
final class CodeAssembly {

    private final List<MethodBody> bodies;
    private final SourceView view;
    private final ImpliedMembers implied;
    private final Map<String, MethodBody> byKey = new HashMap<>();

    CodeAssembly(List<MethodBody> bodies, SourceView view) {
        this.bodies = bodies;
        this.view = view;
        this.implied = new ImpliedMembers(bodies, view);
        bodies.forEach(body -> byKey.put(body.key(), body));
    }

    /** Adds the code of the members that a source declares to {@code code}, and returns it. */
    List<Code> addTo(List<Code> code) {
        boolean initialized = false;
        for (MethodBody body : bodies) {
            if (body.isConstructor() && !body.isMadeUp()) {
                constructor(body, !initialized, code);
                initialized |= body.runsInitializers();
            } else if (view.isDeclared(body) && !implied.contains(body) || body.name.equals("<clinit>")) {
                add(code, body.name, body.descriptor, all(body), handed(body));
            }
        }
        return code;
    }

    private void constructor(MethodBody body, boolean withInitializers, List<Code> code) {
        boolean anonymous = view.nesting() == Nesting.ANONYMOUS;
        boolean takesNothing = view.descriptor(body).startsWith("()");
        List<Use> own = new ArrayList<>();
        List<Use> shared = new ArrayList<>();
        for (int i = 0; i < body.steps.size(); i++) {
            boolean ofInitializer = anonymous || body.isOfInitializer(i, takesNothing);
            if (!ofInitializer || withInitializers) {
                expand(body.steps.get(i), ofInitializer ? shared : own, new HashSet<>());
            }
        }
        signature(body, anonymous ? shared : own);
        if (!implied.contains(body)) {
            add(code, body.name, body.descriptor, own, anonymous ? List.of() : body.texts.handed());
        }
        add(code, body.name, Code.INITIALIZER, shared, anonymous ? body.texts.handed() : List.of());
    }

    private static void add(List<Code> code, String name, String descriptor, List<Use> uses, List<Handed> handed) {
        if (!uses.isEmpty()) {
            code.add(new Code(name, descriptor, onceALine(uses), handed));
        }
    }

    /** A cast and the test before it, or a variable and its creation, need a type of one line once. */
    private static List<Use> onceALine(List<Use> uses) {
        Set<Use> types = new HashSet<>();
        List<Use> kept = new ArrayList<>(uses.size());
        for (Use use : uses) {
            if (use.kind() != UseKind.TYPE || types.add(use)) {
                kept.add(use);
            }
        }
        return kept;
    }

    /** The code of methods that the compiler made for code to call; lambdas and bridges are not among them. */
    List<Code> hidden() {
        List<Code> code = new ArrayList<>();
        for (MethodBody body : bodies) {
            boolean isOther = body.name.contains("lambda$") || (body.access & Opcodes.ACC_BRIDGE) != 0;
            if (body.isMadeUp() && !isOther) {
                add(code, body.name, body.descriptor, expanded(body), List.of());
            }
        }
        return code;
    }

    private List<Use> all(MethodBody body) {
        List<Use> uses = expanded(body);
        signature(body, uses);
        return uses;
    }

    /** The calls with texts of a method and of the lambdas in it, whose parameters are not those of the method. */
    private List<Handed> handed(MethodBody body) {
        List<Handed> all = new ArrayList<>(body.texts.handed());
        for (Step step : body.steps) {
            MethodBody lambda =
                    step.ofLambda() ? byKey.get(step.use().name() + step.use().descriptor()) : null;
            if (lambda != null && lambda.isMadeUp() && lambda != body) {
                lambda.texts.handed().stream()
                        .filter(call -> call.arguments().stream()
                                .flatMap(List::stream)
                                .noneMatch(part -> part.kind() == PartKind.PARAMETER))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private List<Use> expanded(MethodBody body) {
        List<Use> uses = new ArrayList<>();
        body.steps.forEach(step -> expand(step, uses, new HashSet<>()));
        return uses;
    }

    private void signature(MethodBody body, List<Use> uses) {
        String descriptor = view.descriptor(body);
        int line = body.firstLine();
        Descriptors.types(descriptor, type -> uses.add(new Use(UseKind.TYPE, type, "", "", line)));
        Descriptors.genericTypes(body.generic, type -> uses.add(new Use(UseKind.TYPE, type, "", "", line)));
        body.exceptions.forEach(type -> uses.add(new Use(UseKind.THROW, type, "", "", line)));
    }

    /** Adds what a step needs; of a lambda, what its code needs. */
    private void expand(Step step, List<Use> uses, Set<String> open) {
        MethodBody lambda =
                step.ofLambda() ? byKey.get(step.use().name() + step.use().descriptor()) : null;
        if (lambda == null || !lambda.isMadeUp()) {
            uses.add(step.use());
        } else if (open.add(lambda.key())) {
            lambda.steps.forEach(each -> expand(each, uses, open));
            open.remove(lambda.key());
        }
    }
}
