package dev.unearth.analyzer.wiring.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import org.junit.jupiter.api.Test;

class MainWirerTest {

    @Test
    void takes_main_methods_for_entry_points() {
        Scene.Wired wired = new Scene()
                .type("a.Batch")
                .methods("a.Batch", "main(String[])", "main(int)")
                .wire(new MainWirer());

        assertThat(wired.edges()).containsExactly("[main a.Batch] -HANDLED_BY-> a.Batch");
        assertThat(wired.entry("main a.Batch").text(NodeProperty.METHOD)).isEqualTo("main");
    }

    @Test
    void marks_methods_that_a_library_calls() {
        Scene.Wired wired = new Scene()
                .library("lib.Task", "run(Context)")
                .type("a.Base", "lib.Task")
                .type("a.Job", "a.Base")
                .type("a.Loose", "lib.NotThere")
                .methods("a.Job", "run(Context)", "run()", "own(Context)", "<init>()")
                .methods("a.Loose", "any()", "<init>()")
                .wire(new MainWirer());

        assertThat(outside(wired, "a.Job#run(Context)")).isTrue();
        assertThat(outside(wired, "a.Job#run()")).isFalse();
        assertThat(outside(wired, "a.Job#own(Context)")).isFalse();
        assertThat(outside(wired, "a.Job#<init>()")).isFalse();
        assertThat(outside(wired, "a.Loose#any()")).isTrue();
        assertThat(outside(wired, "a.Loose#<init>()")).isFalse();
    }

    @Test
    void names_servlets_that_nothing_is_mapped_to() {
        Scene.Wired wired = new Scene()
                .type("a.Base", "javax.servlet.http.HttpServlet")
                .type("a.Lost", "a.Base")
                .type("a.Found", "a.Base")
                .annotated("a.Found", "WebServlet", "/found")
                .wire(new MainWirer());

        assertThat(wired.unknownNames()).containsExactly("a.Lost");
    }

    private static boolean outside(Scene.Wired wired, String method) {
        return wired.method(method).is(NodeProperty.CALLED_FROM_OUTSIDE);
    }
}
