package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.FactsCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that uses what an earlier one found out gives what a fresh one does, and links no more than it must. */
class RescanTest {

    @TempDir
    Path folder;

    private Rescans system;

    @BeforeEach
    void scan_a_system_once() {
        system = new Rescans(folder)
                .with("a/Limits.java", "package a; public class Limits { public static final int MOST = 3; }")
                .with("a/Base.java", "package a; public class Base { protected int rate() { return 1; } }")
                .with("a/Fee.java", """
                        package a;
                        public class Fee extends Base {
                            private long amount;
                            public long amount() { return amount; }
                            public Fee twice(int times) { return this; }
                            public static class Late {}
                        }
                        """)
                .with("b/Desk.java", """
                        package b; import a.*;
                        class Desk {
                            Object fee(Fee fee) {
                                Runnable later = new Runnable() { public void run() { fee.rate(); } };
                                return fee.twice(Limits.MOST).amount() + fee.rate();
                            }
                            Fee.Late late;
                            Bonus bonus;
                        }
                        """)
                .with("c/Other.java", "package c; class Other { String name() { return \"x\" + 1; } }");
        assertThat(system.linkedAgain()).isEqualTo(5);
    }

    @Test
    void links_nothing_when_nothing_changed() {
        assertThat(system.linkedAgain()).isZero();
        assertThat(system.linkedAgain()).isZero();
    }

    @Test
    void links_one_unit_when_one_body_changed() {
        system.with("a/Base.java", "package a;\n\npublic class Base { protected int rate() { int x = 2; return x; } }");

        assertThat(system.linkedAgain()).isEqualTo(1);
    }

    @Test
    void links_callers_when_a_signature_changed() {
        system.with("a/Base.java", "package a; public class Base { protected long rate() { return 1; } }");

        assertThat(system.linkedAgain()).isEqualTo(3);
    }

