package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.web.Web;
import dev.unearth.analyzer.wiring.web.WebSite;
import java.util.HashSet;
import java.util.Set;

/** Pages of a web application to which nothing leads that the wirers before this one have found. */
public final class UnreachedWirer implements Wirer {

    private static final Set<String> PAGES = Set.of("jsp", "jspx", "jspf", "xhtml", "html", "htm");

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Web web = new Web(evidence);
        Set<String> named = new HashSet<>();
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts().rootElement().ifPresent(root -> names(root, named));
        }
        Set<String> sourceFolders = new HashSet<>();
        evidence.files().stream()
                .filter(file -> file.kind() == FileKind.JAVA)
                .forEach(file -> sourceFolders.add(file.folder()));
        for (Evidences.Of<PageFacts> page : evidence.documents(PageFacts.class)) {
            SourceFile file = page.file();
            // What lies among sources describes a package or belongs to a class; no URL leads there.
            if (sourceFolders.contains(file.folder())) {
                continue;
            }
            String ending = file.fileName().substring(file.fileName().lastIndexOf('.') + 1);
            if (PAGES.contains(ending) && isInside(web, file, named) && !wires.reaches(loom.key(file))) {
                loom.finding(
                        "PAGE_UNREACHED",
                        loom.key(file),
                        Place.line(file.path(), 1),
                        ("Nothing leads to %s as far as links, forms, scripts, forwards, includes, actions, descriptors and error"
                                        + " pages tell; a person may still ask for it by its URL.")
                                .formatted(file.fileName()));
            }
        }
    }

    /** The paths that a document names, whatever it configures: layouts of Tiles, views of other frameworks. */
    private static void names(Element element, Set<String> named) {
        named.add(element.text());
        element.attributes().forEach(attribute -> named.add(attribute.value()));
        element.children().forEach(child -> names(child, named));
    }

    /** Whether a web application serves the page; what every one shows first needs nobody to lead there. */
    private static boolean isInside(Web web, SourceFile file, Set<String> named) {
        boolean isServed = !file.path().contains("WEB-INF/") || !file.fileName().contains(".htm");
        return web.sites().stream()
                .filter(site -> !site.descriptors().isEmpty() || !site.root().isEmpty())
                .anyMatch(site -> isServed
                        && site.holds(file.path())
                        && !isFirst(site, file)
                        && !named.contains(site.folderOf(file) + "/" + file.fileName()));
    }

    private static boolean isFirst(WebSite site, SourceFile file) {
        return site.folderOf(file).isEmpty() && file.fileName().startsWith("index.");
    }
}
