package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.source.DecodedText;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import dev.unearth.analyzer.source.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file and says what it is. */
final class Examination {

    private static final int HEAD = 1 << 16;

    /** Up to so many bytes a file is read at once. */
    private static final int SMALL = 1 << 20;

    private final Limits limits;

    Examination(Limits limits) {
        this.limits = limits;
    }

    /**
     * What was found out about a file.
     *
     * @param head of a Java source; null for all else
     */
    record Examined(Entry entry, SourceFile row, @Nullable SourceHead head) {

        Examined(Entry entry, SourceFile row) {
            this(entry, row, null);
        }
    }

    Examined examine(Entry entry) {
        long size = entry.content().size();
        try {
            return size <= Math.min(SMALL, limits.textBytes()) ? small(entry) : large(entry, size);
        } catch (IOException | RuntimeException failure) {
            FileKind kind = FileKinds.ofBinary(entry.name(), new byte[0]);
            String reason = Listing.reason(failure);
            return new Examined(
                    entry, new SourceFile(entry.path(), kind, "", size, 0, "", false, Status.FAILED, reason));
        }
    }

    private Examined small(Entry entry) throws IOException {
        byte[] bytes = entry.content().bytes();
        return examined(entry, bytes, 0, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private Examined large(Entry entry, long size) throws IOException {
        try (InputStream in = entry.content().open()) {
            MessageDigest digest = sha256();
            byte[] start = in.readNBytes((int) Math.min(limits.textBytes(), Math.max(size, HEAD)));
            digest.update(start);
            long rest = digestRest(in, digest);
            return examined(entry, start, rest, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long digestRest(InputStream in, MessageDigest digest) throws IOException {
        int first = in.read();
        if (first < 0) {
            return 0;
        }
        digest.update((byte) first);
        byte[] buffer = new byte[HEAD];
        long rest = 1;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            digest.update(buffer, 0, got);
            rest += got;
        }
        return rest;
    }

    private Examined examined(Entry entry, byte[] start, long rest, String hash) {
        long size = start.length + rest;
        if (!LooksLikeText.matches(start)) {
            FileKind kind = FileKinds.ofBinary(entry.name(), start);
            boolean disguised = kind == FileKind.BINARY && FileKinds.promisesText(entry.name());
            Status status = disguised ? Status.FAILED : Status.READ;
            String reason = disguised ? "binary content under the name of a text" : "";
            return new Examined(entry, new SourceFile(entry.path(), kind, "", size, 0, hash, false, status, reason));
        }
        DecodedText decoded = TextDecoder.decode(start, ClaimedEncoding.of(entry.name(), start));
        FileKind kind = FileKinds.ofText(entry.name(), decoded.text());
        if (rest > 0) {
            String reason = "larger than the limit of %d bytes for text".formatted(limits.textBytes());
            return new Examined(
                    entry, new SourceFile(entry.path(), kind, "", size, 0, hash, false, Status.SKIPPED, reason));
        }
        boolean generated = GeneratedCode.matches(entry.path(), kind, decoded.text());
        SourceFile row = new SourceFile(
                entry.path(), kind, decoded.charset(), size, decoded.lines(), hash, generated, Status.READ, "");
        return new Examined(entry, row, kind == FileKind.JAVA ? SourceHead.of(decoded.text()) : null);
    }

    /** The row with its charset decided again. */
    SourceFile withDeclared(SourceFile row, byte[] bytes, String declared) {
        List<String> claims = new ArrayList<>(ClaimedEncoding.of(row.fileName(), bytes));
        claims.add(declared);
        DecodedText decoded = TextDecoder.decode(bytes, claims);
        return new SourceFile(
                row.path(),
                row.kind(),
                decoded.charset(),
                row.bytes(),
                decoded.lines(),
                row.hash(),
                row.generated(),
                row.status(),
                row.reason());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
