package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.web.StrutsConfig.Action;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.List;
import java.util.Optional;

/** Finds what a URL leads to, as the containers do: action, exactly mapped servlet, page, other servlet. */
public final class Router {

    private static final String OTHER_APPLICATION = "found in a web application other than its own";
    private static final String CONTEXT_ROOT = "the first part of the path taken for the context root";
    private static final String RELATIVE_TO_ROOT = "taken relative to the root of the web application";

    private static final List<UrlPattern> FACES =
            List.of(new UrlPattern("*.jsf"), new UrlPattern("*.faces"), new UrlPattern("/faces/*"));
    private static final List<String> VIEW_ENDINGS = List.of(".xhtml", ".jspx", ".jsp");

    private final Loom loom;
    private final Web web;

    public Router(Loom loom, Web web) {
        this.loom = loom;
        this.web = web;
    }

    /** What {@code url} leads to when it stands in {@code from}, a page or a source file. */
    public Optional<Target> target(SourceFile from, Url url) {
        List<WebSite> sites = web.near(from.path());
        for (int i = 0; i < sites.size(); i++) {
            Optional<Target> found = target(sites.get(i), from, url);
            if (found.isPresent()) {
                boolean own = i == 0
                        || sites.get(i).holds(from.path())
                        || !sites.get(0).holds(from.path());
                return found.map(target -> own ? target : target.because(OTHER_APPLICATION))
                        .map(target -> url.reason().isEmpty() ? target : target.because(url.reason()));
            }
        }
        return Optional.empty();
    }

    private Optional<Target> target(WebSite site, SourceFile from, Url url) {
        String path = url.from(site.folderOf(from));
        Optional<Target> found = at(site, path);
        if (found.isPresent()) {
            return found;
        }
        if (!url.isAbsolute()) {
            return at(site, url.from("")).map(target -> target.because(RELATIVE_TO_ROOT));
        }
        int second = path.indexOf('/', 1);
        return url.inContext() || second < 0
                ? Optional.empty()
                : at(site, path.substring(second)).map(target -> target.because(CONTEXT_ROOT));
    }

    /** What {@code path}, seen from the root of {@code site}, leads to. */
    public Optional<Target> at(WebSite site, String path) {
        return action(site, path)
                .or(() -> servlet(site, path, true))
                .or(() -> web.file(site.inventoryPath(path)).map(Target::of))
                .or(() -> faces(site, path))
                .or(() -> socket(path))
                .or(() -> servlet(site, path, false));
    }

    private Optional<Target> action(WebSite site, String path) {
        for (StrutsConfig config : web.struts()) {
            boolean isOwn = site.holds(config.file().path())
                    || web.sites().stream().noneMatch(s -> s.holds(config.file().path()));
            Optional<Action> action = isOwn ? config.action(path) : Optional.empty();
            if (action.isPresent()) {
                return action(site, config, action.get(), path);
            }
        }
        return Optional.empty();
    }

    private Optional<Target> action(WebSite site, StrutsConfig config, Action action, String url) {
        String path =
                config.controller().stripped(url).substring(config.module().length());
        List<String> wildcards = action.wildcards(path).orElse(List.of());
        NodeKey entry = loom.entryKey(config.url(action));
        String target = Action.filled(action.target(), wildcards);
        if (!target.isEmpty() && !target.equals(action.path())) {
            String inModule = config.module() + target;
            return web.file(site.inventoryPath(inModule))
                    .or(() -> web.file(site.inventoryPath(target)))
                    .map(page -> new Target(null, page, entry, ""));
        }
        return loom.type(Action.filled(action.type(), wildcards)).map(type -> Target.of(type, entry));
    }

    private Optional<Target> servlet(WebSite site, String path, boolean exact) {
        return site.servlet(path)
                .filter(mapping -> mapping.pattern().isExact() == exact)
                .flatMap(mapping -> answering(site, mapping));
    }

    private Optional<Target> answering(WebSite site, Mapping mapping) {
        if (!mapping.page().isEmpty()) {
            return web.file(site.inventoryPath(mapping.page())).map(Target::of);
        }
        return loom.type(mapping.className())
                .filter(TypeSymbol::isSource)
                .map(type -> Target.of(type, loom.entryKey(mapping.pattern().text())));
    }

    /** An end point of web sockets; its entry point is under the same name. */
    private Optional<Target> socket(String path) {
        return web.socket(path).map(type -> Target.of(type, loom.entryKey("websocket " + path + " " + type.keyName())));
    }

    /** A view of JSF under the URL of its controller; without a mapping the container has the usual ones. */
    private Optional<Target> faces(WebSite site, String path) {
        List<UrlPattern> mapped = site.facesPatterns();
        for (UrlPattern pattern : mapped.isEmpty() ? FACES : mapped) {
            if (!pattern.isExact() && pattern.matches(path)) {
                String view = pattern.stripped(path);
                int dot = view.lastIndexOf('.');
                String bare = dot > view.lastIndexOf('/') ? view.substring(0, dot) : view;
                Optional<Target> found = VIEW_ENDINGS.stream()
                        .map(ending -> bare + ending)
                        .flatMap(each -> web.file(site.inventoryPath(each)).stream())
                        .map(Target::of)
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
