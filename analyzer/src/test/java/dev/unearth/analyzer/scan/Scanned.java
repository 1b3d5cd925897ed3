package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of files as a test draws it, and what a scan of it finds. */
final class Scanned {

    private final Path folder;

    Scanned(Path folder) {
        this.folder = folder;
    }

    Scanned with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Scanned with(String path, byte[] bytes) {
        try {
            Path file = folder.resolve("root").resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scanned with(String below, Map<String, byte[]> files) {
        files.forEach((path, bytes) -> with(below + path, bytes));
        return this;
    }

    /** Scans the folder. */
    Result scan() {
        return scan(List.of(folder.resolve("root")), 2);
    }

    /** Scans files of the folder as roots. */
    Result scan(String... roots) {
        return scan(Stream.of(roots).map(folder.resolve("root")::resolve).toList(), 1);
    }

    private Result scan(List<Path> roots, int jobs) {
        Path workspace = folder.resolve("ws" + jobs);
        ScanRequest request = new ScanRequest(
                roots, "app", List.of(), List.of(), List.of(), workspace, workspace.resolve("cache"), jobs, "test");
        return new Result(Scanner.scan(request, unit -> "", Progress.NONE));
    }

    /** What a scan found, as lines of text. */
    record Result(Scan<String> scan) {

        SystemGraph graph() {
            return scan.snapshot().graph();
        }

        /** Names of the types that the system itself declares. */
        List<String> types() {
            return graph().nodes(NodeKind.TYPE).stream()
                    .filter(node -> !node.is("external"))
                    .map(node -> node.text("binaryName"))
                    .toList();
        }

        Node type(String name) {
            return graph().nodes(NodeKind.TYPE).stream()
                    .filter(node -> node.text("binaryName").equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** {@code a.B#f() -> a.C#g(int)} for each relationship of the kinds, without those to the JDK. */
        List<String> edges(RelationKind... kinds) {
            return graph().relationships().stream()
                    .filter(each -> List.of(kinds).contains(each.kind()))
                    .filter(each -> !each.to().value().contains(":java."))
                    .map(Result::line)
                    .toList();
        }

        private static String line(Relationship each) {
            return name(each.from().value()) + " -> " + name(each.to().value());
        }

        private static String name(String key) {
            return key.replaceFirst("^\\w+:app:", "");
        }

        SourceFile file(String path) {
            return scan.snapshot().files().stream()
                    .filter(file -> file.path().equals(path))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> unknowns(String kind) {
            return scan.snapshot().unknowns().stream()
                    .filter(unknown -> unknown.kind().equals(kind))
                    .map(Result::line)
                    .toList();
        }

        private static String line(Unknown unknown) {
            return unknown.name() + ": " + unknown.reason();
        }
    }
}
