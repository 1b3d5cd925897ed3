package dev.unearth.reports.export;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.reports.export.KnownLibraries.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could supply the types of a package. In this order: the library that the package is well known to be of, where the build
 * names it and it is not at hand; the sources themselves, where the package is one of theirs; a library of the build whose group
 * the package begins with; the well-known library; a library of the build whose name the package has; the sources, where the
 * package lies among theirs.
 */
final class Suppliers {

    /** So many packages of the sources make a namespace theirs. */
    private static final int OWN_PACKAGES = 3;

    private final KnownLibraries known;
    private final List<NamedLibrary> named = new ArrayList<>();
    private final List<String> documentTypes = new ArrayList<>();
    private final Set<String> ownPackages = new HashSet<>();
    private final Map<String, Set<String>> ownBelow = new HashMap<>();
    private final Map<String, Optional<Supplier>> found = new HashMap<>();

    Suppliers(SystemGraph graph, KnownLibraries known) {
        this.known = known;
        graph.nodes(NodeKind.LIBRARY).stream()
                .filter(library -> library.is(NodeProperty.MISSING))
                .map(Suppliers::read)
                .forEach(named::add);
        for (Node file : graph.nodes(NodeKind.FILE)) {
            if (!file.text(NodeProperty.DOCUMENT_TYPE).isEmpty()) {
                documentTypes.add(file.text(NodeProperty.DOCUMENT_TYPE));
            }
        }
        graph.nodes(NodeKind.PACKAGE).forEach(each -> own(each.name()));
    }

    /**
     * Something that would settle unknowns.
     *
     * @param name what to call it
     * @param isLibrary whether it is a library; else it is missing source
     * @param remedy what to do
     */
    record Supplier(String name, boolean isLibrary, String remedy) {}

    private static NamedLibrary read(Node library) {
        String coordinates =
                library.text("purl").replaceFirst("^pkg:maven/", "").replaceFirst("@.*", "");
        int slash = coordinates.indexOf('/');
        return new NamedLibrary(
                coordinates.substring(0, Math.max(0, slash)),
                coordinates.substring(slash + 1),
                library.text("version"));
    }

    private void own(String packageName) {
        ownPackages.add(packageName);
        for (int dot = packageName.indexOf('.'); dot > 0; dot = packageName.indexOf('.', dot + 1)) {
            ownBelow.computeIfAbsent(packageName.substring(0, dot), key -> new HashSet<>())
                    .add(packageName);
        }
    }

    /** What supplies the types of {@code packageName}, if anything tells. */
    Optional<Supplier> of(String packageName) {
        return found.computeIfAbsent(packageName, this::find);
    }

    private Optional<Supplier> find(String packageName) {
        List<String> parts = List.of(packageName.toLowerCase(Locale.ROOT).split("\\."));
        Optional<Known> hint = known.of(packageName).filter(each -> !isOwn(each.prefix()));
        return hint.flatMap(this::namedAs)
                .map(Suppliers::named)
                .or(() -> ownPackages.contains(packageName) ? Optional.of(source(packageName)) : Optional.empty())
                .or(() -> best(packageName, parts, each -> isByGroup(each, packageName)))
                .or(() -> hint.map(this::hinted))
                .or(() -> best(packageName, parts, each -> each.isNameOf(parts)))
                .or(() -> isAmongOwn(packageName) ? Optional.of(source(packageName)) : Optional.empty());
    }

    private boolean isByGroup(NamedLibrary library, String packageName) {
        return library.isGroupOf(packageName) && !known.isShared(library.group());
    }

    /** The library of the build that fits best among those that may be meant; among equals the first by name. */
    private Optional<Supplier> best(String packageName, List<String> parts, Predicate<NamedLibrary> mayBe) {
        NamedLibrary best = null;
        int most = Integer.MIN_VALUE;
        for (NamedLibrary each : named) {
            if (mayBe.test(each)) {
                int fit = each.fit(packageName, parts);
                if (fit > most) {
                    best = each;
                    most = fit;
                }
            }
        }
        return Optional.ofNullable(best).map(Suppliers::named);
    }

    private static Supplier named(NamedLibrary library) {
        return new Supplier(
                library.coordinates(),
                true,
                "pass " + library.coordinates() + ", which the build names, with --classpath");
    }

    /** The library of the build that is the known one, under its own coordinates or later ones. */
    private Optional<NamedLibrary> namedAs(Known hint) {
        String artifact = hint.coordinates().substring(hint.coordinates().indexOf(':') + 1);
        return named.stream()
                .filter(each -> each.name().equals(hint.coordinates()))
                .findFirst()
                .or(() -> named.stream()
                        .filter(each -> each.artifact().equals(artifact))
                        .findFirst());
    }

    private Supplier hinted(Known hint) {
        String version = hint.documentType()
                .map(this::version)
                .filter(each -> !each.isEmpty())
                .map(each -> " " + each)
                .orElse("");
        String told = version.isEmpty() ? "" : ", the version by its document types";
        return new Supplier(
                hint.coordinates() + version,
                true,
                "pass its jar, probably " + hint.coordinates() + version + told + ", with --classpath");
    }

    /** The version that most documents tell; among equals the newest in the order of the alphabet. */
    private String version(Pattern documentType) {
        Map<String, Integer> votes = new TreeMap<>(Comparator.reverseOrder());
        for (String type : documentTypes) {
            Matcher matcher = documentType.matcher(type);
            if (matcher.find()) {
                votes.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean isOwn(String namespace) {
        return ownBelow.getOrDefault(namespace, Set.of()).size() >= OWN_PACKAGES;
    }

    private static Supplier source(String packageName) {
        return new Supplier(
                "source of " + packageName,
                false,
                "generated or missing source of package " + packageName
                        + ": generate it, or name its folder as a further root");
    }

    /** Whether the sources have packages beside it: below the same three parts, or below two under which theirs are several. */
    private boolean isAmongOwn(String packageName) {
        String[] parts = packageName.split("\\.");
        if (parts.length >= 3 && ownBelow.containsKey(String.join(".", parts[0], parts[1], parts[2]))) {
            return true;
        }
        String two = parts.length < 2 ? packageName : parts[0] + "." + parts[1];
        long neighbours = ownBelow.getOrDefault(two, Set.of()).stream()
                .map(each -> each.split("\\."))
                .filter(each -> each.length > 2)
                .map(each -> each[2])
                .distinct()
                .count();
        return neighbours >= OWN_PACKAGES && !known.isShared(two);
    }
}
