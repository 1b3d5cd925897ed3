package dev.unearth.analyzer.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.Range;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.CommentsCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the parser made of a text.
 *
 * @param tree empty when the parser gave up on the unit
 * @param original from ranges of the tree to ranges of the text as it was given
 */
record Parse(
        CompilationUnit tree,
        boolean gaveUp,
        List<Problem> problems,
        Collection<? extends Comment> comments,
        UnaryOperator<Range> original) {

    /** The language level only decides whether {@code yield} may start a statement: without processors nothing is validated. */
    private static final LanguageLevel WITH_YIELD = LanguageLevel.JAVA_17;

    private static final LanguageLevel WITHOUT_YIELD = LanguageLevel.JAVA_8;

    /** Within a subclass of {@code Thread}, before the keyword: the parser would take the parentheses for those of a lambda. */
    private static final Pattern CALL_OF_YIELD = Pattern.compile("(?<![.\\w])yield\\s*\\(\\s*\\)");

    private static final int FIRST_LEVEL_WITH_YIELD = 13;

    /** The better of the readings that are open for {@code text}; only a text with problems is parsed more than once. */
    static Parse best(String text, int sourceLevel) {
        boolean yields = yields(text, sourceLevel);
        Parse best = plain(text, yields);
        if (!best.problems.isEmpty() && text.contains("yield")) {
            best = best.orIfBetter(plain(text, !yields));
        }
        if (!best.problems.isEmpty() && UnicodeEscapes.mayBeIn(text)) {
            best = best.orIfBetter(unescaped(text, yields));
        }
        return best;
    }

    /** Whether {@code yield} may start a statement. */
    static boolean yields(String text, int sourceLevel) {
        return sourceLevel == 0
                ? !(text.contains("yield") && CALL_OF_YIELD.matcher(text).find())
                : sourceLevel >= FIRST_LEVEL_WITH_YIELD;
    }

    private Parse orIfBetter(Parse other) {
        return other.problems.isEmpty() ? other : this;
    }

    /** Escapes in identifiers and literals the lexer understands itself, and leaves them as they are written. */
    private static Parse plain(String text, boolean yields) {
        ParseResult<CompilationUnit> result =
                parser(yields).parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
        return of(result, UnaryOperator.identity());
    }

    /** With the unicode escapes resolved first, as only texts need that have them outside of names and literals. */
    private static Parse unescaped(String text, boolean yields) {
        UnicodeEscapeProcessingProvider provider = new UnicodeEscapeProcessingProvider(Providers.provider(text));
        ParseResult<CompilationUnit> result = parser(yields).parse(ParseStart.COMPILATION_UNIT, provider);
        return of(result, provider.getPositionMapping()::transform);
    }

    private static JavaParser parser(boolean yields) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(yields ? WITH_YIELD : WITHOUT_YIELD)
                .setAttributeComments(false);
        configuration.getProcessors().clear();
        return new JavaParser(configuration);
    }

    private static Parse of(ParseResult<CompilationUnit> result, UnaryOperator<Range> original) {
        CompilationUnit tree = result.getResult().orElseGet(CompilationUnit::new);
        boolean gaveUp = result.getResult().isEmpty() || tree.getParsed() == Node.Parsedness.UNPARSABLE;
        List<Comment> comments = new ArrayList<>();
        result.getCommentsCollection().map(CommentsCollection::getComments).ifPresent(comments::addAll);
        return new Parse(tree, gaveUp, result.getProblems(), comments, original);
    }
}
