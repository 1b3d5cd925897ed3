package dev.unearth.analyzer.text;

import dev.unearth.analyzer.link.JavaType;
import java.util.Set;

/** Which types hold texts. Simple names count too, for where the JDK's own types could not be read. */
final class TextTypes {

    private static final Set<String> BUILDERS =
            Set.of("java.lang.StringBuffer", "java.lang.StringBuilder", "StringBuffer", "StringBuilder");
    private static final Set<String> STRINGS =
            Set.of("java.lang.String", "String", "java.lang.CharSequence", "CharSequence");

    private TextTypes() {}

    static boolean isBuilder(String type) {
        return BUILDERS.contains(type);
    }

    static boolean isString(String type) {
        return STRINGS.contains(type);
    }

    static boolean isText(String type) {
        return isString(type) || isBuilder(type);
    }

    static boolean isText(JavaType type) {
        return isText(type.erasedName());
    }
}
