package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small system in a folder, scanned whole, as the command does it. */
public final class SmallSystem {

    private static final String APPLICATION = "app";

    private final Snapshot snapshot;

    private SmallSystem(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A system under construction in {@code folder}. */
    public static Draft in(Path folder) {
        return new Draft(folder);
    }

    /** Collects the files of a system. */
    public static final class Draft {

        private final Path folder;

        private Draft(Path folder) {
            this.folder = folder;
        }

        public Draft file(String path, String text) {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        public Draft file(String path, byte[] bytes) {
            Path file = folder.resolve("src").resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
            return this;
        }

        public SmallSystem scan(Path... classPath) {
            Path workspace = folder.resolve("workspace");
            ScanRequest request = new ScanRequest(
                    List.of(folder.resolve("src")),
                    APPLICATION,
                    List.of(classPath),
                    List.of(),
                    List.of(),
                    workspace,
                    workspace.resolve("cache"),
                    2,
                    "test");
            return new SmallSystem(
                    Scanner.scan(request, unit -> "", Progress.NONE).snapshot());
        }
    }

    public SystemGraph graph() {
        return snapshot.graph();
    }

    public Snapshot.Coverage coverage() {
        return snapshot.coverage();
    }

    /** The findings of a kind. */
    public List<Finding> findings(String kind) {
        return snapshot.findings().stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
    }

    /** The relationships of a kind, keys without prefix and application: {@code fee.Fee#due() -> fee.Fine#due()}. */
    public List<String> edges(RelationKind kind) {
        return snapshot.graph().relationships().stream()
                .filter(each -> each.kind() == kind)
                .map(SmallSystem::text)
                .toList();
    }

    private static String text(Relationship each) {
        return bare(each.from().value()) + " -> " + bare(each.to().value());
    }

    private static String bare(String key) {
        return key.substring(key.indexOf(':', key.indexOf(':') + 1) + 1);
    }

    /** Unknowns of code: kind, name and what is missing. */
    public List<String> unknowns() {
        return snapshot.unknowns().stream().map(SmallSystem::text).toList();
    }

    /** Findings: kind and message. */
    public List<String> findings() {
        return snapshot.findings().stream()
                .map(each -> each.kind() + " " + each.message())
                .toList();
    }

    /** The relationships of a kind with their details, keys without prefix and application: {@code fee.jsp -forward-> fine.jsp}. */
    public List<String> detailed(RelationKind kind) {
        return snapshot.graph().relationships().stream()
                .filter(each -> each.kind() == kind)
                .map(each -> "%s -%s-> %s"
                        .formatted(
                                bare(each.from().value()),
                                each.detail(),
                                bare(each.to().value())))
                .toList();
    }

    private static String text(Unknown each) {
        return each.kind() + " " + each.name() + " [" + each.missing() + "]";
    }
}
