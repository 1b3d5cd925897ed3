package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The web applications of a system with all that URLs are resolved by: servlets, actions of Struts, tiles, pages. */
public final class Web {

    private static final UrlPattern USUAL_CONTROLLER = new UrlPattern("*.do");
    private static final List<String> USUAL_ROOTS =
            List.of("/src/main/webapp/", "/WebContent/", "/WebRoot/", "/webapp/", "/web/");
    private static final String STRUTS_SERVLET = "org.apache.struts.action.ActionServlet";

    private final Map<String, SourceFile> files;
    private final List<WebSite> sites;
    private final List<StrutsConfig> struts;
    private final Tiles tiles;
    private final Map<String, TypeSymbol> sockets = new TreeMap<>();

    public Web(Evidences evidence) {
        files = evidence.files().stream()
                .collect(Collectors.toMap(SourceFile::path, Function.identity(), (a, b) -> a, TreeMap::new));
        List<Evidences.Of<XmlFacts>> documents = evidence.documents(XmlFacts.class);
        sites = sites(evidence, documents);
        struts = struts(documents);
        tiles = new Tiles(documents);
        WebAnnotations annotations = new WebAnnotations(new Annotations(evidence));
        for (TypeSymbol type : evidence.sourceTypes()) {
            annotations
                    .mappings(type, "ServerEndpoint")
                    .forEach(mapping -> sockets.putIfAbsent(mapping.pattern().text(), type));
        }
    }

    public List<WebSite> sites() {
        return sites;
    }

    public List<StrutsConfig> struts() {
        return struts;
    }

    public Tiles tiles() {
        return tiles;
    }

    /** The end point of web sockets at {@code path}. */
    Optional<TypeSymbol> socket(String path) {
        return Optional.ofNullable(sockets.get(path));
    }

    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The web applications, those first that lie nearest to {@code path}: its own, then those with most folders in common. */
    public List<WebSite> near(String path) {
        return sites.stream()
                .sorted(Comparator.comparingInt((WebSite site) -> -nearness(site.root(), path))
                        .thenComparing(WebSite::root))
                .toList();
    }

    private static int nearness(String root, String path) {
        String[] a = root.split("/");
        String[] b = path.split("/");
        int common = 0;
        while (common < Math.min(a.length, b.length) && a[common].equals(b[common])) {
            common++;
        }
        return common == a.length || root.isEmpty() ? 1_000 + common : common;
    }

    private static List<WebSite> sites(Evidences evidence, List<Evidences.Of<XmlFacts>> documents) {
        SortedMap<String, List<Evidences.Of<XmlFacts>>> byRoot = new TreeMap<>();
        for (SourceFile file : evidence.files()) {
            root(file).ifPresent(root -> byRoot.putIfAbsent(root, new ArrayList<>()));
        }
        for (Evidences.Of<XmlFacts> document : documents) {
            if (document.facts().rootElement().filter(WebXml::isRoot).isPresent()) {
                byRoot.computeIfAbsent(rootOf(document.file()), root -> new ArrayList<>())
                        .add(document);
            }
        }
        if (byRoot.isEmpty()) {
            byRoot.put("", new ArrayList<>());
        }
        SortedMap<String, List<TypeSymbol>> annotated = annotated(evidence, byRoot.keySet());
        WebAnnotations annotations = new WebAnnotations(new Annotations(evidence));
        List<WebSite> sites = new ArrayList<>();
        byRoot.forEach((root, descriptors) ->
                sites.add(site(root, descriptors, annotated.getOrDefault(root, List.of()), annotations)));
        return sites;
    }

    private static Optional<String> root(SourceFile file) {
        String path = "/" + file.path();
        int inside = path.indexOf("/WEB-INF/");
        if (inside >= 0) {
            return Optional.of(path.substring(Math.min(1, inside), inside));
        }
        if (file.kind() != FileKind.JSP && file.kind() != FileKind.HTML) {
            return Optional.empty();
        }
        return USUAL_ROOTS.stream()
                .filter(path::contains)
                .map(usual -> path.substring(1, path.indexOf(usual) + usual.length() - 1))
                .findFirst();
    }

