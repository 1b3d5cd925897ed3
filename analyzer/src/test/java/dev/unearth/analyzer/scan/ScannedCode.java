package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sources of a test, written to a folder and scanned. */
final class ScannedCode {

    private final SystemGraph graph;

    private ScannedCode(SystemGraph graph) {
        this.graph = graph;
    }

    /** Sources, each a file, below {@code folder}. */
    static ScannedCode of(Path folder, String... sources) {
        try {
            Path root = Files.createDirectories(folder.resolve("app"));
            for (int index = 0; index < sources.length; index++) {
                Files.writeString(root.resolve("F" + index + ".java"), sources[index]);
            }
            ScanRequest request = new ScanRequest(
                    List.of(root),
                    "app",
                    List.of(),
                    List.of(),
                    List.of(),
                    folder.resolve("ws"),
                    folder.resolve("cache"),
                    1,
                    "test");
            return new ScannedCode(
                    Scanner.scan(request, unit -> "", Progress.NONE).snapshot().graph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SystemGraph graph() {
        return graph;
    }

    /** Relationships of that kind: {@code C#m() -> E#A}, with the detail behind it where there is one. */
    List<String> relationships(RelationKind kind) {
        return graph.relationships().stream()
                .filter(each -> each.kind() == kind)
                .map(each -> name(each.from().value()) + " -> " + name(each.to().value())
                        + (each.detail().isEmpty() ? "" : " as " + each.detail()))
                .toList();
    }

    private static String name(String key) {
        return key.substring(key.indexOf(':', key.indexOf(':') + 1) + 1);
    }
}
