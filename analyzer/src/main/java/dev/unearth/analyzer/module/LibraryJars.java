package dev.unearth.analyzer.module;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The jars that lie in the tree. A module sees those in its own folder; one that names no library sees them all. */
final class LibraryJars {

    private final Inventory inventory;
    private final List<String> jars;
    private final Map<String, Library> libraries = new HashMap<>();

    LibraryJars(Inventory inventory) {
        this.inventory = inventory;
        jars = inventory.files().stream()
                .filter(file -> file.kind() == FileKind.ARCHIVE && file.status() != Status.FAILED)
                .map(SourceFile::path)
                .filter(LibraryJars::holdsClasses)
                .filter(jar -> !isOwn(jar, inventory))
                .toList();
    }

    /** Whether its classes are listed one by one: it is a part of the system. */
    private static boolean isOwn(String jar, Inventory inventory) {
        return inventory.below(jar + "!", "**/*.class").stream()
                .anyMatch(file -> file.kind() == FileKind.CLASS && file.path().indexOf("!/", jar.length() + 2) < 0);
    }

    private static boolean holdsClasses(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") && !name.matches("(?s).*[-_.](?:sources?|src|javadocs?)\\.jar");
    }

    Stream<Library> visibleTo(Draft draft) {
        String folder = home(draft.folder);
        List<String> own =
                jars.stream().filter(jar -> TreePath.isWithin(jar, folder)).toList();
        List<String> visible = own.isEmpty() && draft.libraries.isEmpty() ? jars : own;
        return visible.stream()
                .filter(jar ->
                        draft.libraries.stream().noneMatch(known -> known.path().equals(jar)))
                .map(this::library);
    }

    private Library library(String jar) {
        return libraries.computeIfAbsent(jar, path -> JarIdentity.of(inventory, path, "compile"));
    }

    /** What is deployed together sees the same: in an archive its outermost one. */
    private static String home(String folder) {
        int archive = folder.indexOf('!');
        return archive < 0 ? folder : folder.substring(0, archive + 1);
    }
}
