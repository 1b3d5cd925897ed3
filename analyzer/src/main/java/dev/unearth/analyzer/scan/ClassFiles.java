package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which class files stand for sources that are lost, and why the others are left out: their source is scanned, they are a copy of
 * another, or a version for a newer Java of one that is there for all.
 */
final class ClassFiles {

    private static final String SUFFIX = ".class";
    private static final Pattern VERSION = Pattern.compile("(?s)(.*?)META-INF/versions/(\\d{1,4})/(.*)");

    private final Map<String, String> sources;
    private final List<SourceFile> lost = new ArrayList<>();
    private final SortedMap<String, String> leftOut = new TreeMap<>();

    /**
     * The class files among {@code files}.
     *
     * @param sources paths of the sources by the binary names of the top-level types they declare
     */
    ClassFiles(List<SourceFile> files, Map<String, String> sources) {
        this.sources = sources;
        List<SourceFile> read = files.stream()
                .filter(file -> file.kind() == FileKind.CLASS && file.status() == Status.READ)
                .toList();
        Map<String, String> oldest = oldestVersions(read);
        Map<String, String> byContent = new HashMap<>();
        for (SourceFile file : read) {
            String path = file.path();
            Optional<String> source = sourceByPath(path);
            String base = oldest.getOrDefault(unversioned(path), path);
            if (source.isPresent()) {
                leftOut.put(path, hasSource(source.get()));
            } else if (!base.equals(path)) {
                leftOut.put(path, "version for a newer Java of " + base);
            } else {
                String first = byContent.putIfAbsent(file.hash() + file.fileName(), path);
                if (first == null) {
                    lost.add(file);
                } else {
                    leftOut.put(path, "copy of " + first);
                }
            }
        }
    }

    private static String hasSource(String source) {
        return "its source is scanned: " + source;
    }

    /** Files that are to be read, in order of their paths. */
    List<SourceFile> lost() {
        return lost;
    }

    /** Why the others are left out, by path. */
    SortedMap<String, String> leftOut() {
        return leftOut;
    }

    /** Whether a class that was read is one of the lost after all: only its own name tells where its path does not. */
    boolean isLost(SourceFile file, String binaryName) {
        String source = null;
        for (int at = binaryName.length(); at > 0 && source == null; at = binaryName.lastIndexOf('$', at - 1)) {
            source = sources.get(binaryName.substring(0, at));
        }
        if (source != null) {
            leftOut.put(file.path(), hasSource(source));
        }
        return source == null;
    }

    /** Of several class files with one name in one module only the first counts. */
    void other(SourceFile file, String first) {
        leftOut.put(file.path(), "another version of " + first);
    }

    /** A file in the folders of a package says its class by its path; one in no package has to be read. */
    private Optional<String> sourceByPath(String path) {
        String bare = path.substring(0, path.length() - (path.endsWith(SUFFIX) ? SUFFIX.length() : 0));
        int nested = bare.indexOf('$', bare.lastIndexOf('/') + 2);
        String top = (nested < 0 ? bare : bare.substring(0, nested)).replace('/', '.');
        for (int dot = -1; dot < top.lastIndexOf('.'); dot = top.indexOf('.', dot + 1)) {
            String source = top.indexOf('.', dot + 1) < 0 ? null : sources.get(top.substring(dot + 1));
            if (source != null) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private static String unversioned(String path) {
        Matcher version = VERSION.matcher(path);
        return version.matches() ? version.group(1) + version.group(3) : path;
    }

    /** For each class of a multi-release jar, the file for the oldest Java: that outside of {@code META-INF} where there is one. */
    private static Map<String, String> oldestVersions(List<SourceFile> files) {
        Map<String, String> oldest = new HashMap<>();
        Map<String, Integer> ages = new HashMap<>();
        for (SourceFile file : files) {
            Matcher version = VERSION.matcher(file.path());
            int age = version.matches() ? Integer.parseInt(version.group(2)) : 0;
            String name = unversioned(file.path());
            if (age < ages.getOrDefault(name, Integer.MAX_VALUE)) {
                ages.put(name, age);
                oldest.put(name, file.path());
            }
        }
        return oldest;
    }
}
