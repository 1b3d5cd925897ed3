package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the sources of a real library: a scan that uses what is kept gives what a fresh one does. */
class RandomEditsTest {

    private static final int ROUNDS = 3;
    private static final int EDITS = 4;
    private static final Pattern SOURCES =
            Pattern.compile("org/apache/commons/collections/((bag|bidimap|keyvalue|set)/)?[A-Z][A-Za-z]+\\.java");

    @TempDir
    java.nio.file.Path folder;

    private final Map<String, String> files = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {20260101, 7})
    void edited_sources_are_scanned_as_though_for_the_first_time(long seed) throws IOException {
        Random random = new Random(seed);
        Rescans system = new Rescans(folder);
        unpack();
        files.forEach(system::with);
        int all = system.linkedAgain();

        for (int round = 0; round < ROUNDS; round++) {
            for (int edit = 0; edit < EDITS; edit++) {
                edit(random, system);
            }
            assertThat(system.linkedAgain()).isBetween(1, all);
        }
    }

    private void unpack() throws IOException {
        String member = "org/apache/commons/collections/ArrayStack.java";
        URL url = Objects.requireNonNull(getClass().getClassLoader().getResource(member), member);
        String jar = URI.create(url.getPath().substring(0, url.getPath().indexOf("!/")))
                .getPath();
        try (ZipFile zip = new ZipFile(jar)) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (SOURCES.matcher(entry.getName()).matches()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    files.put("src/" + entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void edit(Random random, Rescans system) {
        List<String> paths = new ArrayList<>(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        String text = files.get(path);
        int kind = random.nextInt(9);
        switch (kind) {
            case 0 -> put(path, text.replaceFirst("\\{", "{ private int added" + random.nextInt(9) + " = 1;"), system);
            case 1 -> put(path, replaced(text, "\\bpublic\\b", "protected", random), system);
            case 2 -> put(path, replaced(text, "\\bint\\b", "long", random), system);
            case 3 -> put(path, replaced(text, "\\bObject\\b", "String", random), system);
            case 4 -> put(path, replaced(text, "(?m)^.*;$", "", random), system);
            case 5 -> put(path, replaced(text, "(extends|implements) \\w+", "", random), system);
            case 6 -> put(path, replaced(text, "return ", "/* here */ return ", random), system);
            case 7 ->
                put(
                        path.replace("/collections/", "/collections/bag/"),
                        text.replaceFirst("collections;", "collections.bag;"),
                        system);
            default -> {
                files.remove(path);
                system.without(path);
            }
        }
    }

    private void put(String path, String text, Rescans system) {
        files.put(path, text);
        system.with(path, text);
    }

    /** With one of the places that match replaced. */
    private static String replaced(String text, String regex, String by, Random random) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        if (starts.isEmpty()) {
            return text;
        }
        int chosen = starts.get(random.nextInt(starts.size()));
        return text.substring(0, chosen) + text.substring(chosen).replaceFirst(regex, by);
    }
}
