package dev.unearth.analyzer.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The classes of a jar; those for newer releases in {@code META-INF/versions} are left aside. */
final class JarLibrary implements Library {

    private static final String SUFFIX = ".class";

    private final String name;
    private final ZipFile zip;
    private final ClassFiles files;
    private final Set<String> classes;
    private final Set<String> packages;
    private volatile @Nullable String identity;

    private JarLibrary(String name, ZipFile zip, ClassFiles files) {
        this.name = name;
        this.zip = zip;
        this.files = files;
        this.classes = new HashSet<>();
        Set<String> found = new TreeSet<>();
        zip.stream().map(ZipEntry::getName).filter(JarLibrary::isClass).forEach(entry -> {
            classes.add(entry.substring(0, entry.length() - SUFFIX.length()));
            found.add(entry.substring(0, Math.max(0, entry.lastIndexOf('/'))));
        });
        this.packages = Collections.unmodifiableSet(found);
    }

    /** The library over {@code zip}, which must stay open. */
    static JarLibrary of(String name, ZipFile zip, ClassFiles files) {
        return new JarLibrary(name, zip, files);
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String identity() {
        String known = identity;
        if (known == null) {
            known = Identity.ofFile(Path.of(zip.getName()));
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
        String newest = zip.stream()
                .map(ZipEntry::getName)
                .filter(entry -> entry.startsWith("META-INF/versions/") && entry.endsWith("/" + ClassFiles.MODULE))
                .max(String::compareTo)
                .orElse(ClassFiles.MODULE);
        String entry = holds("module-info") ? ClassFiles.MODULE : newest;
        return files.readModule(limit -> bytes(zip, entry, limit))
                .filter(each -> each.name().equals(module));
    }

    @Override
    public Optional<ClassSignature> find(String internalName) {
        if (!holds(internalName)) {
            return Optional.empty();
        }
        String entry = internalName + SUFFIX;
        return files.read(entry, limit -> bytes(zip, entry, limit));
    }

    /** At most {@code limit} bytes of an entry of {@code zip}; null when it is not there. */
    static byte @Nullable [] bytes(ZipFile zip, String entry, int limit) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(found)) {
            return in.readNBytes(limit);
        }
    }
}
