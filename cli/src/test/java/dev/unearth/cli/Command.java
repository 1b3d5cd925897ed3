package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command line as a user has it.
 *
 * @param code the exit code
 */
record Command(int code, String out, String err) {

    /** Runs {@code unearth} with these arguments. */
    static Command unearth(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = Unearth.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Command(code, out.toString(), err.toString());
    }

    /** Runs {@code unearth}, which must end well. */
    static Command done(Object... arguments) {
        Command command = unearth(arguments);
        assertThat(command.code()).as(command.err() + command.out()).isZero();
        return command;
    }

    /** The files that {@code unearth export} writes for a workspace, by name. */
    static SortedMap<String, String> export(Path workspace, Path destination) {
        done("export", "-o", workspace, "--dest", destination, "--quiet");
        return contents(destination);
    }

    /** All files below {@code folder} by relative path. */
    static SortedMap<String, String> contents(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            SortedMap<String, String> contents = new TreeMap<>();
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a TSV file by column. */
    static List<Map<String, String>> rows(String tsv) {
        List<String> lines = tsv.lines().toList();
        String[] columns = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
