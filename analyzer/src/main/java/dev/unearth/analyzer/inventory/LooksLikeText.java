package dev.unearth.analyzer.inventory;

/** Tells text from binary content by its control characters. */
final class LooksLikeText {

    private static final int SAMPLE = 1 << 16;

    private LooksLikeText() {}

    /** Whether control characters are rare: at most one byte in 50, and zeros at most one in 500. */
    static boolean matches(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        if (length > 7 && Zip.u32(bytes, 0) == 0xBEBAFECAL) {
            return false;
        }
        if (startsWide(bytes) || isPlain(bytes, length)) {
            return true;
        }
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
            controls += isControl(bytes[i]) ? 1 : 0;
        }
        if (isUnmarkedUtf16(zeros, controls, length)) {
            return true;
        }
        return controls * 50L <= length && (zeros[0] + zeros[1]) * 500L <= length;
    }

    /** Nothing but printable ASCII and line ends, as most sources are. */
    private static boolean isPlain(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte each = bytes[i];
            if (each < 0x20 && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 or UTF-32 with its mark. */
    private static boolean startsWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = Zip.u16(bytes, 0);
        return mark == 0xFEFF || mark == 0xFFFE || (bytes.length > 3 && Zip.u32(bytes, 0) == 0xFFFE0000L);
    }

    private static boolean isUnmarkedUtf16(int[] zeros, int controls, int length) {
        int all = zeros[0] + zeros[1];
        return all * 10L >= length * 4L && Math.min(zeros[0], zeros[1]) * 50 <= all && (controls - all) * 50L <= length;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B && b != 0x1A;
    }
}
