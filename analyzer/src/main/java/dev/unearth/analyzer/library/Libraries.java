package dev.unearth.analyzer.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens libraries, each file once, and keeps what is wrong with them. Closing it closes them all. Safe for use by several
 * threads.
 */
public final class Libraries implements AutoCloseable {

    /** The oldest level that is served: older sources are read with its classes. */
    public static final int OLDEST_LEVEL = 8;

    /** The level that is served, with what it lost since the oldest, where none is declared; every JDK that runs the scan has it. */
    private static final int USUAL_LEVEL = 16;

    private final Path javaHome;
    private final int running;
    private final Map<Path, Library> opened = new ConcurrentHashMap<>();
    private final Map<Integer, Library> jdks = new ConcurrentHashMap<>();
    private final Map<Integer, Library> joinedJdks = new ConcurrentHashMap<>();
    private final Queue<LibraryFlaw> flaws = new ConcurrentLinkedQueue<>();
    private final List<ZipFile> zips = new ArrayList<>();
    private @Nullable ZipFile symbols;

    private Libraries(Path javaHome, int running) {
        this.javaHome = javaHome;
        this.running = running;
    }

    /** No library opened yet; the JDK is the one that runs this program. */
    public static Libraries open() {
        return new Libraries(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * The class path of a module.
     *
     * @param files jars and folders of class files, in order; what cannot be opened is a flaw and left out
     * @param level the module's level of Java; below {@link #OLDEST_LEVEL} it is read as that
     */
    public ClassPath classPath(List<Path> files, int level) {
        return new ClassPath(jdk(level), opened(files));
    }

    /**
     * The class path of a module that declares no level: old sources need classes that newer levels lost, and nothing but a missing
     * class or member tells that sources are newer.
     *
     * @param files as in {@link #classPath}
     * @param atLeast the lowest level that has the syntax of the sources
     * @param needed internal names of classes that the sources import
     */
    public ClassPath classPath(List<Path> files, int atLeast, Collection<String> needed) {
        int level = Math.max(atLeast, USUAL_LEVEL);
        while (level < running && !holdsAll(joinedJdk(level), jdk(running), needed)) {
            level++;
        }
        return new ClassPath(joinedJdk(level), opened(files));
    }

    /** Whether {@code library} holds those that {@code newest} holds. */
    private static boolean holdsAll(Library library, Library newest, Collection<String> needed) {
        for (String each : needed) {
            if (!library.holds(each) && newest.holds(each)) {
                return false;
            }
        }
        return true;
    }

    private Library joinedJdk(int level) {
        return joinedJdks.computeIfAbsent(level, newer -> new JoinedJdk(jdk(newer), jdk(OLDEST_LEVEL)));
    }

    private List<Library> opened(List<Path> files) {
        List<Library> found = new ArrayList<>();
        for (Path file : files) {
            Library library = opened.computeIfAbsent(file, this::openFile);
            if (!(library instanceof EmptyLibrary)) {
                found.add(library);
            }
        }
        return found;
    }

    /** The JDK's classes at {@code level}; the nearest level where that one cannot be had, which is a flaw. */
    public Library jdk(int level) {
        return jdks.computeIfAbsent(Math.max(level, OLDEST_LEVEL), this::openJdk);
    }

    /** What is wrong with the libraries opened and the classes read so far, in order. */
    public List<LibraryFlaw> flaws() {
        return List.copyOf(new TreeSet<>(flaws));
    }

    /** Whether a class was read so far that is broken. */
    public boolean hasBrokenClasses() {
        for (LibraryFlaw flaw : flaws) {
            if (!flaw.entry().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        synchronized (zips) {
            for (ZipFile zip : zips) {
                try {
                    zip.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot close " + zip.getName(), e);
                }
            }
            zips.clear();
        }
    }

    private Library openFile(Path file) {
        String name = file.toString();
        ClassFiles files = new ClassFiles(name, flaws::add);
        try {
            return Files.isDirectory(file) ? FolderLibrary.of(file, files) : JarLibrary.of(name, openZip(file), files);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            flaws.add(new LibraryFlaw(name, "", "cannot be opened: " + e.getMessage()));
            return new EmptyLibrary(name);
        }
    }

    private Library openJdk(int level) {
        String name = "JDK " + level;
        ClassFiles files = new ClassFiles(name, flaws::add);
        try {
            if (level < running) {
                return JdkLibrary.ofSymbols(name, symbols(), level, files);
            }
            if (level > running) {
                flaws.add(new LibraryFlaw(
                        name,
                        "",
                        "is newer than the JDK %d that runs the scan: its newer classes are unknown; run with JDK %d or newer"
                                .formatted(running, level)));
            }
            return JdkLibrary.ofRunning(name, files);
        } catch (IOException e) {
            flaws.add(new LibraryFlaw(name, "", "signatures cannot be read: " + e.getMessage()));
            return level < running ? jdkOfRunning(name, files) : new EmptyLibrary(name);
        }
    }

    private Library jdkOfRunning(String name, ClassFiles files) {
        try {
            return JdkLibrary.ofRunning(name, files);
        } catch (IOException e) {
            flaws.add(new LibraryFlaw(name, "", "the running JDK cannot be read: " + e.getMessage()));
            return new EmptyLibrary(name);
        }
    }

    private ZipFile symbols() throws IOException {
        synchronized (zips) {
            if (symbols == null) {
                symbols = openZip(javaHome.resolve("lib/ct.sym"));
            }
            return symbols;
        }
    }

    private ZipFile openZip(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        synchronized (zips) {
            zips.add(zip);
        }
        return zip;
    }
}
