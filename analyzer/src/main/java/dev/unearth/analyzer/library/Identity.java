package dev.unearth.analyzer.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What tells libraries with other content apart: SHA-256 over all that is read of them. */
final class Identity {

    private Identity() {}

    /** The identity of a jar. */
    static String ofFile(Path file) {
        MessageDigest digest = sha256();
        add(file, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The identity of a folder.
     *
     * @param entries names of what is read in it, relative, in order
     */
    static String ofFolder(Path folder, List<String> entries) {
        MessageDigest digest = sha256();
        for (String entry : entries) {
            digest.update((entry + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().parseHex(ofFile(folder.resolve(entry))));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path file, MessageDigest digest) {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the library " + file, e);
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
