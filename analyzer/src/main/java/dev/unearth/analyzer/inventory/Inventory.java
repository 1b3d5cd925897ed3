package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.inventory.Examination.Examined;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import dev.unearth.analyzer.source.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every file below the roots, once, sorted by path, and a way back to its bytes. A folder that is left out whole is one row;
 * links are rows that say where they lead. Immutable, and the same for any number of threads.
 */
public final class Inventory {

    private static final String NOT_LISTED = "'%s' is not a file that the inventory can read";

    private final List<String> roots;
    private final TreeMap<String, SourceFile> files;
    private final Map<String, Content> contents;
    private final Map<String, SourceHead> heads;
    private final InventoryOptions options;

    private Inventory(
            List<String> roots,
            TreeMap<String, SourceFile> files,
            Map<String, Content> contents,
            Map<String, SourceHead> heads,
            InventoryOptions options) {
        this.roots = roots;
        this.files = files;
        this.contents = contents;
        this.heads = heads;
        this.options = options;
    }

    /**
     * What lies below the roots.
     *
     * @param roots folders or archives; with several of them the root's name stands first in every path
     * @throws IllegalArgumentException when there is no root, or one does not exist
     */
    public static Inventory take(List<Path> roots, InventoryOptions options) {
        Roots named = Roots.of(roots);
        List<String> names = List.copyOf(named.names().values());
        Listing listing = named.walk(options);
        Taking taking = new Taking(options, listing.rows());
        for (List<Entry> open = listing.entries(); !open.isEmpty(); ) {
            open = taking.examine(open);
        }
        Inventory whole = new Inventory(names, taking.files, taking.contents, taking.heads, options);
        TreeMap<String, SourceFile> judged = new CopiedTrees(whole, whole.likenesses()).withoutCopies();
        return new Inventory(names, judged, taking.contents, taking.heads, options);
    }

    /** The likeness of every source by its path; empty for those whose name no other source has, which are copies of none. */
    private Map<String, String> likenesses() {
        List<SourceFile> sources = files.values().stream()
                .filter(file -> file.kind() == FileKind.JAVA || file.kind() == FileKind.JSP)
                .filter(file -> file.status() == Status.READ && file.bytes() >= Likeness.SHORTEST)
                .toList();
        Map<String, Integer> names = new HashMap<>();
        sources.forEach(file -> names.merge(file.fileName(), 1, Integer::sum));
        List<String> likenesses = Parallel.map(
                sources,
                file -> names.getOrDefault(file.fileName(), 0) > 1 ? Likeness.of(text(file)) : "",
                options.jobs());
        Map<String, String> byPath = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            byPath.put(sources.get(i).path(), likenesses.get(i));
        }
        return byPath;
    }

    /** The rows and contents as they grow, one depth of archives after the other. */
    private static final class Taking {
        private final InventoryOptions options;
        private final Examination examination;
        private final TreeMap<String, SourceFile> files = new TreeMap<>();
        private final Map<String, Content> contents = new TreeMap<>();
        private final Map<String, SourceHead> heads = new HashMap<>();

        Taking(InventoryOptions options, List<SourceFile> rows) {
            this.options = options;
            this.examination = new Examination(options.limits());
            addAll(rows);
        }

        private void addAll(Collection<SourceFile> rows) {
            rows.forEach(row -> files.putIfAbsent(row.path(), row));
        }

        /** Takes up the entries and returns what lies in those that are archives. */
        List<Entry> examine(List<Entry> entries) {
            List<Entry> members = new ArrayList<>();
            for (Examined examined : Parallel.map(entries, examination::examine, options.jobs())) {
                SourceFile row = examined.row();
                if (row.kind() == FileKind.ARCHIVE && row.status() == Status.READ) {
                    Listing inside = new Listing();
                    row = new ArchiveWalk(examined.entry(), options, inside).walk(row);
                    members.addAll(inside.entries());
                    addAll(inside.rows());
                }
                contents.putIfAbsent(row.path(), examined.entry().content());
                files.putIfAbsent(row.path(), row);
                if (examined.head() != null) {
                    heads.putIfAbsent(row.path(), examined.head());
                }
            }
            return members;
        }
    }

    /** Names of the roots, unique, in the order given. */
    public List<String> rootNames() {
        return roots;
    }

    /** All rows, sorted by path. */
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    /** The row of a path. */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * The files below a folder that fit a pattern.
     *
     * @param folder path, empty for everything
     * @param pattern relative to the folder: {@code *}, {@code ?}, and {@code **} for any number of folders
     */
    public List<SourceFile> below(String folder, String pattern) {
        Optional<PathPattern> parsed = PathPattern.parse("/" + pattern);
        String start = folder.isEmpty() ? "" : folder + "/";
        return files.tailMap(start, true).values().stream()
                .takeWhile(file -> file.path().startsWith(start))
                .filter(file ->
                        parsed.isPresent() && parsed.get().matches(file.path().substring(start.length()), false))
                .toList();
    }

    /** Whether {@link #bytes} can be asked for the file: it was not left out as a whole folder, link or device. */
    public boolean canRead(SourceFile file) {
        return contents.containsKey(file.path());
    }

    /** What the head of a Java source says; empty for all else, and for what was not read. */
    public Optional<SourceHead> head(SourceFile file) {
        return Optional.ofNullable(heads.get(file.path()));
    }

    /** Where a file lies on disk; empty for members of archives and for what is not a regular file. */
    public Optional<Path> onDisk(SourceFile file) {
        Content content = contents.get(file.path());
        return content == null ? Optional.empty() : content.file();
    }

    /**
     * The bytes of a file, read again.
     *
     * @throws IllegalArgumentException when it is not a file that was read
     * @throws UncheckedIOException when it cannot be read
     */
    public byte[] bytes(SourceFile file) {
        Content content = contents.get(file.path());
        if (content == null) {
            throw new IllegalArgumentException(NOT_LISTED.formatted(file.path()));
        }
        try {
            return content.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + file.path() + " again failed", failure);
        }
    }

    /**
     * The text of a file in the encoding its row names, without a byte order mark.
     *
     * @throws IllegalArgumentException when it is not a file that was read
     * @throws UncheckedIOException when it cannot be read
     */
    public String text(SourceFile file) {
        Charset charset = TextDecoder.charset(file.charset()).orElse(StandardCharsets.ISO_8859_1);
        return TextDecoder.decode(bytes(file), charset).text();
    }

    /**
     * This inventory with encodings decided again where the build declares one: only for texts that say nothing themselves
     * and are not valid UTF-8.
     *
     * @param declared from folder, empty for everything, to the name of the encoding; the innermost folder counts
     */
    public Inventory withDeclared(Map<String, String> declared) {
        TreeMap<String, SourceFile> decided = new TreeMap<>(files);
        Examination examination = new Examination(options.limits());
        List<SourceFile> open = files.values().stream()
                .filter(file -> canRead(file)
                        && !file.charset().isEmpty()
                        && !file.charset().startsWith("UTF-"))
                .toList();
        for (SourceFile file : open) {
            String encoding = innermost(declared, file.folder());
            if (!encoding.isEmpty()) {
                decided.put(file.path(), examination.withDeclared(file, bytes(file), encoding));
            }
        }
        return new Inventory(roots, decided, contents, heads, options);
    }

    private static String innermost(Map<String, String> declared, String folder) {
        for (String at = folder; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            String encoding = declared.get(at);
            if (encoding != null) {
                return encoding;
            }
        }
        return declared.getOrDefault("", "");
    }
}
