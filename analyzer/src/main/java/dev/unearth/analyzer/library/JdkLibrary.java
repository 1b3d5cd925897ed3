package dev.unearth.analyzer.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's classes at one level. {@code ct.sym} holds a folder per set of releases it serves, a character for each
 * ({@code 8}, {@code 9}, then {@code A} for 10), below it one per module; each class of a release stands in one of them.
 */
final class JdkLibrary implements Library {

    private final String name;
    private final Set<String> packages;
    private final Function<String, Map<String, String>> listing;
    private final Function<String, ClassFiles.Content> source;
    private final ClassFiles files;
    private final Map<String, Map<String, String>> listed = new ConcurrentHashMap<>();

    private JdkLibrary(
            String name,
            Set<String> packages,
            Function<String, Map<String, String>> listing,
            Function<String, ClassFiles.Content> source,
            ClassFiles files) {
        this.name = name;
        this.packages = Collections.unmodifiableSet(packages);
        this.listing = listing;
        this.source = source;
        this.files = files;
    }

    /** The classes of release {@code level} in {@code symbols}, an open {@code ct.sym}. */
    static JdkLibrary ofSymbols(String name, ZipFile symbols, int level, ClassFiles files) {
        String letter = Integer.toString(level, 36).toUpperCase(Locale.ROOT);
        Map<String, Map<String, String>> entries = new HashMap<>();
        symbols.stream().map(ZipEntry::getName).forEach(entry -> addSymbol(entries, entry, letter));
        return new JdkLibrary(
                name,
                new TreeSet<>(entries.keySet()),
                each -> entries.getOrDefault(each, Map.of()),
                entry -> limit -> JarLibrary.bytes(symbols, entry, limit),
                files);
    }

    private static void addSymbol(Map<String, Map<String, String>> entries, String entry, String letter) {
        int release = entry.indexOf('/');
        int module = entry.indexOf('/', release + 1);
        int type = entry.lastIndexOf('/');
        if (entry.endsWith(".sig")
                && type > module
                && entry.substring(0, release).contains(letter)) {
            String className = entry.substring(module + 1, entry.length() - ".sig".length());
            entries.computeIfAbsent(entry.substring(module + 1, type), key -> new HashMap<>())
                    .put(className, entry);
        }
    }

    /** The classes of the JDK that runs this program. */
    static JdkLibrary ofRunning(String name, ClassFiles files) throws IOException {
        FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> all = Files.list(image.getPath("/packages"))) {
            all.forEach(each -> packages.add(each.getFileName().toString().replace('.', '/')));
        }
        return new JdkLibrary(
                name,
                packages,
                each -> packages.contains(each) ? list(image, each) : Map.of(),
                entry -> limit -> bytes(image.getPath(entry), limit),
                files);
    }

    private static Map<String, String> list(FileSystem image, String packageName) {
        Map<String, String> entries = new HashMap<>();
        try (Stream<Path> modules = Files.list(image.getPath("/packages/" + packageName.replace('/', '.')))) {
            for (Path module : modules.sorted().toList()) {
                Path folder = image.getPath("/modules/" + module.getFileName() + "/" + packageName);
                if (Files.isDirectory(folder)) {
                    addFolder(entries, folder, packageName);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list package " + packageName + " of the running JDK", e);
        }
        return entries;
    }

    private static void addFolder(Map<String, String> entries, Path folder, String packageName) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.map(path -> path.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .forEach(file -> entries.putIfAbsent(
                            packageName + "/" + file.substring(0, file.length() - ".class".length()),
                            folder + "/" + file));
        }
    }

    private static byte @Nullable [] bytes(Path path, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** One running JDK has one {@code ct.sym} and one set of classes. */
    @Override
    public String identity() {
        return String.join(
                "\n",
                name,
                System.getProperty("java.vendor", ""),
                System.getProperty("java.home", ""),
                Runtime.version().toString());
    }

    @Override
    public boolean isJdk() {
        return true;
    }

    @Override
    public Set<String> packages() {
        return packages;
    }

    @Override
    public boolean holds(String internalName) {
        return entriesAround(internalName).containsKey(internalName);
    }

    /** As the JDK that runs this program has it: what older ones had of it is found by its packages. */
    @Override
    public Optional<ModuleHeader> module(String module) {
        return ModuleFinder.ofSystem()
                .find(module)
                .map(ModuleReference::descriptor)
                .map(ModuleHeader::of);
    }

    @Override
    public Optional<ClassSignature> find(String internalName) {
        String entry = entriesAround(internalName).get(internalName);
        return entry == null ? Optional.empty() : files.read(entry, source.apply(entry));
    }

    private Map<String, String> entriesAround(String internalName) {
        String packageName = internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
        Map<String, String> entries = listed.get(packageName);
        if (entries != null) {
            return entries;
        }
        return packages.contains(packageName) ? listed.computeIfAbsent(packageName, listing) : Map.of();
    }
}
