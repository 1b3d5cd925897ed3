package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full scan of a system that was edited, with what earlier scans kept of its files, gives the bytes that one gives without. Both know
 * the rules of the scan before, whose identities go on.
 */
class RescanIT {

    private static final String PACKAGES = "src/java/ca/sthelene/permits/";

    @TempDir
    Path folder;

    private Path root;
    private int scans;

    @BeforeEach
    void copy_the_fixture() {
        root = Fixtures.copyTo("permits", folder);
    }

    @Test
    void rules_and_everything_else_are_those_of_a_scan_without_a_cache_after_every_edit() throws IOException {
        SortedMap<String, String> first = again();
        assertThat(first.get("rules.tsv").lines()).hasSizeGreaterThan(10);
        assertThat(again()).isEqualTo(first);

        edit("fee/FeeCalculator.java", "base * 0.15", "base * 0.2");
        SortedMap<String, String> otherBody = again();
        assertThat(otherBody.get("rules.tsv")).isNotEqualTo(first.get("rules.tsv"));

        edit("fee/FeeCalculator.java", "static final double CEILING = 12500.0;", "static final double CEILING = 7777;");
        SortedMap<String, String> otherConstant = again();
        assertThat(otherConstant).isNotEqualTo(otherBody);

        edit("fee/FeeCalculator.java", "public double computeFee(", "public Double computeFee(");
        assertThat(again()).isNotEqualTo(otherConstant);
    }

    @Test
    void so_they_are_after_additions_removals_and_edits_of_anything() throws IOException {
        again();
        Random random = new Random(20260101);
        for (int round = 0; round < 4; round++) {
            for (int each = 0; each < 3; each++) {
                List<Path> files = sources();
                editAnything(files.get(random.nextInt(files.size())), random);
            }
            again();
        }
    }

    private void editAnything(Path file, Random random) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.set(line, lines.get(line).replace("int ", "long ").replace("String ", "Object "));
            case 2 -> lines.add(0, "// a comment");
            case 3 -> {
                Path copy = file.resolveSibling("copy").resolve(file.getFileName());
                Files.createDirectories(copy.getParent());
                Files.write(copy, lines, StandardCharsets.ISO_8859_1);
            }
            default -> lines.clear();
        }
        if (lines.isEmpty()) {
            Files.delete(file);
        } else {
            Files.write(file, lines, StandardCharsets.ISO_8859_1);
        }
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** What a scan gives that goes on where the last one ended; it must be what one gives that goes on without a cache. */
    private SortedMap<String, String> again() throws IOException {
        Path kept = folder.resolve("kept");
        Path forgetful = Files.createDirectories(folder.resolve("forgetful" + scans));
        if (scans++ > 0) {
            Files.copy(kept.resolve("unearth.db"), forgetful.resolve("unearth.db"));
        }
        SortedMap<String, String> again = scan(kept);
        SortedMap<String, String> anew = scan(forgetful);
        assertThat(lines(again, anew)).isEqualTo(lines(anew, again));
        assertThat(again.equals(anew)).as("the same lines in the same order").isTrue();
        return again;
    }

    /** The lines of {@code files} that do not stand in {@code others}, with the names of their files. */
    private static List<String> lines(SortedMap<String, String> files, SortedMap<String, String> others) {
        List<String> lines = new ArrayList<>();
        files.forEach((name, text) -> {
            TreeSet<String> own = new TreeSet<>(text.lines().toList());
            others.getOrDefault(name, "").lines().forEach(own::remove);
            own.forEach(line -> lines.add(name + ": " + line));
        });
        return lines;
    }

    private SortedMap<String, String> scan(Path workspace) {
        Command.done("scan", root, "-o", workspace, "--app", "permits", "--quiet");
        return Command.export(workspace, folder.resolve("export-" + workspace.getFileName() + scans));
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = root.resolve(PACKAGES + file);
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after), StandardCharsets.ISO_8859_1);
    }
}
