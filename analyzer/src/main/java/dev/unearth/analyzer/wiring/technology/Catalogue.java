package dev.unearth.analyzer.wiring.technology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The technologies that no wirer joins, with the marks by which they are recognised; the list is a resource. */
final class Catalogue {

    private static final String FILE = "technologies.tsv";

    private Catalogue() {}

    /** What a mark is compared with. */
    enum How {
        ROOT,
        DOCTYPE,
        ENDING,
        FILE,
        IMPORT
    }

    /** Something by which a technology is recognised. */
    record Mark(String technology, How how, String text) {}

    /** All marks, in the order of the list. */
    static List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (String line : text().split("\n")) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length == 3 && !cells[1].equals("how")) {
                marks.add(new Mark(cells[0], How.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
            }
        }
        return List.copyOf(marks);
    }

    private static String text() {
        try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + FILE + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list " + FILE, e);
        }
    }
}
