package dev.unearth.reports.page;

import dev.unearth.reports.page.view.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The page a person starts from: {@code index.html}, which needs no other file and no network.
 *
 * <p>Names and texts of the scanned system are hostile until escaped: they reach the page through the templates only, which escape by
 * context, and never its script. Should one slip through all the same, the page's Content-Security-Policy lets nothing run or load but
 * its own script and style, which it names by their hashes.
 */
public final class ReportPage {

    /** The file's name. */
    public static final String FILE = "index.html";

    /** Signs that HTML forbids, and those that turn the reading order so that a text shows other than it is. */
    private static final String INVISIBLE =
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ReportInput input;

    /** The page of {@code input}. */
    public ReportPage(ReportInput input) {
        this.input = input;
    }

    /** Writes {@link #FILE} into {@code folder}, which is there. The same input gives the same bytes. */
    public void writeTo(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), html().getBytes(StandardCharsets.UTF_8));
    }

    String html() {
        Page page = Pages.of(input);
        return render(
                "page.jte",
                Map.of("page", page, "policy", policy(render("style.jte", Map.of()), render("script.jte", Map.of()))));
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        templates.render(template, parameters, output);
        return output.toString().replace("\r\n", "\n").replaceAll(INVISIBLE, "\ufffd");
    }

    /** Level 2 of the Content Security Policy (W3C, 2016), section 4: everything forbidden but what the hashes name. */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(script));
    }

    /** The hash of what stands between an element's tags. */
    private static String hash(String element) {
        String content = element.substring(element.indexOf('>') + 1, element.lastIndexOf("</"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
