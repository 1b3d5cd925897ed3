package dev.unearth.analyzer.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Builds modifiers and annotations. */
final class Annotations {

    private final Unit unit;

    Annotations(Unit unit) {
        this.unit = unit;
    }

    Modifiers modifiers(NodeList<Modifier> modifiers, NodeList<AnnotationExpr> annotations) {
        int flags = 0;
        for (Modifier modifier : modifiers) {
            flags |= Modifiers.Flag.valueOf(modifier.getKeyword().name()).bit();
        }
        return flags == 0 && annotations.isEmpty() ? Modifiers.NONE : new Modifiers(flags, all(annotations));
    }

    List<AnnotationUse> all(NodeList<AnnotationExpr> annotations) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        List<AnnotationUse> uses = new ArrayList<>(annotations.size());
        for (AnnotationExpr annotation : annotations) {
            uses.add(use(annotation));
        }
        return uses;
    }

    AnnotationUse use(AnnotationExpr annotation) {
        TypeRef.Named type = unit.types().named(annotation.getName());
        List<AnnotationUse.Argument> arguments = new ArrayList<>();
        AnnotationUse.Form form = AnnotationUse.Form.MARKER;
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            form = AnnotationUse.Form.SINGLE;
            arguments.add(new AnnotationUse.Argument("value", unit.exprs().of(single.getMemberValue())));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            form = AnnotationUse.Form.NORMAL;
            for (MemberValuePair pair : normal.getPairs()) {
                arguments.add(new AnnotationUse.Argument(
                        unit.name(pair.getName().getIdentifier()), unit.exprs().of(pair.getValue())));
            }
        }
        return new AnnotationUse(type, form, arguments, unit.span(annotation));
    }
}
