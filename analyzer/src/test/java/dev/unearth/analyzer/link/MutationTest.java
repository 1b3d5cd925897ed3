package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.unearth.analyzer.facts.Corpus;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsCodec;
import dev.unearth.analyzer.facts.FactsPrinter;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files, spoiled. No reader may crash, hang, or lose a part of a file without a word. */
class MutationTest {

    /** For a file; wall time, on machines that do other things too. Two seconds of it are the most seen. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Each round takes other files. */
    private static final int STRIDE = 16;

    private static List<String> corpus;

    @BeforeAll
    static void load() {
        corpus = Stream.of(
                        "org/apache/commons/collections/ArrayStack.java", "io/github/dmlloyd/classfile/ClassFile.java")
                .flatMap(member -> Corpus.texts(member).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void spoiled_files_are_read_copied_and_linked_and_nothing_is_lost_without_a_word(int round) {
        List<JavaFacts> facts = new ArrayList<>();
        for (int at = round; at < corpus.size(); at += STRIDE) {
            String text = Mutation.of(corpus.get(at), 1000L * round + at);
            facts.add(assertTimeoutPreemptively(LIMIT, () -> read(text), () -> text));
        }
        link(facts);
    }

    /** Files read together go through another parser as far as it copes; what it makes of spoiled ones is the same. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11})
    void spoiled_files_read_together_say_the_same_as_read_alone(int round) {
        JavaReader reader = new JavaReader();
        List<FactsReader.Source> sources = new ArrayList<>();
        for (int at = round; at < corpus.size(); at += STRIDE) {
            sources.add(new FactsReader.Source(Mutation.of(corpus.get(at), 1000L * round + at), 0));
        }
        List<Supplier<Facts>> together =
                assertTimeoutPreemptively(LIMIT, () -> reader.readTogether(sources), "reading together");
        for (int each = 0; each < sources.size(); each++) {
            String text = sources.get(each).text();
            assertThat(together.get(each).get().equals(reader.read(text, 0)))
                    .as(text)
                    .isTrue();
        }
    }

    private static JavaFacts read(String text) {
        JavaFacts facts = new JavaReader().read(text, 0);
        String printed = FactsPrinter.print(facts);

        assertThat(FactsCodec.decode(FactsCodec.encode(facts)).equals(facts))
                .as(text)
                .isTrue();
        assertThat(Mutation.names(printed, line -> true)).as("kept of %s", text).containsAll(expected(text, facts));
        if (facts.flaws().isEmpty()) {
            JavaFacts again = new JavaReader().read(printed, 0);
            assertThat(FactsCodec.withoutPositions(again).equals(FactsCodec.withoutPositions(facts)))
                    .as("%s%nprinted as%n%s", text, printed)
                    .isTrue();
        }
        return facts;
    }

    /** The names on lines that no flaw says were skipped. */
    static Set<String> expected(String text, JavaFacts facts) {
        BitSet skipped = new BitSet();
        facts.flaws()
                .forEach(
                        flaw -> skipped.set(flaw.span().lineStart(), flaw.span().lineEnd() + 1));
        return Mutation.names(text, line -> !skipped.get(line));
    }

    private static void link(List<JavaFacts> facts) {
        try (Libraries libraries = Libraries.open()) {
            Index.Builder builder = Index.builder(libraries.classPath(List.of(), 0));
            List<SourceFile> files = new ArrayList<>();
            for (JavaFacts each : facts) {
                files.add(Linked.file("f" + files.size() + ".java"));
                builder.add(files.get(files.size() - 1), each, "app", false);
            }
            Linker linker = new Linker(builder.build());
            for (int at = 0; at < files.size(); at++) {
                SourceFile file = files.get(at);
                JavaFacts each = facts.get(at);
                LinkedUnit unit = assertTimeoutPreemptively(LIMIT, () -> linker.link(file, each));
                assertThat(unit.facts()).isSameAs(each);
            }
        }
    }
}
