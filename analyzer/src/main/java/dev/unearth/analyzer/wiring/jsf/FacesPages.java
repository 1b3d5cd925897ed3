package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.page.PageLinks;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.Target;
import dev.unearth.analyzer.wiring.web.Url;
import dev.unearth.analyzer.wiring.web.Web;
import dev.unearth.analyzer.wiring.web.WebSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pages that are views of JSF or parts of such, and which of them stand in which. */
final class FacesPages {

    private static final List<String> NAMESPACES =
            List.of("java.sun.com/jsf", "xmlns.jcp.org/jsf", "jakarta.faces", "java.sun.com/facelets");

    private final Web web;
    private final Router router;
    private final List<Evidences.Of<PageFacts>> all = new ArrayList<>();
    private final Map<SourceFile, Set<SourceFile>> includers = new HashMap<>();

    FacesPages(Evidences evidence, Web web, Router router, boolean isConfigured) {
        this.web = web;
        this.router = router;
        for (Evidences.Of<PageFacts> page : evidence.documents(PageFacts.class)) {
            boolean isView = isConfigured && page.file().path().endsWith(".xhtml");
            if (isView || namespaces(page.facts()).values().stream().anyMatch(FacesPages::isFaces)) {
                all.add(page);
            }
        }
        all.forEach(this::includes);
    }

    private static boolean isFaces(String namespace) {
        return NAMESPACES.stream().anyMatch(namespace::contains);
    }

    /** The tag libraries of a page by prefix. */
    static Map<String, String> namespaces(PageFacts page) {
        Map<String, String> namespaces = new HashMap<>();
        page.tags()
                .forEach(tag -> tag.attributes().stream()
                        .filter(attribute -> attribute.name().startsWith("xmlns:"))
                        .forEach(attribute -> namespaces.putIfAbsent(
                                attribute.name().substring("xmlns:".length()),
                                attribute.value().strip())));
        for (PageFacts.Directive directive : page.directives()) {
            if (directive.name().equals("taglib")) {
                Map<String, String> values = new HashMap<>();
                directive.attributes().forEach(attribute -> values.put(attribute.name(), attribute.value()));
                namespaces.putIfAbsent(values.getOrDefault("prefix", ""), values.getOrDefault("uri", ""));
            }
        }
        return namespaces;
    }

    private void includes(Evidences.Of<PageFacts> page) {
        for (PageFacts.Tag tag : page.facts().tags()) {
            for (PageLinks.Link link : PageLinks.of(tag)) {
                if (link.use() == PageLinks.Use.INCLUDE) {
                    Url.of(link.value()).flatMap(url -> page(page.file(), url)).ifPresent(part -> add(part, page));
                }
            }
            component(page, tag).ifPresent(part -> add(part, page));
        }
        for (PageFacts.Directive directive : page.facts().directives()) {
            directive.attributes().stream()
                    .filter(attribute -> directive.name().equals("include")
                            && attribute.name().equals("file"))
                    .flatMap(attribute -> Url.of(attribute.value()).stream())
                    .flatMap(url -> page(page.file(), url).stream())
                    .forEach(part -> add(part, page));
        }
    }

    private void add(SourceFile part, Evidences.Of<PageFacts> page) {
        includers.computeIfAbsent(part, key -> new TreeSet<>()).add(page.file());
    }

    private Optional<SourceFile> page(SourceFile from, Url url) {
        return router.target(from, url.fromContext()).flatMap(Target::answeringPage);
    }

    /** The page of the composite component that {@code tag} uses: {@code resources/LIBRARY/NAME.xhtml}. */
    Optional<SourceFile> component(Evidences.Of<PageFacts> page, PageFacts.Tag tag) {
        int colon = tag.name().indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String namespace = namespaces(page.facts()).getOrDefault(tag.name().substring(0, colon), "");
        int at = namespace.indexOf("composite/");
        if (at < 0 || !isFaces(namespace)) {
            return Optional.empty();
        }
        String path = "/resources/" + namespace.substring(at + "composite/".length()) + "/"
                + tag.name().substring(colon + 1) + ".xhtml";
        return Url.of(path).flatMap(url -> page(page.file(), url));
    }

    List<Evidences.Of<PageFacts>> all() {
        return all;
    }

    /** The pages in which {@code page} is shown, itself among them where it can be asked for by its own URL. */
    Set<SourceFile> views(SourceFile page) {
        Set<SourceFile> views = new TreeSet<>();
        views(page, views, new TreeSet<>());
        return views;
    }

    private void views(SourceFile page, Set<SourceFile> views, Set<SourceFile> seen) {
        if (!seen.add(page)) {
            return;
        }
        Set<SourceFile> around = includers.getOrDefault(page, Set.of());
        if (around.isEmpty() || !page.path().contains("WEB-INF/")) {
            views.add(page);
        }
        around.forEach(each -> views(each, views, seen));
    }

    /** The id of a view: its path seen from the root of its web application. */
    String viewId(SourceFile page) {
        WebSite site = web.near(page.path()).get(0);
        return site.folderOf(page) + "/" + page.fileName();
    }
}
