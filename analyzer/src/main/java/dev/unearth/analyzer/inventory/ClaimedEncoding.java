package dev.unearth.analyzer.inventory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding a file claims for itself: an XML declaration, a page's directive, a property file by its definition. */
final class ClaimedEncoding {

    private static final int HEAD = 2_000;
    private static final Pattern XML =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})[\"']");
    private static final Pattern PAGE = Pattern.compile("pageEncoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})[\"']");
    private static final Pattern CONTENT = Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})");

    private ClaimedEncoding() {}

    /** Names of encodings, best first; empty without a claim. */
    static List<String> of(String name, byte[] bytes) {
        String extension = FileKinds.extension(name);
        if (extension.equals("properties")) {
            return List.of("ISO-8859-1"); // java.util.Properties.load(InputStream)
        }
        if (extension.equals("java")) {
            return List.of();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (Pattern pattern : List.of(PAGE, XML, CONTENT)) {
            Matcher claim = pattern.matcher(head);
            if (claim.find()) {
                return List.of(claim.group(1));
            }
        }
        return List.of();
    }
}