    @Test
    void links_users_when_a_constant_changed() {
        system.with("a/Limits.java", "package a; public class Limits { public static final int MOST = 4; }");

        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void links_users_when_the_arguments_of_an_outer_class_changed() {
        system.with(
                        "a/Outer.java",
                        "package a; public class Outer<T> { public class Inner { public T get() { return null; } } }")
                .with("a/Holder.java", "package a; public class Holder { public Outer<String>.Inner held; }")
                .with(
                        "b/User.java",
                        "package b; class User { Object use(a.Holder holder) { return holder.held.get().hashCode(); } }");
        assertThat(system.linkedAgain()).isEqualTo(3);

        system.with("a/Holder.java", "package a; public class Holder { public Outer<Integer>.Inner held; }");

        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void links_importers_of_a_module_when_it_exports_more() {
        system.with("module-info.java", "module shop { exports shop; }")
                .with("shop/Order.java", "package shop; public class Order {}")
                .with("stock/Basket.java", "package stock; public class Basket { public void clear() {} }")
                .with(
                        "use/Use.java",
                        "package use; import module shop; class Use { Order o; void m() { Basket b = null; b.clear(); } }");
        assertThat(system.linkedAgain()).isEqualTo(4);

        system.with("module-info.java", "module shop { exports shop; exports stock; }");

        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void links_callers_when_a_method_has_become_a_getter_of_an_inherited_field() {
        system.with("a/Base.java", "package a; public class Base { long amount; protected int rate() { return 1; } }")
                .with("a/Fee.java", "package a; public class Fee extends Base { long amount() { return amount; } }");
        system.linkedAgain();

        system.with("a/Base.java", "package a; public class Base { int amount; protected int rate() { return 1; } }");

        assertThat(system.linkedAgain()).isEqualTo(3);
    }

    @Test
    void notices_a_supertype_of_a_supertype() {
        system.with("a/Base.java", "package a; public class Base extends Root { }");
        system.linkedAgain();

        system.with("a/Root.java", "package a; public class Root { protected short rate() { return 1; } }");
        system.linkedAgain();

        system.with("a/Root.java", "package a; public class Root { protected byte rate() { return 1; } }");
        assertThat(system.linkedAgain()).isEqualTo(3);
    }

    @Test
    void links_who_missed_a_type_when_it_appears_and_again_when_it_is_gone() {
        system.with("a/Bonus.java", "package a; public class Bonus { }");
        assertThat(system.linkedAgain()).isEqualTo(2);

        system.without("a/Bonus.java");
        assertThat(system.linkedAgain()).isEqualTo(1);
    }

    @Test
    void notices_a_type_that_shadows_an_import_on_demand() {
        system.with("b/Limits.java", "package b; class Limits { static final long MOST = 9; }");
        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void notices_an_inherited_member_type_that_shadows_a_class() {
        system.with(
                        "a/Base.java",
                        "package a; public class Base { public static class Late {} protected int rate() { return 1; } }")
                .with(
                        "a/Fee.java",
                        "package a; public class Fee extends Base { Late late; Fee twice(int x) { return this; } }")
                .with("a/Late.java", "package a; public class Late {}");
        system.linkedAgain();

        system.with("a/Base.java", "package a; public class Base { protected int rate() { return 1; } }");
        system.linkedAgain();
    }

    @Test
    void notices_a_class_that_has_the_name_of_a_package() {
        system.with("b/Desk.java", "package b; class Desk { Object o = a.Limits.MOST; }");
        system.linkedAgain();

        system.with("b/a.java", "package b; class a { static class Limits { static String MOST = \"\"; } }");
        system.linkedAgain();
        system.without("b/a.java")
                .without("a/Limits.java")
                .without("a/Fee.java")
                .without("a/Base.java");
        system.linkedAgain();
    }

    @Test
    void notices_a_renamed_type() {
        system.without("a/Fee.java").with("a/Charge.java", "package a; public class Charge { }");
        system.linkedAgain();
    }

    @Test
    void links_moved_files_and_who_uses_them() {
        system.moved("a/Limits.java", "lib/a/Limits.java");
        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void notices_a_second_type_of_one_name() {
        system.with("copy/c/Other.java", "package c; class Other { }");
        system.linkedAgain();
        system.without("copy/c/Other.java");
        system.linkedAgain();
    }

    @Test
    void notices_another_library() throws IOException {
        Path first = library("first", "public class Bonus { public int sum() { return 1; } }");
        Path second = library("second", "public class Bonus { public long sum() { return 1; } }");
        system.with("b/Desk.java", "package b; class Desk { Object o(Bonus bonus) { return bonus.sum(); } }");
        system.against(first);
        system.linkedAgain();
        assertThat(system.linkedAgain()).isZero();

        system.against(second);
        assertThat(system.linkedAgain()).isEqualTo(5);

        Files.copy(
                first.resolve("b/Bonus.class"),
                second.resolve("b/Bonus.class"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(system.linkedAgain()).isEqualTo(5);
    }

    @Test
    void notices_a_method_that_a_call_may_mean_as_well() {
        system.with("a/Late.java", "package a; public class Late extends Fee { }");
        system.linkedAgain();

        system.with("a/Late.java", "package a; public class Late extends Fee { public long amount() { return 2; } }");
        assertThat(system.linkedAgain()).isEqualTo(1);
    }

    @Test
    void notices_a_call_that_may_mean_a_method_of_a_unit_that_did_not_change() {
        system.with("a/Late.java", "package a; public class Late extends Fee { public long amount() { return 2; } }")
                .with("c/Other.java", "package c; class Other { }");
        system.linkedAgain();

        system.with("c/Other.java", "package c; class Other { long sum(a.Fee fee) { return fee.amount(); } }");
        assertThat(system.linkedAgain()).isEqualTo(1);
    }

    @Test
    void notices_a_supertype_of_a_type_with_a_method_that_a_call_may_mean() {
        system.with(
                        "a/Late.java",
                        "package a; public class Late extends Fee { public String toString() { return \"\"; } }")
                .with("c/Other.java", "package c; class Other { Object o(a.Base base) { return base.toString(); } }");
        system.linkedAgain();

        system.with("a/Fee.java", "package a; public class Fee { public long amount() { return 1; } }");
        system.linkedAgain();
    }

    @Test
    void notices_an_import_elsewhere_that_tells_which_package_a_missing_type_is_of() {
        system.with(
                        "b/Desk.java",
                        "package b; import p.*; import q.*; class Desk { Gone gone; void run() { gone.go(); } }")
                .with("c/Other.java", "package c; import q.Gone; class Other { Gone gone; }");
        system.linkedAgain();

        system.with("c/Other.java", "package c; import p.Gone; class Other { Gone gone; }");
        assertThat(system.linkedAgain()).isEqualTo(2);
    }

    @Test
    void links_everything_while_types_are_known_from_class_files_of_the_system() throws IOException {
        Path classes = library("lost", "public class Bonus { public int sum() { return 1; } }");
        Path copy = folder.resolve("src/old/b/Bonus.class");
        Files.createDirectories(copy.getParent());
        Files.copy(classes.resolve("b/Bonus.class"), copy);
        assertThat(system.linkedAgain()).isEqualTo(5);
        assertThat(system.linkedAgain()).isEqualTo(5);

        system.without("old/b/Bonus.class");
        system.linkedAgain();
        assertThat(system.linkedAgain()).isZero();
    }

    private Path library(String name, String text) throws IOException {
        Path source = folder.resolve(name + "-src").resolve("Bonus.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package b; " + text);
        Path classes = folder.resolve(name);
        int code = javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release",
                        "8",
                        "-Xlint:none",
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(code).isZero();
        return classes;
    }

    @Test
    void a_broken_class_is_noticed_by_every_scan() throws IOException {
        Path classes = library("broken", "public class Bonus { }");
        Files.writeString(classes.resolve("b/Bonus.class"), "no class");
        system.against(classes);
        system.linkedAgain();

        system.with("c/Other.java", "package c; class Other { }");
        system.linkedAgain();
    }

    @Test
    void damaged_records_are_linked_again() throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(system.cache())) {
            segments = files.toList();
        }
        for (Path segment : segments) {
            byte[] bytes = Files.readAllBytes(segment);
            for (int i = 100; i < bytes.length; i += 997) {
                bytes[i] ^= 0x55;
            }
            Files.write(segment, bytes);
        }

        system.linkedAgain();
        assertThat(system.linkedAgain()).isZero();
    }

    @Test
    void a_cache_cut_off_anywhere_gives_the_right_result() throws IOException {
        Path segment = folder.resolve("cache").resolve("00000001.seg");
        byte[] bytes = Files.readAllBytes(segment);
        for (int part = 1; part < 6; part++) {
            try (FactsCache cleared = FactsCache.open(folder.resolve("cache"))) {
                assertThat(cleared.size()).isNotNegative();
            }
            Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length * part / 6));
            system.linkedAgain();
        }
    }
}
