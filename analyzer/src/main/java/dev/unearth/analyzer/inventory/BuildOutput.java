package dev.unearth.analyzer.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells a folder of build output by its name and by what lies beside and in it. The name alone is not enough: {@code build},
 * {@code target} and {@code bin} are packages and script folders too.
 */
final class BuildOutput {

    private static final Set<String> NAMES =
            Set.of("target", "build", "bin", "out", "classes", "dist", "output", "test-output");
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.xml",
            "build.gradle",
            "build.gradle.kts",
            ".project",
            ".classpath",
            "project.xml",
            "makefile");
    private static final List<String> SOURCES = List.of(".java", ".jsp", ".jspx", ".sql", ".gradle");
    private static final List<String> PRODUCTS = List.of(".class", ".war", ".ear");

    private BuildOutput() {}

    /** Whether a folder of this name can be build output at all. */
    static boolean isCandidate(String name, String parent) {
        // a deployed application keeps its configuration there
        return NAMES.contains(name) && !parent.equals("WEB-INF") && !parent.equals("APP-INF");
    }

    /**
     * Whether a folder is build output.
     *
     * @param siblings names of what lies beside it
     * @param contents paths of files below it, relative to it; a sample will do
     */
    static boolean matches(String name, Collection<String> siblings, Supplier<List<String>> contents) {
        boolean besideBuild =
                siblings.stream().anyMatch(sibling -> BUILD_FILES.contains(sibling.toLowerCase(Locale.ROOT)));
        if (name.equals("target") && siblings.contains("pom.xml")) {
            return true;
        }
        List<String> files = contents.get();
        if (files.stream().anyMatch(BuildOutput::isSource)) {
            return false;
        }
        if (files.stream().anyMatch(file -> PRODUCTS.stream().anyMatch(file::endsWith))) {
            return besideBuild || files.stream().anyMatch(file -> file.endsWith(".class"));
        }
        return false;
    }

    /** Whether a folder in build output holds sources that a generator wrote there. */
    static boolean holdsGeneratedSources(String name) {
        return GeneratedCode.FOLDERS.contains(name);
    }

    private static boolean isSource(String file) {
        boolean generated =
                GeneratedCode.FOLDERS.stream().anyMatch(folder -> ("/" + file).contains("/" + folder + "/"));
        boolean build = BUILD_FILES.contains(file.substring(file.lastIndexOf('/') + 1));
        return !generated && (build || SOURCES.stream().anyMatch(file::endsWith));
    }
}
