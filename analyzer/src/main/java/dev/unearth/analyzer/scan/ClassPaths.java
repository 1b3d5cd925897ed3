package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.module.Library;
import dev.unearth.analyzer.module.SourceModule;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which jars and folders of class files a module sees: those the user gave, then its own. */
final class ClassPaths {

    private final Inventory inventory;
    private final NestedLibraries nested;
    private final List<Path> given;
    private final Set<Path> used = new LinkedHashSet<>();

    /** @param copies folder for copies of jars that lie in archives */
    ClassPaths(Inventory inventory, List<Path> given, Path copies) {
        this.inventory = inventory;
        this.nested = new NestedLibraries(inventory, copies);
        this.given = expanded(given);
        used.addAll(this.given);
    }

    /** A folder that holds jars stands for them, any other for the class files in it. */
    private static List<Path> expanded(List<Path> entries) {
        List<Path> all = new ArrayList<>();
        for (Path entry : entries) {
            List<Path> jars = Files.isDirectory(entry) ? jarsIn(entry) : List.of();
            all.addAll(jars.isEmpty() ? List.of(entry) : jars);
        }
        return List.copyOf(all);
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the class path folder " + folder, e);
        }
    }

    /** What {@code module} sees, in order. */
    List<Path> of(SourceModule module) {
        Set<Path> all = new LinkedHashSet<>(given);
        for (Library library : module.libraries()) {
            file(library).ifPresent(all::add);
        }
        used.addAll(all);
        return List.copyOf(all);
    }

    private Optional<Path> file(Library library) {
        if (library.path().isEmpty()) {
            return library.file();
        }
        return inventory
                .file(library.path())
                .filter(jar -> !jar.hash().isEmpty() && jar.status() != SourceFile.Status.FAILED)
                .map(jar -> inventory.onDisk(jar).orElseGet(() -> nested.file(jar)));
    }

    /** All that was asked for so far, in the order it was first seen. */
    List<Path> used() {
        return List.copyOf(used);
    }
}
