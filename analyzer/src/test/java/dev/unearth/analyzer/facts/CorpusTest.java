package dev.unearth.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.java.JavaReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole real libraries: one from before Java 5, one of Java 17 and, in its examples, 21. The totals are those of javac's own parser
 * over the same files, which counts the constants of enums among the creations.
 */
class CorpusTest {

    private static List<JavaFacts> collections;
    private static List<JavaFacts> classfile;

    @BeforeAll
    static void read() {
        collections = Corpus.of("org/apache/commons/collections/ArrayStack.java");
        classfile = Corpus.of("io/github/dmlloyd/classfile/ClassFile.java");
    }

    @Test
    void reads_everything_of_a_library_from_before_java_5() {
        assertThat(totals(collections)).isEqualTo(new Totals(273, 0, 412, 3896, 7437, 1365));
    }

    @Test
    void reads_everything_of_a_library_of_java_17() {
        assertThat(totals(classfile)).isEqualTo(new Totals(257, 0, 624, 3471, 10160, 1364));
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void printing_and_reading_again_gives_the_same_facts(List<JavaFacts> corpus) {
        for (JavaFacts facts : corpus) {
            JavaFacts again = new JavaReader().read(FactsPrinter.print(facts), 0);

            assertThat(FactsCodec.withoutPositions(again).equals(FactsCodec.withoutPositions(facts)))
                    .as(
                            "%s",
                            facts.types().isEmpty()
                                    ? facts.packageDecl()
                                    : facts.types().get(0).name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void encoding_and_decoding_gives_the_same_facts(List<JavaFacts> corpus) {
        for (JavaFacts facts : corpus) {
            assertThat(FactsCodec.decode(FactsCodec.encode(facts)).equals(facts))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void expressions_and_named_types_are_numbered_in_the_order_of_the_walk(List<JavaFacts> corpus) {
        for (JavaFacts facts : corpus) {
            NumberCheck check = new NumberCheck();
            check.walk(facts);

            assertThat(check.exprs).isEqualTo(facts.expressionCount());
            assertThat(check.refs).isEqualTo(facts.namedRefCount());
        }
    }

    /** Named, because the text of a whole corpus makes no name for a test. */
    static List<Named<List<JavaFacts>>> corpora() {
        return List.of(Named.of("before Java 5", collections), Named.of("Java 17", classfile));
    }

    private static Totals totals(List<JavaFacts> corpus) {
        Counter counter = new Counter();
        corpus.forEach(counter::walk);
        int flaws = corpus.stream().mapToInt(facts -> facts.flaws().size()).sum();
        return new Totals(corpus.size(), flaws, counter.types, counter.methods, counter.calls, counter.creations);
    }

    /** Calls include those of constructors by {@code this} and {@code super}. */
    private record Totals(int files, int flaws, int types, int methods, int calls, int creations) {}

    private static final class Counter extends FactsWalker {
        private int types;
        private int methods;
        private int calls;
        private int creations;

        @Override
        protected boolean enter(Member member) {
            types += member instanceof Member.TypeDecl ? 1 : 0;
            methods += member instanceof Member.MethodDecl ? 1 : 0;
            return true;
        }

        @Override
        protected void enterConstant(Member.EnumConstant constant) {
            creations++;
        }

        @Override
        protected boolean enter(Expr expr) {
            calls += expr instanceof Expr.Call || expr instanceof Expr.ConstructorCall ? 1 : 0;
            creations += expr instanceof Expr.New ? 1 : 0;
            return true;
        }
    }

    private static final class NumberCheck extends FactsWalker {
        private int exprs;
        private int refs;

        @Override
        protected boolean enter(Expr expr) {
            assertThat(expr.id()).isEqualTo(exprs++);
            return true;
        }

        @Override
        protected void reference(TypeRef ref) {
            if (ref instanceof TypeRef.Named named) {
                assertThat(named.id()).isEqualTo(refs++);
            }
        }
    }
}
