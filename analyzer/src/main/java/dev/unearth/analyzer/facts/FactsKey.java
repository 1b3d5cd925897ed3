package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.FileKind;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Under which a file's facts are kept: a digest of all that the facts depend on (MurmurHash3, 128 bits for 64-bit machines, Appleby 2011).
 * It is made for speed and withstands nobody who looks for bytes of one digest; what a file holds comes in by its SHA-256.
 */
public record FactsKey(long high, long low) {

    /**
     * The key for a file.
     *
     * @param contentHash of the file's bytes
     * @param charset the text was decoded with
     * @param sourceLevel as given to the reader
     * @param readerVersion of {@link FactsReader#version()}
     */
    public static FactsKey of(
            String contentHash, FileKind kind, String charset, int sourceLevel, String readerVersion) {
        String all = String.join(
                "\n",
                contentHash,
                kind.name(),
                charset,
                Integer.toString(sourceLevel),
                readerVersion,
                Integer.toString(FactsCodec.VERSION));
        return of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The key for what these bytes say. */
    public static FactsKey of(byte[] bytes) {
        long[] digest = MurmurHash3.hash128x64(bytes);
        return new FactsKey(digest[0], digest[1]);
    }
}
