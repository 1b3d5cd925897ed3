package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A web application: a folder its URLs start at, and what descriptors and annotations map below it.
 *
 * @param root path of the folder without a slash at its end; empty for the scanned root
 * @param descriptors its {@code web.xml} and fragments
 * @param servlets a mapping per servlet and pattern
 * @param filters a mapping per filter and pattern
 */
public record WebSite(
        String root,
        List<Evidences.Of<XmlFacts>> descriptors,
        List<Mapping> servlets,
        List<Mapping> filters,
        List<Constraint> constraints) {

    public WebSite {
        descriptors = List.copyOf(descriptors);
        servlets = List.copyOf(servlets);
        filters = List.copyOf(filters);
        constraints = List.copyOf(constraints);
    }

    /**
     * A servlet or filter on one pattern.
     *
     * @param className as written; empty for a page
     * @param page path of a page that is mapped like a servlet; empty for a class
     * @param pattern empty for a servlet that nothing is mapped to
     * @param parameters the initial parameters
     */
    public record Mapping(
            String name,
            String className,
            String page,
            UrlPattern pattern,
            SortedMap<String, String> parameters,
            Place place) {}

    /** Who may use what fits the patterns. */
    public record Constraint(List<UrlPattern> patterns, SortedSet<String> roles) {
        public Constraint {
            patterns = List.copyOf(patterns);
        }
    }

    /** Whether {@code path} of the inventory lies below the root. */
    public boolean holds(String path) {
        return root.isEmpty() || path.startsWith(root + "/");
    }

    /** The folder of a page seen from the root: empty at the root, else {@code /pages/fee}. */
    public String folderOf(SourceFile page) {
        String folder = page.folder();
        return holds(page.path()) && folder.length() > root.length()
                ? (root.isEmpty() ? "/" + folder : folder.substring(root.length()))
                : "";
    }

    /** The path in the inventory of what is at {@code path} seen from the root. */
    public String inventoryPath(String path) {
        return root.isEmpty() ? path.substring(1) : root + path;
    }

    /** The servlet that answers {@code path}, the default one left out. */
    public Optional<Mapping> servlet(String path) {
        return servlets.stream()
                .filter(mapping ->
                        mapping.pattern().rank() > 0 && mapping.pattern().matches(path))
                .max(Comparator.comparingInt(mapping -> mapping.pattern().rank()));
    }

    /** The patterns that lead to the controller of JSF. */
    public List<UrlPattern> facesPatterns() {
        return servlets.stream()
                .filter(mapping -> mapping.className().endsWith("faces.webapp.FacesServlet")
                        && !mapping.pattern().text().isEmpty())
                .map(Mapping::pattern)
                .toList();
    }

    /** The roles that may use {@code pattern}; empty when anybody may. */
    public SortedSet<String> roles(UrlPattern pattern) {
        SortedSet<String> roles = new TreeSet<>();
        for (Constraint constraint : constraints) {
            if (constraint.patterns().stream().anyMatch(guarded -> guarded.covers(pattern))) {
                roles.addAll(constraint.roles());
            }
        }
        return roles;
    }
}
