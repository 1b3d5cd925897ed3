package dev.unearth.analyzer.module;

import dev.unearth.analyzer.module.SourceModule.SourceSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a source root lies, told from the package that a file in it declares. */
final class PackageRoots {

    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.\\s]{1,500}?)\\s*;");
    private static final Pattern TEST_IMPORT = Pattern.compile(
            "(?m)^\\s*import\\s+(?:static\\s+)?(?:junit\\.|org\\.junit|org\\.testng|org\\.easymock|org\\.mockito)");
    private static final List<String> TEST_LIBRARIES = List.of("junit", "org.testng", "org.easymock", "org.mockito");
    private static final Set<String> TEST_NAMES = Set.of(
            "test",
            "tests",
            "testing",
            "junit",
            "testsrc",
            "testsource",
            "testjava",
            "unittest",
            "unittests",
            "itest",
            "it",
            "integrationtest",
            "integrationtests",
            "systemtest",
            "functionaltest",
            "javatests",
            "jtest");
    /** Folders of a project between its own and its packages. */
    private static final Set<String> LAYOUT = Set.of(
            "src",
            "source",
            "sources",
            "java",
            "main",
            "javasource",
            "javasrc",
            "srcjava",
            "javasources",
            "srcmain",
            "ejbmodule",
            "webinf",
            "classes",
            "code",
            "generatedsources",
            "target");

    private PackageRoots() {}

    /** The package a source declares; empty for the unnamed one. */
    static String packageName(String source) {
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

    /** The folder above the package's folders; the file's own folder where it does not lie as its package says. */
    static String of(String folder, String packageName) {
        String packagePath = packageName.replace('.', '/');
        if (packagePath.isEmpty()) {
            return folder;
        }
        if (folder.equals(packagePath)) {
            return "";
        }
        return folder.endsWith("/" + packagePath)
                ? folder.substring(0, folder.length() - packagePath.length() - 1)
                : folder;
    }

    static boolean importsTests(String source) {
        return TEST_LIBRARIES.stream().anyMatch(source::contains)
                && TEST_IMPORT.matcher(source).find();
    }

    /** The set that the names below the module's folder speak for. */
    static SourceSet setByName(String root, String module) {
        String below = module.isEmpty() ? root : root.substring(Math.min(root.length(), module.length()));
        boolean test = List.of(below.split("/")).stream().anyMatch(name -> TEST_NAMES.contains(plain(name)));
        return test || plain(TreePath.name(below)).matches("(?:src|java)tests?|tests?(?:src|java|cases?)")
                ? SourceSet.TEST
                : SourceSet.MAIN;
    }

    /** The folder of the project that a root belongs to: what is left without the usual folders at its end. */
    static String project(String root) {
        String at = root;
        while (!at.isEmpty() && isLayout(TreePath.name(at))) {
            at = TreePath.folder(at);
        }
        return at;
    }

    private static boolean isLayout(String name) {
        String plain = plain(name);
        return LAYOUT.contains(plain)
                || TEST_NAMES.contains(plain)
                || plain.matches("(?:src|java)tests?|tests?(?:src|java|cases?)");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
    }
}
