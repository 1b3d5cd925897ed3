package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.web.Url;
import dev.unearth.analyzer.wiring.web.Web;
import dev.unearth.analyzer.wiring.web.WebSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tag library descriptors of a system, found by URI or place. */
final class TagLibraries {

    private final Web web;
    private final Map<String, List<Library>> byUri = new HashMap<>();
    private final Map<String, Library> byPath = new HashMap<>();

    /**
     * A tag library.
     *
     * @param tags the element of each tag by its name
     * @param functions the element of each function by its name
     */
    record Library(SourceFile file, Map<String, Element> tags, Map<String, Element> functions) {

        /** The class of a tag; empty for a tag that it does not have. */
        String tagClass(String tag) {
            Element element = tags.get(tag);
            if (element == null) {
                return "";
            }
            String name = element.childText("tag-class");
            return name.isEmpty() ? element.childText("tagclass") : name;
        }
    }

    TagLibraries(Evidences evidence, Web web) {
        this.web = web;
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("taglib"))
                    .ifPresent(root -> add(document.file(), root));
        }
    }

    private void add(SourceFile file, Element root) {
        Library library = new Library(file, byName(root, "tag"), byName(root, "function"));
        byPath.put(file.path(), library);
        String uri = root.childText("uri").isEmpty() ? root.childText("urn") : root.childText("uri");
        if (!uri.isEmpty()) {
            byUri.computeIfAbsent(uri, key -> new ArrayList<>()).add(library);
        }
    }

    private static Map<String, Element> byName(Element root, String kind) {
        Map<String, Element> byName = new TreeMap<>();
        root.children(kind).forEach(element -> byName.putIfAbsent(element.childText("name"), element));
        return byName;
    }

    /** All libraries in the order of their files. */
    List<Library> all() {
        return byPath.keySet().stream().sorted().map(byPath::get).toList();
    }

    /** The library that {@code uri} means in {@code page}: by its place, by {@code web.xml}, by its own URI. */
    Optional<Library> find(SourceFile page, String uri) {
        for (WebSite site : web.near(page.path())) {
            String path = Url.of(uri).map(url -> url.from(site.folderOf(page))).orElse("");
            Library placed = byPath.get(path.isEmpty() ? "" : site.inventoryPath(path));
            if (placed != null) {
                return Optional.of(placed);
            }
            Optional<Library> mapped = mapped(site, uri);
            if (mapped.isPresent()) {
                return mapped;
            }
        }
        return byUri.getOrDefault(uri, List.of()).stream().findFirst();
    }

    private Optional<Library> mapped(WebSite site, String uri) {
        for (Evidences.Of<XmlFacts> descriptor : site.descriptors()) {
            Element root = descriptor.facts().rootElement().orElseThrow();
            List<Element> entries = new ArrayList<>(root.children("taglib"));
            root.children("jsp-config").forEach(config -> entries.addAll(config.children("taglib")));
            for (Element entry : entries) {
                if (entry.childText("taglib-uri").equals(uri)) {
                    String at = entry.childText("taglib-location");
                    return Optional.ofNullable(
                            byPath.get(site.inventoryPath(at.startsWith("/") ? at : "/WEB-INF/" + at)));
                }
            }
        }
        return Optional.empty();
    }
}
