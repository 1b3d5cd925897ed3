package dev.unearth.analyzer.java;

import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds variables and parameters from the compiler's trees, which do not say where the name stands and which brackets are behind it. */
final class TreeVariables {

    /**
     * Where the parts of a declarator stand.
     *
     * @param leading how many pairs of brackets stand before the name
     * @param leadEnd offset behind these; behind the type where there are none
     * @param trailing how many pairs of brackets stand behind the name
     * @param end offset behind these; behind the name where there are none
     */
    private record Declarator(
            int leading, int leadEnd, boolean varargs, int name, int nameEnd, int trailing, int end) {}

    /** The variables of one declaration, and the offset behind the last. */
    record Declared(List<Member.Variable> variables, int end) {}

    private final TreeUnit unit;

    TreeVariables(TreeUnit unit) {
        this.unit = unit;
    }

    /** How many of {@code trees} from {@code first} on are variables of the same declaration: they share their modifiers. */
    static int declaredTogether(List<? extends Tree> trees, int first) {
        ModifiersTree modifiers = ((VariableTree) trees.get(first)).getModifiers();
        int end = first + 1;
        while (end < trees.size() && trees.get(end) instanceof VariableTree next && next.getModifiers() == modifiers) {
            end++;
        }
        return end - first;
    }

    /** Where a declaration starts: at its modifiers, or at its type. */
    int start(VariableTree variable) {
        return unit.annotations().areWritten(variable.getModifiers())
                ? unit.start(variable.getModifiers())
                : typeStart(variable);
    }

    /** The variables that one declaration declares. */
    Declared declared(List<? extends Tree> declaration) {
        VariableTree first = (VariableTree) declaration.get(0);
        Declarator declarator = first(first);
        List<Member.Variable> variables = new ArrayList<>(declaration.size());
        int end = variable(first, declarator, variables);
        for (int each = 1; each < declaration.size(); each++) {
            declarator = further(declarator, end);
            end = variable((VariableTree) declaration.get(each), declarator, variables);
        }
        return new Declared(variables, end);
    }

    /** A variable without its initializer, as a loop declares it. */
    Member.Variable loopVariable(VariableTree variable) {
        Declarator declarator = first(variable);
        return new Member.Variable(
                type(variable, declarator), name(declarator), null, unit.span(declarator.name, declarator.end));
    }

    List<Member.Parameter> parameters(List<? extends VariableTree> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<Member.Parameter> all = new ArrayList<>(parameters.size());
        for (VariableTree parameter : parameters) {
            all.add(parameter(parameter, start(parameter)));
        }
        return all;
    }

    /** A parameter that catches; without modifiers it counts as starting at the last word of its first type. */
    Member.Parameter caught(VariableTree parameter) {
        Tree type = parameter.getType();
        Tree first = type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().get(0)
                : type;
        int start = unit.annotations().areWritten(parameter.getModifiers())
                ? unit.start(parameter.getModifiers())
                : unit.text().wordStart(unit.end(first));
        return parameter(parameter, start);
    }

    /** The receiver {@code T this}; its annotations count as standing outside. */
    Member.Parameter receiver(VariableTree receiver) {
        Modifiers modifiers =
                unit.annotations().annotated(receiver.getModifiers().getAnnotations());
        Tree type = receiver.getType();
        Tree name = receiver.getNameExpression();
        return new Member.Parameter(
                modifiers,
                unit.types().of(type),
                false,
                unit.dotted(name),
                unit.span(unit.types().start(type), unit.end(name)));
    }

    Expr.LambdaParameter lambdaParameter(VariableTree parameter) {
        TreeText text = unit.text();
        int start = unit.start(parameter);
        int wordEnd = text.wordEnd(start);
        if (parameter.getType() == null
                && !unit.annotations().areWritten(parameter.getModifiers())
                && text.wordEnd(text.token(wordEnd)) == text.token(wordEnd)) {
            return new Expr.LambdaParameter(
                    Modifiers.NONE, null, false, text.of(start, wordEnd), unit.span(start, wordEnd));
        }
        Modifiers modifiers = unit.annotations().modifiers(parameter.getModifiers());
        Declarator declarator = first(parameter);
        return new Expr.LambdaParameter(
                modifiers,
                type(parameter, declarator),
                declarator.varargs,
                name(declarator),
                unit.span(start(parameter), declarator.end));
    }

