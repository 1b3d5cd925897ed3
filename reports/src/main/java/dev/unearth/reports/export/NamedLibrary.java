package dev.unearth.reports.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A library that the build names and that is not at hand, and how its name speaks for packages. */
final class NamedLibrary {

    /** Words in names of artifacts that say nothing of their packages. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("api", "all", "core", "lib", "java", "impl", "client", "server", "jdk", "full", "ext", "runtime");

    private static final int OF_GROUP = 4;
    private static final int OF_WORD = 3;

    /** A name that is found deeper in a package is that of a part of some library. */
    private static final int DEEPEST_NAME = 3;

    private final String group;
    private final String artifact;
    private final String version;
    private final int groupParts;
    private final List<String> words;

    /**
     * @param group Maven group; may be empty
     * @param version empty where the build does not tell
     */
    NamedLibrary(String group, String artifact, String version) {
        this.group = group;
        this.artifact = artifact;
        this.version = version;
        this.groupParts = group.isEmpty() ? 0 : group.split("\\.").length;
        this.words = words(artifact);
    }

    private static List<String> words(String artifact) {
        List<String> words = new ArrayList<>();
        for (String word : artifact.toLowerCase(Locale.ROOT).split("[-_.]")) {
            if (word.length() > 1 && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    String group() {
        return group;
    }

    String artifact() {
        return artifact;
    }

    /** {@code group:artifact}. */
    String name() {
        return group.isEmpty() ? artifact : group + ":" + artifact;
    }

    /** {@code group:artifact:version} as far as known. */
    String coordinates() {
        return version.isEmpty() ? name() : name() + ":" + version;
    }

    /** Whether {@code packageName} begins with its group. */
    boolean isGroupOf(String packageName) {
        return !group.isEmpty()
                && packageName.startsWith(group)
                && (packageName.length() == group.length() || packageName.charAt(group.length()) == '.');
    }

    /** Whether all words of its name are parts of a package, the first one near its beginning: {@code joda-time} of {@code org.joda.time}. */
    boolean isNameOf(List<String> parts) {
        int first = words.isEmpty() ? -1 : parts.indexOf(words.get(0));
        return first >= 0 && first < DEEPEST_NAME && parts.containsAll(words);
    }

    /**
     * How well its name fits a package: 4 for each part of a group that the package begins with, 3 for each word of the artifact that
     * is a part of the package, 1 for one that is like a part, less 1 for any other. {@code org.springframework:spring-web} fits
     * {@code org.springframework.web} by 4 · 2 + 1 + 3 = 12.
     */
    int fit(String packageName, List<String> parts) {
        int score = isGroupOf(packageName) ? OF_GROUP * groupParts : 0;
        for (String word : words) {
            boolean isPart = parts.contains(word);
            boolean isLike = !isPart && parts.stream().anyMatch(part -> isLike(part, word));
            score += isPart ? OF_WORD : isLike ? 1 : -1;
        }
        return score;
    }

    private static boolean isLike(String part, String word) {
        return part.length() > 2 && word.length() > 2 && (part.startsWith(word) || word.startsWith(part));
    }
}
