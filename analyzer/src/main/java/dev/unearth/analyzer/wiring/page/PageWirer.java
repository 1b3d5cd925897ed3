package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.Web;
import java.util.List;

/**
 * Pages: what they include, where their forms and links lead, the classes their code uses, the handlers of their tags. A link
 * to something static or to another server is of no interest.
 */
public final class PageWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        List<Evidences.Of<PageFacts>> pages = evidence.documents(PageFacts.class);
        Loom loom = new Loom(evidence, wires);
        Web web = new Web(evidence);
        TagLibraries libraries = new TagLibraries(evidence, web);
        libraries.all().forEach(library -> library(loom, library));
        for (Evidences.Of<PageFacts> page : pages) {
            new PageNavigation(loom, web, page).wire();
            new PageClasses(loom, page).wire();
            new PageTags(loom, new Router(loom, web), libraries, page).wire();
        }
    }

    /** The classes of the application that a tag library registers. */
    private static void library(Loom loom, TagLibraries.Library library) {
        library.tags().values().forEach(tag -> {
            for (String element : List.of("tag-class", "tagclass", "tei-class", "teiclass")) {
                registered(loom, library, tag.childText(element), tag.line());
            }
        });
        library.functions()
                .values()
                .forEach(function -> registered(loom, library, function.childText("function-class"), function.line()));
    }

    private static void registered(Loom loom, TagLibraries.Library library, String name, int line) {
        loom.type(name).ifPresent(type -> {
            loom.wire(library.file(), "xml-registered", type, line);
            loom.createdOutside(type);
        });
    }

    /** Evidence that is declared unless {@code reason} says that it is a guess. */
    static Evidence because(Place place, String reason) {
        return reason.isEmpty() ? Evidence.declared(place) : Evidence.inferred(place, reason);
    }
}
