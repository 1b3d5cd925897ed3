package dev.unearth.analyzer.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text. Tried in this order: byte order mark, strict UTF-8, what was declared, a detector, ISO-8859-1. Malformed
 * input never fails: ISO-8859-1 reads everything, and behind a byte order mark what is malformed becomes U+FFFD.
 */
public final class TextDecoder {

    private static final char MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * The text of {@code bytes}.
     *
     * @param declared names of the encodings that the file or its build claims, best first; unknown names and those that
     *     do not fit the bytes are passed over
     */
    public static DecodedText decode(byte[] bytes, List<String> declared) {
        if (isPlain(bytes)) {
            return new DecodedText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8.name());
        }
        Optional<Charset> wide = byteOrderMark(bytes).or(() -> unmarkedUtf16(bytes));
        if (wide.isPresent()) {
            return decode(bytes, wide.get());
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> firstFitting(bytes, declared))
                .or(() -> detected(bytes))
                .orElseGet(() -> decode(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Whether there is nothing but ASCII, and no zero, which would hint at wider characters. */
    private static boolean isPlain(byte[] bytes) {
        for (byte each : bytes) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    /** The text of {@code bytes} in a known encoding; what does not fit becomes U+FFFD. */
    public static DecodedText decode(byte[] bytes, Charset charset) {
        return withoutMark(new String(bytes, charset), charset);
    }

    private static DecodedText withoutMark(String text, Charset charset) {
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        return new DecodedText(marked ? text.substring(1) : text, charset.name());
    }

    private static Optional<DecodedText> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(withoutMark(text, charset));
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<DecodedText> firstFitting(byte[] bytes, List<String> names) {
        return names.stream()
                .flatMap(name -> charset(name).stream())
                .flatMap(charset -> strict(bytes, charset).stream())
                .findFirst();
    }

    /** The encoding called {@code name}, if this Java knows it. */
    public static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return charset("UTF-32LE");
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return charset("UTF-32BE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 of mostly Latin text: every other byte is 0, which as UTF-8 would be valid but no text. */
    private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += bytes[2 * i] == 0 ? 1 : 0;
            low += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2
                || bytes.length % 2 != 0
                || Math.abs(high - low) * 2 < pairs
                || Math.min(high, low) * 20 > pairs) {
            return Optional.empty();
        }
        return Optional.of(high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<DecodedText> detected(byte[] bytes) {
        Accents accents = Accents.of(bytes);
        if (accents.areWestern()) {
            return accents.controls() ? strict(bytes, Charset.forName("windows-1252")) : Optional.empty();
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : firstFitting(bytes, List.of(name));
    }

    /**
     * How the bytes over 127 lie. In the languages of Western Europe most stand alone among ASCII letters; Cyrillic, Greek
     * and the multi-byte encodings come in runs. The detector, made for prose, guesses wildly on the few accents of a
     * source file.
     *
     * @param runs stretches of bytes over 127
     * @param single those of one byte
     * @param controls whether there is a byte of 0x80 to 0x9F, a control character in ISO-8859-1
     */
    private record Accents(int runs, int single, boolean controls) {

        static Accents of(byte[] bytes) {
            int runs = 0;
            int single = 0;
            boolean controls = false;
            int start = -1;
            for (int i = 0; i <= bytes.length; i++) {
                boolean over = i < bytes.length && bytes[i] < 0;
                controls |= over && (bytes[i] & 0xFF) < 0xA0;
                if (over && start < 0) {
                    start = i;
                } else if (!over && start >= 0) {
                    runs++;
                    single += i - start == 1 ? 1 : 0;
                    start = -1;
                }
            }
            return new Accents(runs, single, controls);
        }

        boolean areWestern() {
            return single * 10L >= runs * 8L;
        }
    }
}
