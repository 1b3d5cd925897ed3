package dev.unearth.cli;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.TextDecoder;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.scaffold.LegacySources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ways to the texts of scanned files. */
final class SourceTexts {

    private SourceTexts() {}

    /** The texts of an inventory. */
    static LegacySources of(Inventory inventory) {
        return path -> inventory.file(path).filter(inventory::canRead).map(inventory::text);
    }

    /**
     * The texts of a stored scan, read from its roots; a file that is gone, was changed since or lies in an archive has none.
     */
    static LegacySources of(Snapshot snapshot) {
        Map<String, SourceFile> files = new TreeMap<>();
        snapshot.files().forEach(file -> files.put(file.path(), file));
        List<Path> roots = snapshot.provenance()
                .getOrDefault("roots", "")
                .lines()
                .map(Path::of)
                .toList();
        return path -> Optional.ofNullable(files.get(path)).flatMap(file -> read(roots, file));
    }

    private static Optional<String> read(List<Path> roots, SourceFile file) {
        for (Path root : roots) {
            Path name = root.getFileName();
            boolean alone = roots.size() == 1;
            Path onDisk = alone || name == null ? root.resolve(file.path()) : root.resolveSibling(file.path());
            if (Files.isRegularFile(onDisk)) {
                return text(onDisk, file);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Path onDisk, SourceFile file) {
        try {
            byte[] bytes = Files.readAllBytes(onDisk);
            if (bytes.length != file.bytes()) {
                return Optional.empty();
            }
            Charset charset = TextDecoder.charset(file.charset()).orElse(StandardCharsets.ISO_8859_1);
            return Optional.of(TextDecoder.decode(bytes, charset).text());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
