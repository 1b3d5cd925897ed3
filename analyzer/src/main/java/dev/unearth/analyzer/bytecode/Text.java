package dev.unearth.analyzer.bytecode;

import java.nio.charset.StandardCharsets;

/** Texts of class files as facts hold them. */
final class Text {

    private Text() {}

    /** Halves of surrogate pairs, which a class file may hold alone, would not survive being stored. */
    static String storable(String text) {
        return text.chars().anyMatch(each -> Character.isSurrogate((char) each))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }
}
