package dev.unearth.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MurmurTest {

    private static FactsKey digest(String text) {
        return Murmur.digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The digests that its author's own program gives, seed 0. */
    @Test
    void digests_are_those_of_the_reference() {
        assertThat(digest("")).isEqualTo(new FactsKey(0, 0));
        assertThat(digest("hello")).isEqualTo(new FactsKey(0xcbd8a7b341bd9b02L, 0x5b1e906a48ae1d19L));
        assertThat(digest("The quick brown fox jumps over the lazy dog"))
                .isEqualTo(new FactsKey(0xe34bbc7bbc071b6cL, 0x7a433ca9c49a9347L));
    }

    @Test
    void every_byte_and_the_length_count() {
        Set<FactsKey> digests = new HashSet<>();
        for (int length = 0; length < 70; length++) {
            digests.add(Murmur.digest(new byte[length]));
            for (int at = 0; at < length; at++) {
                byte[] bytes = new byte[length];
                bytes[at] = 1;
                digests.add(Murmur.digest(bytes));
            }
        }
        assertThat(digests).hasSize(70 + 69 * 70 / 2);
    }
}
