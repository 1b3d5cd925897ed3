package dev.unearth.analyzer.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class files below a folder. */
final class FolderLibrary implements Library {

    private static final String SUFFIX = ".class";

    private final Path folder;
    private final ClassFiles files;
    private final Set<String> classes = new HashSet<>();
    private final Set<String> packages;
    private volatile @Nullable String identity;

    private FolderLibrary(Path folder, List<String> entries, ClassFiles files) {
        this.folder = folder;
        this.files = files;
        Set<String> found = new TreeSet<>();
        for (String entry : entries) {
            classes.add(entry.substring(0, entry.length() - SUFFIX.length()));
            found.add(entry.substring(0, Math.max(0, entry.lastIndexOf('/'))));
        }
        this.packages = Collections.unmodifiableSet(found);
    }

    /** The library of what stands below {@code folder} now. */
    static FolderLibrary of(Path folder, ClassFiles files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> entries = all.map(
                            path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(entry -> entry.endsWith(SUFFIX))
                    .toList();
            return new FolderLibrary(folder, entries, files);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public String identity() {
        String known = identity;
        if (known == null) {
            known = Identity.ofFolder(
                    folder, classes.stream().sorted().map(each -> each + SUFFIX).toList());
            identity = known;
        }
        return known;
    }

    @Override
    public boolean isJdk() {
        return false;
    }

    @Override
    public Set<String> packages() {
        return packages;
    }

    @Override
    public boolean holds(String internalName) {
        return classes.contains(internalName);
    }

    @Override
    public Optional<ModuleHeader> module(String module) {
        return holds("module-info")
                ? files.readModule(limit -> bytes(ClassFiles.MODULE, limit))
                        .filter(each -> each.name().equals(module))
                : Optional.empty();
    }

    private byte[] bytes(String entry, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(entry))) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public Optional<ClassSignature> find(String internalName) {
        if (!holds(internalName)) {
            return Optional.empty();
        }
        String entry = internalName + SUFFIX;
        return files.read(entry, limit -> bytes(entry, limit));
    }
}