    /** The root a descriptor belongs to, wherever it lies. */
    private static String rootOf(SourceFile descriptor) {
        return root(descriptor)
                .orElseGet(() -> descriptor.folder().endsWith("META-INF")
                        ? descriptor.folder() + "/resources"
                        : descriptor.folder());
    }

    private static SortedMap<String, List<TypeSymbol>> annotated(Evidences evidence, Set<String> roots) {
        SortedMap<String, List<TypeSymbol>> byRoot = new TreeMap<>();
        for (TypeSymbol type : evidence.sourceTypes()) {
            boolean isWeb = WebAnnotations.annotation(type, "WebServlet").isPresent()
                    || WebAnnotations.annotation(type, "WebFilter").isPresent();
            if (isWeb && type.place().isPresent()) {
                String path = type.place().get().file();
                String nearest = roots.stream()
                        .max(Comparator.comparingInt((String root) -> nearness(root, path))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElse("");
                byRoot.computeIfAbsent(nearest, root -> new ArrayList<>()).add(type);
            }
        }
        return byRoot;
    }

    private static WebSite site(
            String root,
            List<Evidences.Of<XmlFacts>> descriptors,
            List<TypeSymbol> annotated,
            WebAnnotations annotations) {
        List<Mapping> servlets = new ArrayList<>();
        List<Mapping> filters = new ArrayList<>();
        List<WebSite.Constraint> constraints = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : descriptors) {
            WebXml xml = new WebXml(document, document.facts().rootElement().orElseThrow());
            servlets.addAll(xml.servlets());
            filters.addAll(xml.filters());
            constraints.addAll(xml.constraints());
        }
        for (TypeSymbol type : annotated) {
            List<Mapping> own = annotations.mappings(type, "WebServlet");
            servlets.addAll(own);
            constraints.addAll(annotations.constraints(type, own));
        }
        for (TypeSymbol type : annotated) {
            filters.addAll(annotations.mappings(type, "WebFilter"));
            filters.addAll(annotations.byServletName(type, servlets));
        }
        return new WebSite(root, descriptors, servlets, filters, constraints);
    }

    private List<StrutsConfig> struts(List<Evidences.Of<XmlFacts>> documents) {
        List<StrutsConfig> configs = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(StrutsConfig::isRoot)
                    .ifPresent(root -> modules(document)
                            .forEach((module, controller) ->
                                    configs.add(StrutsConfig.of(document, root, module, controller))));
        }
        return configs;
    }

    /** The modules that load {@code document}, each with its controller; the default one where no descriptor names it. */
    private SortedMap<String, UrlPattern> modules(Evidences.Of<XmlFacts> document) {
        SortedMap<String, UrlPattern> modules = new TreeMap<>();
        String path = document.file().path();
        UrlPattern controller = USUAL_CONTROLLER;
        for (WebSite site : near(path)) {
            for (Mapping servlet : site.servlets()) {
                boolean isController = servlet.className().equals(STRUTS_SERVLET)
                        || servlet.parameters().keySet().stream().anyMatch(Web::isConfig);
                if (isController && !servlet.pattern().text().isEmpty()) {
                    controller = servlet.pattern();
                    addModules(site, servlet, path, modules);
                }
            }
            if (!modules.isEmpty()) {
                return modules;
            }
        }
        modules.put("", controller);
        return modules;
    }

    private static void addModules(WebSite site, Mapping servlet, String path, Map<String, UrlPattern> modules) {
        servlet.parameters().forEach((name, value) -> {
            if (isConfig(name)) {
                for (String config : value.split(",")) {
                    String at = config.strip();
                    if (path.equals(site.inventoryPath(at.startsWith("/") ? at : "/" + at))) {
                        modules.put(name.substring("config".length()), servlet.pattern());
                    }
                }
            }
        });
    }

    private static boolean isConfig(String parameter) {
        return parameter.equals("config") || parameter.startsWith("config/");
    }
}
