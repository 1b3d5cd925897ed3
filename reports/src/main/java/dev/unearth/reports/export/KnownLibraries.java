package dev.unearth.reports.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which library holds a well-known package, as {@code known-libraries.tsv} lists them: the prefix of packages, Maven coordinates,
 * and for some a pattern of document types that tells the version. Good for a hint, no more.
 */
final class KnownLibraries {

    private static final String RESOURCE = "known-libraries.tsv";

    /** A namespace under which so many libraries stand belongs to none of them. */
    private static final int SHARED = 3;

    private final Map<String, Known> byPackage = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    private KnownLibraries() {}

    /**
     * A library.
     *
     * @param prefix the package it holds, with those below
     * @param coordinates {@code group:artifact}
     * @param documentType matches public ids of its descriptors, the first group is the version; empty for most
     */
    record Known(String prefix, String coordinates, Optional<Pattern> documentType) {}

    /** The list that comes with the program. */
    static KnownLibraries read() {
        KnownLibraries known = new KnownLibraries();
        try (InputStream in = KnownLibraries.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
        }
        return known;
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        Optional<Pattern> type = cells.length > 2 ? Optional.of(Pattern.compile(cells[2])) : Optional.empty();
        byPackage.put(cells[0], new Known(cells[0], cells[1], type));
        String at = cells[0];
        for (int dot = at.lastIndexOf('.'); dot > 0; dot = at.lastIndexOf('.')) {
            String part = at.substring(dot + 1);
            at = at.substring(0, dot);
            below.computeIfAbsent(at, key -> new HashSet<>()).add(part);
        }
    }

    /** The library of the longest prefix of {@code packageName}. */
    Optional<Known> of(String packageName) {
        String at = packageName;
        while (!at.isEmpty()) {
            Known found = byPackage.get(at);
            if (found != null) {
                return Optional.of(found);
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
        }
        return Optional.empty();
    }

    /** Whether a group of that name holds libraries that have nothing to do with each other: {@code org.apache}. */
    boolean isShared(String group) {
        return group.indexOf('.') < 0
                || below.getOrDefault(group, Set.of()).size() >= SHARED && !byPackage.containsKey(group);
    }
}
