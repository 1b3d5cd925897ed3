package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.rules.phrase.Sentence;
import dev.unearth.rules.relevance.RelevanceModel;
import dev.unearth.rules.rule.RuleDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Source with the rules that must be found in it: {@code // RULE: …} on the anchor line, with words of the sentence; a kind may
 * stand before it as {@code // RULE state: …}. Every unmarked line must yield nothing that is reported.
 */
final class Expected {

    private static final Pattern RULE = Pattern.compile("// RULE ?([a-z]*): (.*)$");

    private Expected() {}

    /** Checks what is reported as business rules in {@code source}. */
    static void check(String source) {
        RelevanceModel relevance = RelevanceModel.standard();
        List<RuleDraft> found = drafts(source).stream()
                .filter(draft -> relevance.of(draft).isBusiness())
                .toList();
        compare(source, found);
    }

    /** Checks every draft in {@code source}, whatever its relevance. */
    static void checkDrafts(String source) {
        compare(source, drafts(source));
    }

    private static void compare(String source, List<RuleDraft> found) {
        List<String> expected = new ArrayList<>();
        String[] lines = source.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher rule = RULE.matcher(lines[i]);
            if (rule.find()) {
                expected.add(i + 1 + ": " + rule.group(2).strip());
            }
        }
        List<String> actual = found.stream()
                .map(draft -> draft.occurrence().anchorLine() + ": " + sentence(draft))
                .toList();
        assertThat(actual).isEqualTo(expected);
        kinds(lines, found);
    }

    private static void kinds(String[] lines, List<RuleDraft> found) {
        for (RuleDraft draft : found) {
            Matcher rule = RULE.matcher(lines[draft.occurrence().anchorLine() - 1]);
            if (rule.find() && !rule.group(1).isEmpty()) {
                assertThat(draft.kind().word()).as(sentence(draft)).isEqualTo(rule.group(1));
            }
        }
    }

    /** The drafts in {@code source}. */
    static List<RuleDraft> drafts(String source) {
        return new RuleStudy().study(linked(source));
    }

    /** The sentences of the drafts in {@code source}. */
    static List<String> sentences(String source) {
        return drafts(source).stream().map(Expected::sentence).toList();
    }

    static String sentence(RuleDraft draft) {
        return Sentence.of(draft.condition(), draft.context(), draft.outcome());
    }

    private static LinkedUnit linked(String source) {
        SourceFile file = new SourceFile(
                "Test.java", FileKind.JAVA, "UTF-8", source.length(), 1, "", false, SourceFile.Status.READ, "");
        JavaFacts facts = new JavaReader().read(source, 8);
        try (Libraries libraries = Libraries.open()) {
            Index index = Index.builder(libraries.classPath(List.of(), 8))
                    .add(file, facts, "test", false)
                    .build();
            return new Linker(index).link(file, facts);
        }
    }
}
