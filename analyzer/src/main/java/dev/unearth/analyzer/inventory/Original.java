package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of two like folders is the original: the one not named as a copy, then the one a build file names, then the one
 * outside of archives, then the one less deep, with the shorter path, first in the alphabet.
 */
final class Original {

    private static final Set<FileKind> BUILDS =
            Set.of(FileKind.ANT_BUILD, FileKind.MAVEN_POM, FileKind.ECLIPSE_CLASSPATH, FileKind.GRADLE_BUILD);
    private static final Pattern COPY_NAME = Pattern.compile(
            "(?i)(?:.*[_.\\s-])?(?:old|bak|backup|copy|copies|orig|save|saved|archive|archived|attic|obsolete|deprecated|unused|tmp"
                    + "|temp|legacy|vendor|third[_-]?party)(?:[_.\\s-]?\\d*)?|(?:copy of|kopie von|copia de).*|.*[_.-]v?\\d+(?:\\.\\d+)*|.*\\(\\d+\\)|.*~");

    private final Map<String, String> buildTexts = new HashMap<>();
    private final Map<String, Rank> ranks = new HashMap<>();

    Original(Inventory inventory) {
        for (SourceFile file : inventory.files()) {
            if (BUILDS.contains(file.kind()) && file.status() == Status.READ) {
                buildTexts.merge(file.folder(), inventory.text(file), String::concat);
            }
        }
    }

    private record Rank(int copyNames, boolean unnamed, int archives, int depth, int length, String path) {
        static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::copyNames)
                .thenComparing(Rank::unnamed)
                .thenComparingInt(Rank::archives)
                .thenComparingInt(Rank::depth)
                .thenComparingInt(Rank::length)
                .thenComparing(Rank::path);
    }

    /** The better original first. */
    Comparator<String> order() {
        return Comparator.comparing(folder -> ranks.computeIfAbsent(folder, this::rank), Rank.ORDER);
    }

    private Rank rank(String folder) {
        String[] names = folder.split("/");
        int copies = 0;
        int archives = 0;
        for (String name : names) {
            copies += COPY_NAME.matcher(name).matches() ? 1 : 0;
            archives += name.endsWith("!") ? 1 : 0;
        }
        return new Rank(copies, !isNamedByBuild(names), archives, names.length, folder.length(), folder);
    }

    /** Whether a build file lies in the folder or in one around it that names the way down. */
    private boolean isNamedByBuild(String[] names) {
        for (int up = names.length; up >= 0; up--) {
            String text = buildTexts.get(String.join("/", List.of(names).subList(0, up)));
            if (text != null && (up == names.length || namesAny(text, waysDown(names, up)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> waysDown(String[] names, int from) {
        List<String> ways = new ArrayList<>();
        for (int to = from + 1; to <= names.length; to++) {
            ways.add(String.join("/", List.of(names).subList(from, to)));
        }
        ways.add(names[from].equals("src") ? "<modelVersion>" : names[from]);
        return ways;
    }

    private static boolean namesAny(String text, List<String> ways) {
        return ways.stream()
                .anyMatch(way -> way.equals("<modelVersion>")
                        ? text.contains(way)
                        : Pattern.compile("[\"'>/}]" + Pattern.quote(way) + "[\"'</]")
                                .matcher(text)
                                .find());
    }
}
