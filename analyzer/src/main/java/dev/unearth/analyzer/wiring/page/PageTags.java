package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Code;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.page.TagLibraries.Library;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.Target;
import dev.unearth.analyzer.wiring.web.Url;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The handlers of the custom tags and functions that one page uses. */
final class PageTags {

    /** Namespace of tag files in pages that are XML (JSP specification, section 5.3). */
    private static final String TAG_FOLDER = "urn:jsptagdir:";

    private static final Pattern FUNCTION = Pattern.compile("\\b([A-Za-z_]\\w*):([A-Za-z_]\\w*)\\s*\\(");

    private final Loom loom;
    private final Router router;
    private final TagLibraries libraries;
    private final Evidences.Of<PageFacts> page;
    private final Map<String, Library> byPrefix = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    PageTags(Loom loom, Router router, TagLibraries libraries, Evidences.Of<PageFacts> page) {
        this.loom = loom;
        this.router = router;
        this.libraries = libraries;
        this.page = page;
    }

    void wire() {
        page.facts().directives().stream()
                .filter(directive -> directive.name().equals("taglib"))
                .forEach(directive -> {
                    Map<String, String> values = new HashMap<>();
                    directive.attributes().forEach(attribute -> values.put(attribute.name(), attribute.value()));
                    bind(values.getOrDefault("prefix", ""), values.getOrDefault("uri", ""));
                    folder(values.getOrDefault("prefix", ""), values.getOrDefault("tagdir", ""));
                });
        for (Tag tag : page.facts().tags()) {
            for (Attribute attribute : tag.attributes()) {
                if (attribute.name().startsWith("xmlns:")) {
                    bind(attribute.name().substring("xmlns:".length()), attribute.value());
                }
            }
        }
        page.facts().tags().forEach(this::tag);
        page.facts().code().stream().filter(code -> code.kind() == CodeKind.EL).forEach(this::functions);
    }

    /** Tags that are files in a folder of the web application. */
    private void folder(String prefix, String folder) {
        if (!folder.isEmpty()) {
            folders.putIfAbsent(prefix, folder);
        }
    }

    private void file(Tag tag, String folder, String name) {
        for (String ending : List.of(".tag", ".tagx")) {
            Url.of(folder + "/" + name + ending)
                    .flatMap(url -> router.target(page.file(), url.fromContext()))
                    .flatMap(Target::answeringPage)
                    .ifPresent(part -> loom.relate(
                            loom.key(page.file()),
                            RelationKind.INCLUDES,
                            loom.key(part),
                            "",
                            Evidence.declared(Place.line(page.file().path(), tag.line()))));
        }
    }

    private void bind(String prefix, String uri) {
        if (uri.startsWith(TAG_FOLDER)) {
            folder(prefix, uri.substring(TAG_FOLDER.length()));
        }
        libraries
                .find(page.file(), uri.startsWith("urn:jsptld:") ? uri.substring("urn:jsptld:".length()) : uri)
                .ifPresent(library -> byPrefix.putIfAbsent(prefix, library));
    }

    private void tag(Tag tag) {
        int colon = tag.name().indexOf(':');
        String folder = colon < 0 ? null : folders.get(tag.name().substring(0, colon));
        if (folder != null && seen.add(tag.name())) {
            file(tag, folder, tag.name().substring(colon + 1));
        }
        Library library = colon < 0 ? null : byPrefix.get(tag.name().substring(0, colon));
        if (library != null && seen.add(tag.name())) {
            handled(library.tagClass(tag.name().substring(colon + 1)), tag.line());
        }
    }

    private void functions(Code code) {
        Matcher call = FUNCTION.matcher(code.text());
        while (call.find()) {
            Library library = byPrefix.get(call.group(1));
            Element function = library == null ? null : library.functions().get(call.group(2));
            if (function != null && seen.add(call.group())) {
                handled(function.childText("function-class"), code.span().lineStart());
            }
        }
    }

    private void handled(String className, int line) {
        Place place = Place.line(page.file().path(), line);
        loom.named(page.file(), className, line, "class of the tag")
                .ifPresent(type ->
                        loom.wire(loom.key(page.file()), "taglib-handler", loom.key(type), Evidence.declared(place)));
    }
}
