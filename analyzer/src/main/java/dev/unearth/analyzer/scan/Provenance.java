package dev.unearth.analyzer.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a snapshot depends on beside the files: tool, options, commit, libraries. */
final class Provenance {

    private Provenance() {}

    static SortedMap<String, String> of(ScanRequest request, List<Path> libraries, int sourceLevel) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("tool", request.toolVersion());
        facts.put("roots", joined(request.roots()));
        facts.put("classpath", joined(request.classPath()));
        facts.put("includes", String.join("\n", request.includes()));
        facts.put("excludes", String.join("\n", request.excludes()));
        facts.put("source level", Integer.toString(sourceLevel));
        commit(request.roots().get(0)).ifPresent(commit -> facts.put("commit", commit));
        for (Path library : libraries) {
            facts.put("library " + library.toAbsolutePath().normalize(), hash(library));
        }
        return facts;
    }

    private static String joined(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The commit that is checked out, read from the repository's files: running git inside a scanned tree could run what its
     * configuration names.
     */
    private static Optional<String> commit(Path root) {
        Path git = root.resolve(".git");
        Optional<String> head = text(git.resolve("HEAD"));
        if (head.isEmpty() || !head.get().startsWith("ref: ")) {
            return head.filter(Provenance::isCommit);
        }
        String ref = head.get().substring("ref: ".length());
        return ref.matches("refs/[A-Za-z0-9_./-]+") && !ref.contains("..")
                ? text(git.resolve(ref)).or(() -> packed(git, ref)).filter(Provenance::isCommit)
                : Optional.empty();
    }

    private static Optional<String> packed(Path git, String ref) {
        return text(git.resolve("packed-refs"))
                .flatMap(refs -> refs.lines()
                        .filter(line -> line.endsWith(" " + ref))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst());
    }

    private static boolean isCommit(String text) {
        return text.matches("[0-9a-f]{40,64}");
    }

    private static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** SHA-256 of a jar; a folder of class files is named only. */
    private static String hash(Path library) {
        if (!Files.isRegularFile(library)) {
            return "folder";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(library)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the library " + library, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
