package dev.unearth.analyzer.wiring.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdiWirerTest {

    @TempDir
    Path folder;

    private SmallSystem.Draft fees() {
        return SmallSystem.in(folder)
                .file("fee/Rates.java", "package fee; public interface Rates { int rate(); }")
                .file("fee/Fixed.java", """
                        package fee;
                        import javax.enterprise.context.ApplicationScoped;
                        @ApplicationScoped
                        public class Fixed implements Rates { public int rate() { return 1; } }
                        """)
                .file("fee/Desk.java", """
                        package fee;
                        import javax.inject.Inject;
                        public class Desk { @Inject Rates rates; @Inject java.util.Date clock; }
                        """);
    }

    @Test
    void an_interface_is_injected_with_the_bean_that_implements_it() {
        SmallSystem system = fees().scan();

        assertThat(system.edges(RelationKind.INJECTS)).containsExactly("fee.Desk -> fee.Fixed");
        assertThat(system.unknowns()).noneMatch(each -> each.contains("fee.Rates"));
    }

    @Test
    void a_class_that_says_it_is_a_bean_comes_before_one_that_could_be() {
        SmallSystem system = fees().file("fee/Scaled.java", """
                        package fee;
                        public class Scaled implements Rates { public int rate() { return 2; } }
                        """).scan();

        assertThat(system.edges(RelationKind.INJECTS)).containsExactly("fee.Desk -> fee.Fixed");
    }

    @Test
    void two_beans_that_fit_are_both_guessed_and_an_unknown() {
        SmallSystem system = fees().file("fee/Scaled.java", """
                        package fee;
                        import javax.enterprise.context.RequestScoped;
                        @RequestScoped public class Scaled implements Rates { public int rate() { return 2; } }
                        """).scan();

        assertThat(system.edges(RelationKind.INJECTS))
                .containsExactly("fee.Desk -> fee.Fixed", "fee.Desk -> fee.Scaled");
        assertThat(system.unknowns()).contains("DESCRIPTOR fee.Rates [fee.Rates]");
    }

    @Test
    void an_alternative_counts_only_where_a_document_enables_it() {
        String alternative = """
                package fee;
                import javax.enterprise.inject.Alternative;
                @Alternative public class Free implements Rates { public int rate() { return 0; } }
                """;

        SmallSystem without = fees().file("fee/Free.java", alternative).scan();
        assertThat(without.edges(RelationKind.INJECTS)).containsExactly("fee.Desk -> fee.Fixed");

        SmallSystem with = fees().file("fee/Free.java", alternative)
                .file(
                        "META-INF/beans.xml",
                        "<beans version='1.1' bean-discovery-mode='annotated'><alternatives><class>fee.Free</class>"
                                + "</alternatives></beans>")
                .scan();
        assertThat(with.edges(RelationKind.INJECTS)).containsExactly("fee.Desk -> fee.Free");
    }

    @Test
    void qualifiers_choose_and_a_missing_one_is_an_unknown() {
        SmallSystem system = SmallSystem.in(folder)
                .file("fee/Net.java", """
                        package fee;
                        import javax.inject.Qualifier;
                        @Qualifier public @interface Net { String value(); }
                        """)
                .file("fee/Beans.java", """
                        package fee;
                        import javax.enterprise.inject.Instance;
                        import javax.enterprise.inject.Produces;
                        import javax.inject.Inject;
                        import javax.inject.Named;
                        class Makers {
                          @Produces @Net("low") Price low() { return new Price(1); }
                          @Produces @Net("high") Price high() { return null; }
                        }
                        class Other { @Produces @Named Price special() { return null; } }
                        class Price { Price(int amount) { } }
                        class Desk {
                          @Inject @Net("low") Price low;
                          @Inject void use(@Named("special") Price special) { }
                        }
                        class Lost { @Inject @Net("none") Price none; }
                        class Some { @Inject Instance<Price> prices; }
                        """)
                .scan();

        assertThat(system.edges(RelationKind.INJECTS))
                .containsExactly("fee.Desk -> fee.Makers", "fee.Desk -> fee.Other", "fee.Some -> fee.Other");
        assertThat(system.unknowns()).contains("DESCRIPTOR fee.Price [fee.Price]");
    }

    @Test
    void type_arguments_tell_beans_apart() {
        SmallSystem system = SmallSystem.in(folder).file("fee/Store.java", """
                        package fee;
                        import javax.inject.Inject;
                        import javax.inject.Singleton;
                        interface Store<T> { }
                        class Fee { }
                        class Fine { }
                        @Singleton class Fees implements Store<Fee> { }
                        @Singleton class Fines implements Store<Fine> { }
                        class Desk { @Inject Store<Fine> fines; }
                        """).scan();

        assertThat(system.edges(RelationKind.INJECTS)).containsExactly("fee.Desk -> fee.Fines");
    }

    @Test
    void interceptors_stand_before_what_carries_their_binding_or_names_them() {
        SmallSystem system = SmallSystem.in(folder)
                .file("fee/Beans.java", """
                        package fee;
                        import javax.annotation.Priority;
                        import javax.interceptor.Interceptor;
                        import javax.interceptor.InterceptorBinding;
                        import javax.interceptor.Interceptors;
                        @InterceptorBinding @interface Logged { }
                        @InterceptorBinding @interface Timed { }
                        @Logged @Interceptor @Priority(1) class Logging { }
                        @Timed @Interceptor class Timing { }
                        class Meter { }
                        @Logged @Timed class Desk { }
                        class Other { @Logged void one() { } }
                        class Third { @Interceptors({Meter.class}) void two() { } }
                        class Plain { }
                        """)
                .file("META-INF/beans.xml", "<beans/>")
                .scan();

        assertThat(system.edges(RelationKind.WIRED_TO))
                .containsExactly(
                        "fee.Other#one() -> fee.Logging", "fee.Third#two() -> fee.Meter", "fee.Desk -> fee.Logging");
        assertThat(system.unknowns()).contains("DESCRIPTOR fee.Timing [fee.Timing]");
    }

    @Test
    void a_fired_event_goes_to_those_who_observe_its_type_and_qualifiers() {
        SmallSystem system = SmallSystem.in(folder)
                .file("fee/Paid.java", "package fee; public class Paid { }")
                .file("fee/Late.java", "package fee; @javax.inject.Qualifier public @interface Late { }")
                .file("fee/Desk.java", """
                        package fee;
                        import javax.enterprise.event.Event;
                        import javax.inject.Inject;
                        public class Desk {
                          @Inject Event<Paid> events;
                          void pay() { events.fire(new Paid()); }
                        }
                        """)
                .file("fee/Observers.java", """
                        package fee;
                        import javax.enterprise.context.ApplicationScoped;
                        import javax.enterprise.context.Initialized;
                        import javax.enterprise.event.Observes;
                        class Books { void on(@Observes Paid paid) { } }
                        class Fines { void on(@Observes @Late Paid paid) { } }
                        class Starts { void on(@Observes @Initialized(ApplicationScoped.class) Object start) { } }
                        """)
                .scan();

        assertThat(system.edges(RelationKind.WIRED_TO)).containsExactly("fee.Desk#pay() -> fee.Books#on(Paid)");
    }

    @Test
    void a_decorator_gets_what_it_decorates_and_is_not_injected_itself() {
        List<String> edges = fees().file("fee/Rounding.java", """
                        package fee;
                        import javax.decorator.Decorator;
                        import javax.decorator.Delegate;
                        import javax.inject.Inject;
                        @Decorator public class Rounding implements Rates {
                          @Inject @Delegate Rates inner;
                          public int rate() { return inner.rate(); }
                        }
                        """).scan().edges(RelationKind.INJECTS);

        assertThat(edges).containsExactly("fee.Desk -> fee.Fixed", "fee.Rounding -> fee.Fixed");
    }
}
