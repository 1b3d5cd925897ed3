package dev.unearth.analyzer.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what lies below one folder. Opens nothing but folders and {@code .unearthignore}; follows no link. */
final class TreeWalk {

    private static final String IGNORE_FILE = ".unearthignore";
    private static final int LONGEST_IGNORE_FILE = 1 << 20;
    private static final int SAMPLE = 5_000;

    private final Path root;
    private final String name;
    private final InventoryOptions options;
    private final FolderRules folderRules;
    private final Map<Path, String> otherRoots;
    private final Listing listing;

    /**
     * A walk below a root.
     *
     * @param root real path
     * @param name stands first in every path; empty when there is but one root
     * @param otherRoots real paths of the other roots, which are listed under their own names
     */
    TreeWalk(Path root, String name, InventoryOptions options, Map<Path, String> otherRoots, Listing listing) {
        this.root = root;
        this.name = name;
        this.options = options;
        this.folderRules = new FolderRules(options);
        this.otherRoots = otherRoots;
        this.listing = listing;
    }

    /** A folder to look into; {@code relative} is its path in the inventory. */
    private record Folder(Path path, String relative, IgnoreRules rules) {
        String of(Path child) {
            return relative.isEmpty() ? name(child) : relative + "/" + name(child);
        }
    }

    void walk() {
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(root, name, IgnoreRules.NONE));
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            try {
                visit(folder, children(folder.path()), open);
            } catch (IOException failure) {
                listing.failFolder(folder.relative().isEmpty() ? "." : folder.relative(), Listing.reason(failure));
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        children.sort(Comparator.comparing(TreeWalk::name));
        return children;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void visit(Folder folder, List<Path> children, Deque<Folder> open) {
        List<String> names = children.stream().map(TreeWalk::name).toList();
        IgnoreRules rules = names.contains(IGNORE_FILE) ? withOwnRules(folder) : folder.rules();
        Folder ruled = new Folder(folder.path(), folder.relative(), rules);
        for (Path child : children) {
            String relative = ruled.of(child);
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    listing.skipFile(relative, 0, link(child));
                } else if (attributes.isDirectory()) {
                    folder(new Folder(child, relative, rules), names, open);
                } else if (attributes.isRegularFile()) {
                    file(child, relative, attributes.size(), rules);
                } else {
                    listing.skipFile(relative, 0, "a pipe, socket or device, not a file");
                }
            } catch (IOException failure) {
                listing.failFile(relative, 0, Listing.reason(failure));
            }
        }
    }

    private IgnoreRules withOwnRules(Folder folder) {
        Path file = folder.path().resolve(IGNORE_FILE);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST_IGNORE_FILE) {
                return folder.rules();
            }
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String written = folder.relative().isEmpty() ? IGNORE_FILE : folder.relative() + "/" + IGNORE_FILE;
            return folder.rules().within(folder.relative(), written, lines);
        } catch (IOException unreadable) {
            return folder.rules(); // it is listed as a file, and fails there with its reason
        }
    }

    private void folder(Folder folder, List<String> siblings, Deque<Folder> open) throws IOException {
        Optional<String> leftOut = leavesOut(folder);
        if (leftOut.isPresent()) {
            listing.skipFolder(folder.relative(), leftOut.get());
            return;
        }
        String parent =
                folder.path().getParent() == null ? "" : name(folder.path().getParent());
        boolean output = BuildOutput.isCandidate(name(folder.path()), parent)
                && BuildOutput.matches(name(folder.path()), siblings, () -> sample(folder.path()));
        if (!output) {
            open.push(folder);
            return;
        }
        listing.skipFolder(folder.relative(), "build output");
        listing.classFolders().add(classes(folder));
        for (Path child : children(folder.path())) {
            if (BuildOutput.holdsGeneratedSources(name(child)) && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                open.push(new Folder(child, folder.of(child), folder.rules()));
            }
        }
    }

    private Optional<String> leavesOut(Folder folder) throws IOException {
        Path real = folder.path().toRealPath();
        String otherRoot = otherRoots.get(real);
        if (otherRoot != null) {
            return Optional.of("listed as root " + otherRoot);
        }
        if (options.workspace().isPresent() && isSame(real, options.workspace().get())) {
            return Optional.of("workspace of a scan");
        }
        List<String> names =
                children(folder.path()).stream().map(TreeWalk::name).toList();
        return folderRules.leavesOutFolder(folder.relative(), names, folder.rules());
    }

    private static boolean isSame(Path real, Path workspace) throws IOException {
        return Files.exists(workspace) && workspace.toRealPath().equals(real);
    }

    private void file(Path file, String relative, long size, IgnoreRules rules) {
        folderRules
                .leavesOutFile(relative, rules)
                .ifPresentOrElse(
                        reason -> listing.skipFile(relative, size, reason),
                        () -> listing.add(new Entry(relative, new Content.OnDisk(file, size), 0, null, false)));
    }

    /** Links are not followed: what they point to inside the root is listed in its own place, and once. */
    private String link(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                return "link out of the root";
            }
            String place = slashed(root.relativize(target));
            Path parent = link.getParent();
            boolean loop = parent != null && parent.toRealPath().startsWith(target);
            return loop
                    ? "link that loops back to /" + place
                    : "link to " + (name.isEmpty() ? place : name + "/" + place) + ", listed there";
        } catch (IOException broken) {
            return "link that leads nowhere";
        }
    }

    private static String slashed(Path relative) {
        List<String> names = new ArrayList<>();
        relative.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    /** The class files below a folder, but for folders of generated sources, which are looked into by themselves. */
    private List<Entry> classes(Folder output) {
        List<Entry> found = new ArrayList<>();
        Deque<Folder> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            Folder folder = open.remove();
            try {
                for (Path child : children(folder.path())) {
                    Folder inner = new Folder(child, folder.of(child), folder.rules());
                    boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
                    if (isFolder
                            && !BuildOutput.holdsGeneratedSources(name(child))
                            && leavesOut(inner).isEmpty()) {
                        open.add(inner);
                    } else if (!isFolder && isClass(inner)) {
                        found.add(new Entry(
                                inner.relative(), new Content.OnDisk(child, Files.size(child)), 0, null, false));
                    }
                }
            } catch (IOException unreadable) {
                listing.failFolder(folder.relative(), Listing.reason(unreadable));
            }
        }
        return found;
    }

    private boolean isClass(Folder file) {
        return file.relative().endsWith(".class")
                && Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)
                && folderRules.leavesOutFile(file.relative(), file.rules()).isEmpty();
    }

    /** Files below a folder, breadth first, at most {@value #SAMPLE}. */
    private static List<String> sample(Path folder) {
        List<String> found = new ArrayList<>();
        Deque<Path> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty() && found.size() < SAMPLE) {
            try {
                for (Path child : children(open.remove())) {
                    if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        open.add(child);
                    } else {
                        found.add(slashed(folder.relativize(child)));
                    }
                }
            } catch (IOException unreadable) {
                continue; // the walk itself reports it
            }
        }
        return found;
    }
}
