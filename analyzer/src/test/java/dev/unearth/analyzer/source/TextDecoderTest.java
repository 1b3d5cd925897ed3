package dev.unearth.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String FRENCH = "// La date d'échéance est dépassée\nint frais = 0; // à payer\n";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void believes_a_byte_order_mark_and_removes_it(String charset) {
        byte[] bytes = ("\uFEFF" + FRENCH).getBytes(Charset.forName(charset));

        assertThat(TextDecoder.decode(bytes, List.of())).isEqualTo(new DecodedText(FRENCH, charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void recognises_wide_text_without_a_mark(String charset) {
        byte[] bytes = FRENCH.getBytes(Charset.forName(charset));

        assertThat(TextDecoder.decode(bytes, List.of())).isEqualTo(new DecodedText(FRENCH, charset));
    }

    @Test
    void prefers_valid_utf8_to_what_the_build_declares() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, List.of("ISO-8859-1"))).isEqualTo(new DecodedText(FRENCH, "UTF-8"));
    }

    @Test
    void takes_the_declared_encoding_where_it_fits() {
        byte[] bytes = "łódź".getBytes(Charset.forName("ISO-8859-2"));

        assertThat(TextDecoder.decode(bytes, List.of("no such name", "latin2")))
                .isEqualTo(new DecodedText("łódź", "ISO-8859-2"));
    }

    @Test
    void passes_over_a_declared_encoding_that_does_not_fit() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TextDecoder.decode(bytes, List.of("UTF-8", "US-ASCII")))
                .isEqualTo(new DecodedText(FRENCH, "ISO-8859-1"));
    }

    @Test
    void reads_typographic_quotes_as_windows() {
        byte[] bytes = "String s = \"Größe – ‚klein‘\"; // 3 €".getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes, List.of()).text())
                .contains("Größe – ‚klein‘")
                .contains("3 €");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void detects_cyrillic(String charset) {
        String text = "// Проверка срока действия разрешения и расчёт пошлины за просрочку платежа\nint fee;";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), List.of()))
                .isEqualTo(new DecodedText(text, charset));
    }

    @Test
    void detects_japanese() {
        String text = "// 許可証の有効期限を確認し、手数料を計算します。この処理は毎晩実行されます。\nint fee;";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("Shift_JIS")), List.of())
                        .text())
                .isEqualTo(text);
    }

    @Test
    void reads_any_bytes_at_all() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(TextDecoder.decode(bytes, List.of()).text()).isNotEmpty();
        assertThat(TextDecoder.decode(new byte[0], List.of())).isEqualTo(new DecodedText("", "UTF-8"));
        assertThat(TextDecoder.decode(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF}, List.of())
                        .text())
                .isEqualTo("a\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({"'',0", "a,1", "'a\n',1", "'a\nb',2", "'a\r\nb\r\n',2", "'a\rb',2", "'\n\n',2"})
    void counts_lines_with_any_line_end(String text, int lines) {
        assertThat(new DecodedText(text, "UTF-8").lines()).isEqualTo(lines);
    }
}
