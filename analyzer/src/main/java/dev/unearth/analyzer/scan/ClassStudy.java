package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.ClassDecl.UseKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.measure.MethodMeasures;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file declares and needs, in the terms that {@link DeclarationStudy} and {@link DependencyStudy} have for a source.
 * Calls that the compiler put in, such as those for boxing and for loops over collections, are among the others.
 */
final class ClassStudy {

    private final TypeSymbol named;
    private final List<CodeEdge> edges = new ArrayList<>();

    private ClassStudy(LinkedClass linked) {
        this.named = innermostNamed(linked.type());
    }

    static UnitDeclarations declarations(LinkedClass linked) {
        List<UnitDeclarations.MethodEntry> methods = new ArrayList<>();
        for (LinkedClass.Method each : linked.methods()) {
            methods.add(new UnitDeclarations.MethodEntry(each.method(), each.span(), measures(each)));
        }
        SourceSpan span = linked.type().place().map(place -> place.span()).orElse(SourceSpan.NONE);
        return new UnitDeclarations(List.of(new UnitDeclarations.TypeEntry(linked.type(), span)), methods, List.of());
    }

    private static MethodMeasures measures(LinkedClass.Method method) {
        boolean isKnown = !method.span().equals(SourceSpan.NONE);
        int lines = isKnown ? method.span().lineEnd() - method.span().lineStart() + 1 : 0;
        return new MethodMeasures(lines, 0, method.decisions() + 1, 0, 0);
    }

    static List<CodeEdge> edges(LinkedClass linked) {
        ClassStudy study = new ClassStudy(linked);
        linked.uses().forEach(study::use);
        return List.copyOf(study.edges);
    }

    private static TypeSymbol innermostNamed(TypeSymbol type) {
        TypeSymbol around = type;
        while (around.simpleName().isEmpty() && around.outer().isPresent()) {
            around = around.outer().get();
        }
        return around;
    }

    private void use(LinkedClass.Use use) {
        SourceSpan span = use.line() == 0 ? SourceSpan.NONE : SourceSpan.ofLines(use.line(), use.line());
        if (use.type() == null) {
            edges.add(new CodeEdge(from(), RelationKind.DEPENDS_ON, new CodeEdge.ToMissing(use.name()), span, false));
            return;
        }
        CodeEdge.Target target = new CodeEdge.ToType(use.type());
        if (use.method() != null) {
            boolean virtual = VirtualCall.isDecidedByObject(use.method(), use.type());
            target = new CodeEdge.ToMethod(use.method(), virtual ? use.type() : null);
        } else if (use.field() != null) {
            target = new CodeEdge.ToField(use.field(), "");
        }
        if (use.kind() != UseKind.TYPE) {
            edges.add(new CodeEdge(use.from(), relation(use.kind()), target, span, use.exact()));
        }
        dependsOn(use.type(), span);
    }

    private static RelationKind relation(UseKind kind) {
        return switch (kind) {
            case CALL -> RelationKind.CALLS;
            case CREATE -> RelationKind.INSTANTIATES;
            case READ -> RelationKind.READS;
            case WRITE -> RelationKind.WRITES;
            case THROW -> RelationKind.THROWS;
            case MARK -> RelationKind.ANNOTATED_BY;
            case TYPE -> RelationKind.DEPENDS_ON;
        };
    }

    /** A class without name depends for the one around it. */
    private MemberRef from() {
        return new MemberRef(named.keyName(), named.binaryName(), "", "");
    }

    private void dependsOn(TypeSymbol type, SourceSpan span) {
        TypeSymbol target = innermostNamed(type);
        if (!target.keyName().equals(named.keyName())) {
            edges.add(new CodeEdge(from(), RelationKind.DEPENDS_ON, new CodeEdge.ToType(target), span, true));
        }
    }
}
