package dev.unearth.analyzer.wiring.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReflectionWirerTest {

    @Test
    void a_class_that_is_loaded_by_its_name_is_joined() {
        Scene.Wired wired = scene("a.Strict").wire(new ReflectionWirer());
        assertThat(wired.edges()).containsExactly("a.Factory -WIRED_TO reflection-> a.Strict ?");
        assertThat(wired.method("a.Strict#<init>()").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
    }

    private static Scene scene(String name) {
        return new Scene()
                .type("a.Strict")
                .methods("a.Strict", "<init>()")
                .type("a.Lenient")
                .type("a.Factory")
                .call("a.Factory", "", "java.lang.Class", "forName", List.of(name));
    }

    @Test
    void a_class_that_a_setting_names_is_joined_with_the_file_and_the_code() {
        Scene.Wired wired = scene("${policy.class}")
                .file("fee.properties", "policy.class=a.Strict\nother=a.b.c\ntitle=see a.Lenient, please\n")
                .wire(new ReflectionWirer());
        assertThat(wired.edges())
                .containsExactly(
                        "a.Factory -WIRED_TO reflection-> a.Strict ?",
                        "fee.properties -WIRED_TO config-registered-> a.Lenient",
                        "fee.properties -WIRED_TO config-registered-> a.Strict");
    }

    @Test
    void a_name_of_which_a_part_is_known_means_the_classes_that_fit() {
        Scene.Wired wired = new Scene()
                .type("town.fee.DogHandler")
                .type("town.fee.CatHandler")
                .type("town.fee.Dog")
                .type("a.Factory")
                .call("a.Factory", "", "java.lang.Class", "forName", List.of("town.fee.…Handler"))
                .wire(new ReflectionWirer());
        assertThat(wired.edges())
                .containsExactly(
                        "a.Factory -WIRED_TO reflection-> town.fee.CatHandler ?",
                        "a.Factory -WIRED_TO reflection-> town.fee.DogHandler ?");
    }

    @Test
    void whatever_else_is_loaded_is_unknown_at_its_place() {
        Scene.Wired wired = scene("…")
                .call("a.Factory", "", "java.lang.reflect.Method", "invoke", List.of("…"))
                .wire(new ReflectionWirer());
        assertThat(wired.edges()).isEmpty();
        assertThat(wired.unknownNames()).containsExactlyInAnyOrder("Class.forName", "Method.invoke");
    }

    @Test
    void a_driver_of_a_database_is_a_class_outside() {
        assertThat(scene("oracle.jdbc.OracleDriver").wire(new ReflectionWirer()).edges())
                .containsExactly("a.Factory -WIRED_TO reflection-> oracle.jdbc.OracleDriver ?");
    }

    @Test
    void a_class_that_should_be_there_is_missing() {
        Scene.Wired wired = scene("a.Gone").wire(new ReflectionWirer());
        assertThat(wired.edges()).isEmpty();
        assertThat(wired.unknownNames()).containsExactly("a.Gone");
    }

    @Test
    void providers_of_a_service_are_joined_with_their_file() {
        Scene.Wired wired = new Scene()
                .file("src/META-INF/services/a.Format", "# ours\na.Csv # first\na.Gone\n")
                .type("a.Csv")
                .wire(new ReflectionWirer());
        assertThat(wired.edges()).containsExactly("src/META-INF/services/a.Format -WIRED_TO config-registered-> a.Csv");
        assertThat(wired.unknownNames()).containsExactly("a.Gone");
    }
}
