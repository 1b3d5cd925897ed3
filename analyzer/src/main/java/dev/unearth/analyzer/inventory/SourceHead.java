package dev.unearth.analyzer.inventory;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a Java source says, without parsing it.
 *
 * @param packageName the package it declares; empty for the unnamed one
 * @param importsTests whether it imports a library for tests
 */
public record SourceHead(String packageName, boolean importsTests) {

    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.\\s]{1,500}?)\\s*;");
    private static final Pattern TEST_IMPORT = Pattern.compile(
            "(?m)^\\s*import\\s+(?:static\\s+)?(?:junit\\.|org\\.junit|org\\.testng|org\\.easymock|org\\.mockito)");
    private static final List<String> TEST_LIBRARIES = List.of("junit", "org.testng", "org.easymock", "org.mockito");

    static SourceHead of(String source) {
        return new SourceHead(packageOf(source), testsIn(source));
    }

    private static String packageOf(String source) {
        int at = 0;
        int length = source.length();
        while (at < length) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || c == ';') {
                at++;
            } else if (source.startsWith("//", at)) {
                at = behind(source, "\n", at);
            } else if (source.startsWith("/*", at)) {
                at = behind(source, "*/", at + 2);
            } else if (c == '@') {
                at = behindAnnotation(source, at);
            } else {
                Matcher declaration = PACKAGE.matcher(source).region(at, length);
                return declaration.lookingAt() ? declaration.group(1).replaceAll("\\s", "") : "";
            }
        }
        return "";
    }

    /** Annotations stand before a package only in {@code package-info.java}; those with nested parentheses are rare there. */
    private static int behindAnnotation(String source, int at) {
        Matcher annotation = Pattern.compile("@[\\w.]+\\s*(?:\\([^)]{0,2000}\\))?")
                .matcher(source)
                .region(at, source.length());
        return annotation.lookingAt() && !annotation.group().equals("@interface") ? annotation.end() : source.length();
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static boolean testsIn(String source) {
        return TEST_LIBRARIES.stream().anyMatch(source::contains)
                && TEST_IMPORT.matcher(source).find();
    }
}
