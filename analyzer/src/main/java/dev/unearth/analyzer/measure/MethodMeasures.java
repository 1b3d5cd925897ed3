package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.source.SourceSpan;

/**
 * Size and complexity of one method, constructor or initialiser. Code of lambdas counts for the method around them; methods of
 * anonymous and local classes count for themselves and not for the method around them.
 *
 * <p>Cyclomatic complexity (McCabe, "A Complexity Measure", IEEE TSE 2(4), 1976) is 1 plus one for each {@code if}, loop,
 * {@code case} label ({@code default} is none), {@code case} guard, {@code catch}, {@code ?:}, and each operator {@code &&} or
 * {@code ||}. Cognitive complexity follows Campbell, "Cognitive Complexity", SonarSource 2018, without its increment for
 * recursion, which one method's text cannot tell. Example: {@code if (a && b) { for (;;) { } } else { }} has cyclomatic 4 and
 * cognitive 5 (if 1, {@code &&} 1, nested loop 2, else 1).
 *
 * @param lines physical lines from the first modifier to the closing brace, comments before it not among them
 * @param statements statements other than blocks, labels, lone semicolons and declarations of local types; the parts of a
 *     {@code for} and the resources of a {@code try} are not counted by themselves
 * @param cyclomatic at least 1 where there is a body; 0 without one
 * @param cognitive 0 for straight code
 * @param nesting how many ifs, loops, switches, catches, conditionals and lambdas stand around the most deeply nested code; an
 *     {@code else if} is as deep as its {@code if}
 */
public record MethodMeasures(int lines, int statements, int cyclomatic, int cognitive, int nesting) {

    /** The measures of nothing. */
    public static final MethodMeasures NONE = new MethodMeasures(0, 0, 0, 0, 0);

    /** The measures of a method or constructor. */
    public static MethodMeasures of(Member.MethodDecl method) {
        if (method.body() == null) {
            return new MethodMeasures(lines(method.span()), 0, 0, 0, 0);
        }
        CodeMeter meter = new CodeMeter();
        meter.walk(method.body());
        return meter.measures(lines(method.span()), 1);
    }

    /** The measures of an initialiser, which counts as a method of its own. */
    public static MethodMeasures of(Member.InitializerDecl initializer) {
        CodeMeter meter = new CodeMeter();
        meter.walk(initializer.body());
        return meter.measures(lines(initializer.span()), 1);
    }

    /** What the initialiser of a field adds to the initialisers of its type: its decisions alone; {@link #NONE} without one. */
    public static MethodMeasures of(Member.Variable field) {
        if (field.initializer() == null) {
            return NONE;
        }
        CodeMeter meter = new CodeMeter();
        meter.walk(field.initializer());
        return meter.measures(lines(field.span()), 0);
    }

    /** Both together, as for the initialisers of one type: sums, and the deeper nesting. */
    public MethodMeasures plus(MethodMeasures other) {
        return new MethodMeasures(
                lines + other.lines,
                statements + other.statements,
                cyclomatic + other.cyclomatic,
                cognitive + other.cognitive,
                Math.max(nesting, other.nesting));
    }

    private static int lines(SourceSpan span) {
        return span.equals(SourceSpan.NONE) ? 0 : span.lineEnd() - span.lineStart() + 1;
    }
}
