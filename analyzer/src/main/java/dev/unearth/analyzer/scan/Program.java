package dev.unearth.analyzer.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which program is running, told by its code: a version says too little while one is being worked on. */
final class Program {

    private Program() {}

    /** SHA-256 over the jars or class folders that {@code classes} come from; empty where that cannot be told. */
    static String of(List<Class<?>> classes) {
        Set<Path> sources = new TreeSet<>();
        for (Class<?> each : classes) {
            CodeSource source = each.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return "";
            }
            try {
                sources.add(Path.of(source.getLocation().toURI()));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return "";
            }
        }
        MessageDigest digest = sha256();
        sources.forEach(source -> add(source, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path source, MessageDigest digest) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the program's own code in " + source, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
