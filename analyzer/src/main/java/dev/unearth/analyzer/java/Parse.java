package dev.unearth.analyzer.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.CommentsCollection;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One text on its way from the parser to facts. */
final class Parse {

    private final String text;

    Parse(String text, int sourceLevel) {
        this.text = text;
    }

    JavaFacts facts() {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        configuration.getProcessors().clear();
        ParseResult<CompilationUnit> result =
                new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
        Lines lines = new Lines(text);
        Spans spans = new Spans();
        Comments comments = new Comments(
                lines,
                spans,
                result.getCommentsCollection()
                        .map(CommentsCollection::getComments)
                        .orElseGet(TreeSet::new));
        List<JavaFacts.SyntaxFlaw> flaws = new ArrayList<>();
        for (Problem problem : result.getProblems()) {
            SourceSpan span = problem.getLocation()
                    .flatMap(TokenRange::toRange)
                    .map(spans::of)
                    .orElse(SourceSpan.NONE);
            flaws.add(new JavaFacts.SyntaxFlaw(span, problem.getMessage()));
        }
        return new Unit(spans, comments)
                .facts(
                        result.getResult().orElseGet(CompilationUnit::new),
                        flaws,
                        LineCounter.count(lines, comments.offsets()));
    }
}
