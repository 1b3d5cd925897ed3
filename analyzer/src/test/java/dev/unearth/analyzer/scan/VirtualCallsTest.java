package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.RelationKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualCallsTest {

    @TempDir
    private Path folder;

    @Test
    void a_call_may_mean_each_method_with_a_body_that_overrides_it() {
        SmallSystem scanned = SmallSystem.in(folder).file("Fee.java", """
                        interface Fee { int due(); }
                        abstract class Base implements Fee { public abstract int due(); }
                        class Fine extends Base { public int due() { return 1; } }
                        class Toll implements Fee { public int due() { return 2; } int due(int day) { return 3; } }
                        class Clerk { int total(Fee fee) { return fee.due() + fee.due(); } }
                        """).scan();

        assertThat(scanned.edges(RelationKind.CALLS)).contains("Clerk#total(Fee) -> Fee#due()");
        assertThat(scanned.edges(RelationKind.MAY_CALL))
                .containsExactly("Clerk#total(Fee) -> Fine#due()", "Clerk#total(Fee) -> Toll#due()");
        assertThat(scanned.graph().relationships())
                .filteredOn(each -> each.kind() == RelationKind.MAY_CALL)
                .allSatisfy(each -> {
                    assertThat(each.certainty()).isEqualTo(Certainty.INFERRED);
                    assertThat(each.reason()).isNotBlank();
                    assertThat(each.weight()).isEqualTo(1);
                    assertThat(each.places()).hasSize(1);
                });
    }

    @Test
    void only_subtypes_of_the_receiver_are_meant() {
        SmallSystem scanned = SmallSystem.in(folder).file("Fee.java", """
                        class Fee { int due() { return 0; } }
                        class Fine extends Fee { }
                        class Steep extends Fine { int due() { return 1; } }
                        class Toll extends Fee { int due() { return 2; } }
                        class Clerk { int total(Fine fine) { return fine.due(); } }
                        """).scan();

        assertThat(scanned.edges(RelationKind.MAY_CALL)).containsExactly("Clerk#total(Fine) -> Steep#due()");
    }

    @Test
    void what_the_object_does_not_decide_has_one_meaning() {
        SmallSystem scanned = SmallSystem.in(folder).file("Fee.java", """
                        class Fee {
                            Fee() { }
                            int due() { return all() + own() + fixed(); }
                            static int all() { return 0; }
                            private int own() { return 0; }
                            final int fixed() { return 0; }
                        }
                        class Fine extends Fee {
                            int due() { return super.due(); }
                            static int all() { return 1; }
                            private int own() { return 1; }
                        }
                        final class Last extends Fee { int due() { return 3; } }
                        class Clerk { int total(Last last) { return last.due(); } Fee make() { return new Fee(); } }
                        """).scan();

        assertThat(scanned.edges(RelationKind.MAY_CALL)).isEmpty();
    }

    @Test
    void overriding_is_seen_through_type_arguments() {
        SmallSystem scanned = SmallSystem.in(folder).file("Rule.java", """
                        interface Rule<T> { boolean holds(T subject); }
                        class Adult implements Rule<String> {
                            public boolean holds(String name) { return true; }
                            boolean holds(Integer age) { return false; }
                        }
                        class Clerk { boolean check(Rule<String> rule) { return rule.holds("x"); } }
                        """).scan();

        assertThat(scanned.edges(RelationKind.OVERRIDES)).containsExactly("Adult#holds(String) -> Rule#holds(Object)");
        assertThat(scanned.edges(RelationKind.MAY_CALL)).containsExactly("Clerk#check(Rule) -> Adult#holds(String)");
    }

    @Test
    void a_method_without_access_modifier_is_not_overridden_in_another_package() {
        SmallSystem scanned = SmallSystem.in(folder)
                .file("a/Fee.java", """
                        package a;
                        public class Fee { int due() { return 0; } int twice() { return 2 * due(); } }
                        """)
                .file("b/Fine.java", """
                        package b;
                        class Fine extends a.Fee { int due() { return 1; } }
                        """)
                .scan();

        assertThat(scanned.edges(RelationKind.OVERRIDES)).isEmpty();
        assertThat(scanned.edges(RelationKind.MAY_CALL)).isEmpty();
    }

    @Test
    void anonymous_classes_are_meant_too() {
        SmallSystem scanned = SmallSystem.in(folder).file("Clerk.java", """
                        class Clerk {
                            void work() { go(new Runnable() { public void run() { } }); }
                            void go(Runnable task) { task.run(); }
                        }
                        """).scan();

        assertThat(scanned.edges(RelationKind.MAY_CALL))
                .containsExactly("Clerk#go(Runnable) -> Clerk#work()/anonymous:1#run()");
    }

    @Test
    void where_too_many_are_meant_none_is_told() {
        SmallSystem.Draft draft = SmallSystem.in(folder)
                .file("Fee.java", "interface Fee { int due(); }")
                .file(
                        "Clerk.java",
                        "class Clerk { int total(Fee fee, Object any) { any.hashCode(); return fee.due(); } }");
        for (int number = 0; number <= VirtualCalls.MOST; number++) {
            draft.file(
                    "Fee" + number + ".java",
                    "class Fee" + number + " implements Fee { public int due() { return 1; } "
                            + (number <= VirtualCalls.MOST_OF_LIBRARY ? "public int hashCode() { return 1; }" : "")
                            + "}");
        }

        SmallSystem scanned = draft.scan();

        assertThat(scanned.edges(RelationKind.OVERRIDES))
                .hasSize(VirtualCalls.MOST + 1 + VirtualCalls.MOST_OF_LIBRARY + 1);
        assertThat(scanned.edges(RelationKind.MAY_CALL)).isEmpty();
    }
}
