package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Jars that lie in archives, such as those in {@code WEB-INF/lib}, as files in the workspace: kept over scans by their content. */
final class NestedLibraries {

    private final Inventory inventory;
    private final Path folder;

    NestedLibraries(Inventory inventory, Path folder) {
        this.inventory = inventory;
        this.folder = folder;
    }

    /**
     * The file with the content of {@code jar}.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    Path file(SourceFile jar) {
        Path target = folder.resolve(jar.hash()).resolve(jar.fileName());
        if (Files.exists(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.getParent());
            Path aside = Files.createTempFile(target.getParent(), "copying", ".tmp");
            Files.write(aside, inventory.bytes(jar));
            return Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the library " + jar.path() + " to " + target, e);
        }
    }
}
