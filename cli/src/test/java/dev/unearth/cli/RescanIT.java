package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full scan of a system that was edited, with what earlier scans kept, gives the bytes that a fresh one gives. */
class RescanIT {

    private static final String PACKAGES = "src/java/ca/sthelene/permits/";

    @TempDir
    Path folder;

    @Test
    void rules_and_everything_else_are_those_of_a_fresh_scan_after_every_edit() throws IOException {
        Path root = Fixtures.copyTo("permits", folder);
        SortedMap<String, String> first = again(root, 0);
        assertThat(first.get("rules.tsv").lines()).hasSizeGreaterThan(10);
        assertThat(again(root, 1)).isEqualTo(first);

        edit(root, "fee/FeeCalculator.java", "base * 0.15", "base * 0.2");
        SortedMap<String, String> otherBody = again(root, 2);
        assertThat(otherBody.get("rules.tsv")).isNotEqualTo(first.get("rules.tsv"));

        edit(root, "common/ApplicantVO.java", "PUBLIC_BODY = 'G'", "PUBLIC_BODY = 'H'");
        SortedMap<String, String> otherConstant = again(root, 3);
        assertThat(otherConstant).isNotEqualTo(otherBody);

        edit(root, "fee/FeeCalculator.java", "public double computeFee(", "public Double computeFee(");
        assertThat(again(root, 4)).isNotEqualTo(otherConstant);
    }

    /** What a scan gives that goes on where the last one ended; it must be what a fresh one gives. */
    private SortedMap<String, String> again(Path root, int step) {
        SortedMap<String, String> kept = scan(root, folder.resolve("kept"), step);
        assertThat(kept).isEqualTo(scan(root, folder.resolve("fresh" + step), step));
        return kept;
    }

    private SortedMap<String, String> scan(Path root, Path workspace, int step) {
        Command.done("scan", root, "-o", workspace, "--app", "permits", "--quiet");
        return Command.export(workspace, folder.resolve("export-" + workspace.getFileName() + step));
    }

    private static void edit(Path root, String file, String before, String after) throws IOException {
        Path path = root.resolve(PACKAGES + file);
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after), StandardCharsets.ISO_8859_1);
    }
}
