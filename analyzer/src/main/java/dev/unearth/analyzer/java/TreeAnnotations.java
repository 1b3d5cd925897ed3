package dev.unearth.analyzer.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ModifiersTree;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds modifiers and annotations from the compiler's trees. */
final class TreeAnnotations {

    private static final Map<String, Integer> BITS = Arrays.stream(Modifiers.Flag.values())
            .collect(Collectors.toMap(Modifiers.Flag::keyword, Modifiers.Flag::bit));

    private final TreeUnit unit;

    TreeAnnotations(TreeUnit unit) {
        this.unit = unit;
    }

    /** Whether there are any in the text; the compiler puts some before a resource of its own, where the type stands. */
    boolean areWritten(ModifiersTree modifiers) {
        if (!unit.isWritten(modifiers)) {
            return false;
        }
        int start = unit.start(modifiers);
        return unit.text().is('@', start)
                || unit.text().has("non-sealed", start)
                || BITS.containsKey(unit.text().word(start));
    }

    /** The modifiers as written: the tree also has what the language implies. */
    Modifiers modifiers(ModifiersTree modifiers) {
        if (!areWritten(modifiers)) {
            return Modifiers.NONE;
        }
        int flags = flags(modifiers);
        return flags == 0 && modifiers.getAnnotations().isEmpty()
                ? Modifiers.NONE
                : new Modifiers(flags, all(modifiers.getAnnotations()));
    }

    /** Modifiers of annotations alone. */
    Modifiers annotated(List<? extends AnnotationTree> annotations) {
        return annotations.isEmpty() ? Modifiers.NONE : new Modifiers(0, all(annotations));
    }

    List<AnnotationUse> all(List<? extends AnnotationTree> annotations) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        List<AnnotationUse> uses = new ArrayList<>(annotations.size());
        for (AnnotationTree annotation : annotations) {
            uses.add(use(annotation));
        }
        return uses;
    }

    AnnotationUse use(AnnotationTree annotation) {
        TypeRef.Named type = unit.types().named(annotation.getAnnotationType());
        if (unit.end(annotation) == unit.end(annotation.getAnnotationType())) {
            return new AnnotationUse(type, AnnotationUse.Form.MARKER, List.of(), unit.span(annotation));
        }
        List<AnnotationUse.Argument> arguments = new ArrayList<>();
        AnnotationUse.Form form = AnnotationUse.Form.NORMAL;
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree pair) {
                String name = unit.text().word(unit.start(pair));
                arguments.add(new AnnotationUse.Argument(name, unit.exprs().of(pair.getExpression())));
            } else {
                form = AnnotationUse.Form.SINGLE;
                arguments.add(new AnnotationUse.Argument("value", unit.exprs().of(argument)));
            }
        }
        return new AnnotationUse(type, form, arguments, unit.span(annotation));
    }

    private int flags(ModifiersTree modifiers) {
        TreeText text = unit.text();
        List<? extends AnnotationTree> annotations = modifiers.getAnnotations();
        int next = 0;
        int flags = 0;
        int end = unit.end(modifiers);
        int at = unit.start(modifiers);
        while (at < end) {
            if (next < annotations.size() && at == unit.start(annotations.get(next))) {
                at = text.token(unit.end(annotations.get(next++)));
                continue;
            }
            int wordEnd = text.has("non-sealed", at) ? at + "non-sealed".length() : text.wordEnd(at);
            if (wordEnd == at) {
                // The sign of an annotation type.
                wordEnd = at + 1;
            } else {
                Integer bit = BITS.get(text.of(at, wordEnd));
                if (bit == null) {
                    unit.decline();
                    return flags;
                }
                flags |= bit;
            }
            at = text.token(wordEnd);
        }
        return flags;
    }
}