    /** The name of the variable of a type pattern, from its type to its end. */
    Expr.TypePattern pattern(VariableTree variable) {
        if (!variable.getModifiers().getAnnotations().isEmpty()) {
            unit.decline();
        }
        Modifiers modifiers = unit.annotations().modifiers(variable.getModifiers());
        Declarator declarator = first(variable);
        return new Expr.TypePattern(
                modifiers,
                type(variable, declarator),
                name(declarator),
                unit.span(typeStart(variable), declarator.end));
    }

    private Member.Parameter parameter(VariableTree parameter, int start) {
        Modifiers modifiers = unit.annotations().modifiers(parameter.getModifiers());
        Declarator declarator = first(parameter);
        return new Member.Parameter(
                modifiers,
                type(parameter, declarator),
                declarator.varargs,
                name(declarator),
                unit.span(start, declarator.end));
    }

    /** Adds the variable and gives the offset behind it. */
    private int variable(VariableTree variable, Declarator declarator, List<Member.Variable> variables) {
        TypeRef type = type(variable, declarator);
        Tree initializer = variable.getInitializer();
        Expr value = initializer == null ? null : unit.exprs().of(initializer);
        int end = initializer == null ? declarator.end : unit.end(initializer);
        variables.add(new Member.Variable(type, name(declarator), value, unit.span(declarator.name, end)));
        return end;
    }

    private TypeRef type(VariableTree variable, Declarator declarator) {
        Tree type = variable.getType();
        if (type == null) {
            int start = typeStart(variable);
            return new TypeRef.Var(unit.span(start, start + "var".length()));
        }
        int dimensions = TreeTypes.dimensions(type) - (declarator.varargs ? 1 : 0);
        if (dimensions != declarator.leading + declarator.trailing) {
            unit.decline();
        }
        return wrapped(TreeTypes.element(type), declarator, declarator.trailing);
    }

    private TypeRef wrapped(Tree element, Declarator declarator, int trailing) {
        return trailing == 0
                ? unit.types().array(element, declarator.leading, declarator.leadEnd)
                : new TypeRef.Array(
                        wrapped(element, declarator, trailing - 1),
                        List.of(),
                        unit.span(unit.types().start(element), declarator.end));
    }

    private String name(Declarator declarator) {
        return unit.text().of(declarator.name, declarator.nameEnd);
    }

    private int typeStart(VariableTree variable) {
        Tree type = variable.getType();
        if (type != null) {
            return unit.types()
                    .start(
                            type instanceof UnionTypeTree union
                                    ? union.getTypeAlternatives().get(0)
                                    : type);
        }
        int start = unit.annotations().areWritten(variable.getModifiers())
                ? unit.text().token(unit.end(variable.getModifiers()))
                : unit.start(variable);
        if (!unit.text().word(start).equals("var")) {
            unit.decline();
        }
        return start;
    }

    private Declarator first(VariableTree variable) {
        TreeText text = unit.text();
        int at = typeEnd(variable);
        int leading = 0;
        for (int end = text.behindBrackets(at); end > 0; end = text.behindBrackets(at)) {
            at = end;
            leading++;
        }
        int leadEnd = at;
        int next = text.token(at);
        boolean varargs = text.has("...", next);
        return named(leading, leadEnd, varargs, varargs ? text.token(next + 3) : next);
    }

    /** The declarator behind the comma at or behind {@code from}. */
    private Declarator further(Declarator first, int from) {
        int comma = unit.text().token(from);
        if (!unit.text().is(',', comma)) {
            unit.decline();
        }
        return named(first.leading, first.leadEnd, false, unit.text().token(comma + 1));
    }

    private Declarator named(int leading, int leadEnd, boolean varargs, int name) {
        int nameEnd = unit.text().wordEnd(name);
        if (nameEnd == name) {
            unit.decline();
        }
        int end = nameEnd;
        int trailing = 0;
        for (int next = unit.text().behindBrackets(end);
                next > 0;
                next = unit.text().behindBrackets(end)) {
            end = next;
            trailing++;
        }
        return new Declarator(leading, leadEnd, varargs, name, nameEnd, trailing, end);
    }

    /** The offset behind the type without its brackets. */
    private int typeEnd(VariableTree variable) {
        @Nullable Tree type = variable.getType();
        if (type == null) {
            return typeStart(variable) + "var".length();
        }
        Tree element = TreeTypes.element(type);
        if (element instanceof UnionTypeTree union) {
            element =
                    union.getTypeAlternatives().get(union.getTypeAlternatives().size() - 1);
        }
        return unit.end(element);
    }
}
