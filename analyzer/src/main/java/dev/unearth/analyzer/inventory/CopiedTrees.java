package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds copied trees by content. Two like sources vote for the pair of folders where their paths part, and for the pairs
 * below on the way to them. A folder is a copy of another when at least {@value #FEWEST} of its sources, and {@value #SHARE} %,
 * have their like there, in the same place. Which of the two is the original, {@link Original} decides. Single duplicates stay.
 */
final class CopiedTrees {

    private static final int FEWEST = 3;
    private static final int SHARE = 80;
    /** What is alike more often is boilerplate and says nothing about where it comes from. */
    private static final int MOST_ALIKE = 24;

    private final Inventory inventory;
    private final Map<String, String> likenesses;
    private final Map<String, Integer> sources = new HashMap<>();

    CopiedTrees(Inventory inventory, Map<String, String> likenesses) {
        this.inventory = inventory;
        this.likenesses = likenesses;
        likenesses.keySet().forEach(path -> folders(path).forEach(folder -> sources.merge(folder, 1, Integer::sum)));
    }

    /** A folder that may be a copy of another. */
    private record Pair(String copy, String original) {}

    /** All rows, the copied ones skipped. */
    TreeMap<String, SourceFile> withoutCopies() {
        TreeMap<String, SourceFile> rows = new TreeMap<>();
        inventory.files().forEach(row -> rows.put(row.path(), row));
        Map<Pair, Integer> votes = votes();
        if (votes.values().stream().noneMatch(count -> count >= FEWEST)) {
            return rows;
        }
        for (Pair pair : decided(votes)) {
            rows.subMap(pair.copy() + "/", pair.copy() + "0").replaceAll((path, row) -> judged(row, pair, rows));
        }
        return rows;
    }

    private Map<Pair, Integer> votes() {
        Map<String, List<String>> alike = new TreeMap<>();
        likenesses.forEach((path, like) -> {
            if (!like.isEmpty()) {
                alike.computeIfAbsent(like, l -> new ArrayList<>()).add(path);
            }
        });
        Map<Pair, Integer> votes = new HashMap<>();
        for (List<String> group : alike.values()) {
            if (group.size() > 1 && group.size() <= MOST_ALIKE) {
                vote(group, votes);
            }
        }
        return votes;
    }

    private static void vote(List<String> group, Map<Pair, Integer> votes) {
        for (String one : group) {
            for (String other : group) {
                if (!one.equals(other)) {
                    partings(one, other).forEach(pair -> votes.merge(pair, 1, Integer::sum));
                }
            }
        }
    }

    /** From the folders of two paths upwards, as long as the names below are the same. */
    private static List<Pair> partings(String one, String other) {
        List<Pair> pairs = new ArrayList<>();
        String a = one;
        String b = other;
        while (name(a).equals(name(b)) && !a.isEmpty() && !b.isEmpty()) {
            a = folder(a);
            b = folder(b);
            if (a.equals(b)) {
                break;
            }
            if (!isWithin(a, b) && !isWithin(b, a) && !a.isEmpty() && !b.isEmpty()) {
                pairs.add(new Pair(a, b));
            }
        }
        return pairs;
    }

    /** The pairs that hold, each in its better direction, largest first. */
    private List<Pair> decided(Map<Pair, Integer> votes) {
        Comparator<String> originals = new Original(inventory).order();
        return votes.keySet().stream()
                .filter(pair -> holds(pair, votes))
                .filter(pair -> !holds(new Pair(pair.original(), pair.copy()), votes)
                        || originals.compare(pair.original(), pair.copy()) < 0)
                .sorted(Comparator.comparing((Pair pair) -> -votes.getOrDefault(pair, 0))
                        .thenComparing(Pair::original, originals)
                        .thenComparing(Pair::copy, originals))
                .toList();
    }

    private boolean holds(Pair pair, Map<Pair, Integer> votes) {
        int alike = votes.getOrDefault(pair, 0);
        return alike >= FEWEST && alike * 100L >= sources.getOrDefault(pair.copy(), 0) * (long) SHARE;
    }

    /** Skips a row only while its like is read, so that of several copies one always stays. */
    private SourceFile judged(SourceFile row, Pair pair, Map<String, SourceFile> rows) {
        String counterpart = pair.original() + row.path().substring(pair.copy().length());
        SourceFile original = rows.get(counterpart);
        if (original == null || row.status() != Status.READ || original.status() != Status.READ) {
            return row;
        }
        String like = likenesses.getOrDefault(row.path(), "");
        boolean same =
                row.hash().equals(original.hash()) || (!like.isEmpty() && like.equals(likenesses.get(counterpart)));
        return same && row.kind() != FileKind.ARCHIVE ? row.with(Status.SKIPPED, "copy of " + counterpart) : row;
    }

    private static List<String> folders(String path) {
        List<String> folders = new ArrayList<>();
        for (String at = folder(path); !at.isEmpty(); at = folder(at)) {
            folders.add(at);
        }
        return folders;
    }

    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
