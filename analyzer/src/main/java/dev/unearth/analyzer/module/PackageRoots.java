package dev.unearth.analyzer.module;

import dev.unearth.analyzer.module.SourceModule.SourceSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a source root lies, told from the package that a file in it declares. */
final class PackageRoots {

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
