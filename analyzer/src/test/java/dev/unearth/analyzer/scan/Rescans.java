package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A system on disk that is changed and scanned again, each time compared with a scan that knows nothing of earlier ones. */
final class Rescans {

    private final Path folder;
    private final Path root;
    private List<Path> classPath = List.of();
    private int fresh;

    Rescans(Path folder) {
        this.folder = folder;
        this.root = folder.resolve("src");
    }

    Path root() {
        return root;
    }

    /** Where the cache of the scans that go on lies. */
    Path cache() {
        return folder.resolve("cache");
    }

    /** Writes a file; its text is what stands in the test. */
    Rescans with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rescans without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rescans moved(String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rescans against(Path... libraries) {
        classPath = List.of(libraries);
        return this;
    }

    /** Scans with what is kept; checks that the result is that of a fresh scan; how many units were linked. */
    int linkedAgain() {
        Scan<List<String>> again = scan(cache());
        Scan<List<String>> anew = scan(folder.resolve("fresh" + fresh++));
        assertThat(lines(again)).isEqualTo(lines(anew));
        return again.unitsLinked();
    }

    private Scan<List<String>> scan(Path cache) {
        ScanRequest request = new ScanRequest(
                List.of(root), "app", classPath, List.of(), List.of(), folder.resolve("ws"), cache, 2, "test");
        return Scanner.scan(request, new EverythingStudy(), Progress.NONE);
    }

    private static List<String> lines(Scan<List<String>> scan) {
        List<String> lines = new ArrayList<>();
        scan.snapshot().graph().nodes().forEach(node -> lines.add(node.toString()));
        scan.snapshot().graph().relationships().forEach(each -> lines.add(each.toString()));
        scan.snapshot().unknowns().forEach(each -> lines.add(each.toString()));
        scan.snapshot().findings().forEach(each -> lines.add(each.toString()));
        scan.snapshot().files().forEach(each -> lines.add(each.toString()));
        lines.add(scan.snapshot().coverage().toString());
        lines.add(scan.snapshot().provenance().toString());
        scan.evidence().texts().forEach(each -> lines.add(each.toString()));
        scan.evidence().locals().forEach(each -> lines.add(each.toString()));
        scan.studied().forEach(lines::addAll);
        return lines;
    }
}
