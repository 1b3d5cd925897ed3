package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which calls are kept where nothing is known of the texts they are handed, and which variables count as calls.
 *
 * @param methods simple names of methods that take a text first; calls on their results are kept, too
 * @param types erased names of types all of whose calls are kept, even those without arguments; {@code javax} stands for {@code jakarta} as well
 * @param handed erased names of types; all calls that are handed a value of one of them are kept
 * @param marks simple names of annotations; calls are kept that change objects of types that carry one, create, take or return them
 * @param variables parts of variables' names, in lower case: what is assigned to such a variable gives a row, see {@link CallText#ASSIGNS}
 */
public record Watch(
        Set<String> methods, Set<String> types, Set<String> handed, Set<String> marks, Set<String> variables) {

    public Watch {
        methods = Set.copyOf(methods);
        types = withSimpleNames(types);
        handed = withSimpleNames(handed);
        marks = Set.copyOf(marks);
        variables = Set.copyOf(variables);
    }

    /** A watch for calls of methods and on types only. */
    public Watch(Set<String> methods, Set<String> types) {
        this(methods, types, Set.of(), Set.of(), Set.of());
    }

    boolean watchesVariable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : variables) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    boolean watchesMark(TypeSymbol type) {
        for (AnnotationUse use : type.modifiers().annotations()) {
            if (marks.contains(use.type().name())) {
                return true;
            }
        }
        return false;
    }

    boolean watchesType(String erasedName) {
        return contains(types, erasedName);
    }

    boolean watchesHanded(String erasedName) {
        return contains(handed, erasedName);
    }

    private static boolean contains(Set<String> names, String erasedName) {
        return names.contains(erasedName)
                || erasedName.startsWith("jakarta.") && names.contains("javax" + erasedName.substring(7));
    }

    /** A type that is known by its simple name only, since its library is missing, counts. */
    private static Set<String> withSimpleNames(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        names.forEach(name -> all.add(name.substring(name.lastIndexOf('.') + 1)));
        return Set.copyOf(all);
    }
}
