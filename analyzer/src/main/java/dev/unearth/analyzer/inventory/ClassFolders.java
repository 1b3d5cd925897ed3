package dev.unearth.analyzer.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Folders of build output that hold class files, which are left out because their sources are there: after all roots are listed it
 * is known whether they are. Sources and classes are compared by name and by the folder they lie in, none is opened.
 */
final class ClassFolders {

    private static final String SOURCE = ".java";
    private static final String CLASS = ".class";
    /** So many percent of classes without source are more than helper types beside another, and leftovers of a build. */
    private static final int SHARE = 10;

    private final List<Folder> folders = new ArrayList<>();

    /** Class files below a folder of build output. */
    private record Folder(List<Entry> classes) {}

    /** Notes the class files below one folder. */
    void add(List<Entry> classes) {
        if (!classes.isEmpty()) {
            folders.add(new Folder(List.copyOf(classes)));
        }
    }

    /** Adds the class files to {@code listing} of those folders whose sources, or many of them, are not in it. */
    void addLost(Listing listing) {
        if (folders.isEmpty()) {
            return;
        }
        Set<String> sources = new HashSet<>();
        for (Entry entry : listing.entries()) {
            if (entry.path().endsWith(SOURCE)) {
                sources.add(key(entry.path(), SOURCE));
            }
        }
        for (Folder folder : folders) {
            if (isLost(folder.classes, sources)) {
                folder.classes.forEach(listing::add);
            }
        }
    }

    private static boolean isLost(List<Entry> classes, Set<String> sources) {
        int all = 0;
        int without = 0;
        for (Entry each : classes) {
            if (each.name().indexOf('$') < 0) {
                all++;
                without += sources.contains(key(each.path(), CLASS)) ? 0 : 1;
            }
        }
        return without > 0 && without * 100 >= all * SHARE;
    }

    /** Name without ending, behind the name of its folder. */
    private static String key(String path, String ending) {
        String bare = path.substring(0, path.length() - ending.length());
        int name = bare.lastIndexOf('/');
        int folder = name <= 0 ? -1 : bare.lastIndexOf('/', name - 1);
        return name < 0 ? bare : bare.substring(folder + 1);
    }
}
