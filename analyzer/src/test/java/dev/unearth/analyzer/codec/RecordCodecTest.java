package dev.unearth.analyzer.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private enum Colour {
        RED,
        BLUE
    }

    private record Name(String text) {}

    private sealed interface Shape permits Circle, Pair {}

    private record Circle(double radius) implements Shape {}

    private record Pair(Shape left, @Nullable Shape right) implements Shape {}

    private record Everything(
            String text,
            int whole,
            long large,
            boolean truth,
            double floating,
            char letter,
            @Nullable Integer boxed,
            BigInteger integer,
            BigDecimal decimal,
            @Nullable Colour colour,
            Name name,
            Shape shape,
            List<? extends Shape> shapes,
            Set<Name> names,
            SortedMap<String, Object> properties,
            Optional<Name> maybe) {}

    private static final Everything FULL = new Everything(
            "téxt",
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            -0.0,
            'ß',
            7,
            new BigInteger("-123456789012345678901"),
            new BigDecimal("0.10"),
            Colour.BLUE,
            new Name("a"),
            new Pair(new Circle(1.5), new Pair(new Circle(2), null)),
            List.of(new Circle(3)),
            new LinkedHashSet<>(List.of(new Name("z"), new Name("a"))),
            new TreeMap<>(SortedMapOf.VALUES),
            Optional.of(new Name("a")));

    /** Values of each class that may stand for an {@code Object}. */
    private static final class SortedMapOf {
        static final SortedMap<String, Object> VALUES = new TreeMap<>(java.util.Map.of(
                "text",
                "x",
                "long",
                5L,
                "int",
                6,
                "double",
                0.5,
                "truth",
                false,
                "letter",
                'c',
                "list",
                List.of("a", 1L)));
    }

    @Test
    void what_was_written_comes_back() {
        RecordCodec codec = new RecordCodec(Everything.class);

        RecordCodec.Reader reader = codec.read(codec.encode(FULL));

        assertThat(reader.next(Everything.class)).isEqualTo(FULL).hasToString(FULL.toString());
    }

    @Test
    void null_comes_back_as_null() {
        RecordCodec codec = new RecordCodec(Pair.class, Name.class);

        RecordCodec.Reader reader = codec.read(codec.encode(new Pair(new Circle(1), null), null));

        assertThat(reader.next(Pair.class).right()).isNull();
        assertThat(reader.next()).isNull();
    }

    @Test
    void equal_names_are_one_object() {
        RecordCodec codec = new RecordCodec(Name.class, Name.class);
        byte[] bytes = codec.encode(new Name("one"), new Name("one"));

        RecordCodec.Reader first = codec.read(bytes);
        RecordCodec.Reader second = codec.read(bytes);

        Name name = first.next(Name.class);
        assertThat(first.next(Name.class)).isSameAs(name);
        assertThat(second.next(Name.class)).isSameAs(name);
        assertThat(second.next(Name.class)).isSameAs(name);
    }

    private record WithPath(List<java.nio.file.Path> paths) {}

    private record WithOpenChoice(Comparable<?> value) {}

    @Test
    void a_type_without_a_form_is_refused_before_anything_is_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordCodec(WithPath.class))
                .withMessageContaining("The component paths of " + WithPath.class.getName())
                .withMessageContaining("java.nio.file.Path");
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordCodec(WithOpenChoice.class));
    }

    private record Loose(Object value) {}

    @Test
    void an_object_without_a_form_is_refused() {
        RecordCodec codec = new RecordCodec(Loose.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Loose(new TreeSet<>())))
                .withMessageContaining("java.util.TreeSet");
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode("no record"));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode());
    }

    /** No byte that is wrong and no end that is missing does more than that. */
    @Test
    void damaged_bytes_give_a_value_or_are_refused() {
        byte[] good = new RecordCodec(Everything.class).encode(FULL);
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) (1 << bit);
                assertReadOrRefused(bad);
            }
            assertReadOrRefused(java.util.Arrays.copyOf(good, at));
        }
    }

    private static void assertReadOrRefused(byte[] bytes) {
        RecordCodec.Reader reader = new RecordCodec(new Type[] {Everything.class}).read(bytes);
        try {
            assertThat(reader.next(Everything.class)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("The bytes are mixed up|There is no Everything but null");
        }
    }

    @Test
    void empty_containers_come_back() {
        RecordCodec codec = new RecordCodec(Everything.class);
        Everything empty = new Everything(
                "",
                0,
                0,
                false,
                Double.NaN,
                '\0',
                null,
                BigInteger.ZERO,
                BigDecimal.ZERO,
                null,
                new Name(""),
                new Circle(0),
                List.of(),
                Set.of(),
                Collections.emptySortedMap(),
                Optional.empty());

        assertThat(codec.read(codec.encode(empty)).next(Everything.class)).isEqualTo(empty);
    }
}
