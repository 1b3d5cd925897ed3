package dev.unearth.analyzer.wiring.reflection;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Classes of the system that property files and files of services name: somebody loads them by that name. */
final class NamedClasses {

    private static final String KIND = "config-registered";
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+(\\$\\w+)*");
    private static final int LONGEST = 2_000;

    private final Loom loom;
    private final Set<String> packages;
    private final Map<String, SortedSet<String>> byKey = new TreeMap<>();
    private final Map<String, SortedSet<String>> services = new TreeMap<>();

    NamedClasses(Loom loom) {
        this.loom = loom;
        this.packages = loom.evidence().sourceTypes().stream()
                .map(TypeSymbol::packageName)
                .collect(Collectors.toSet());
    }

    /** Wires the files with the classes that they name. */
    void wire() {
        for (Evidences.Of<PropertyFacts> each : loom.evidence().documents(PropertyFacts.class)) {
            for (PropertyFacts.Entry entry : each.facts().entries()) {
                entry(each.file(), entry);
            }
        }
        for (SourceFile file : loom.evidence().files()) {
            if (isService(file)) {
                service(file);
            }
        }
    }

    private void entry(SourceFile file, PropertyFacts.Entry entry) {
        if (entry.value().length() > LONGEST || entry.value().indexOf('.') < 0) {
            return;
        }
        for (String word : entry.value().strip().split("[\\s,;:]+")) {
            named(file, word, entry.line())
                    .ifPresent(type -> byKey.computeIfAbsent(entry.key(), absent -> new TreeSet<>())
                            .add(type.binaryName()));
        }
        if (entry.key().indexOf('.') > 0 && entry.value().indexOf(' ') < 0) {
            named(file, entry.key(), entry.line());
        }
    }

    /** The class of the system called {@code name}, which {@code file} names. */
    private Optional<TypeSymbol> named(SourceFile file, String name, int line) {
        if (!QUALIFIED.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<TypeSymbol> type = loom.type(name).filter(TypeSymbol::isSource);
        type.ifPresent(found -> {
            loom.wire(file, KIND, found, line);
            loom.createdOutside(found);
        });
        return type;
    }

    private static boolean isService(SourceFile file) {
        return ("/" + file.path()).contains("/META-INF/services/")
                && file.status() == SourceFile.Status.READ
                && !file.charset().isEmpty();
    }

    private void service(SourceFile file) {
        String[] lines = loom.evidence().text().apply(file).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String name = lines[i].replaceFirst("#.*", "").strip();
            Optional<TypeSymbol> type = named(file, name, i + 1);
            if (type.isPresent()) {
                services.computeIfAbsent(file.fileName(), absent -> new TreeSet<>())
                        .add(type.get().binaryName());
            } else if (QUALIFIED.matcher(name).matches()
                    && packages.contains(name.substring(0, name.lastIndexOf('.')))) {
                loom.missing(file, name, i + 1, "provider is not in the sources, though its package is");
            }
        }
    }

    /** The classes of the system that some property file has under {@code key}. */
    Set<String> underKey(String key) {
        return byKey.getOrDefault(key, new TreeSet<>());
    }

    /** The classes of the system that are registered for a service. */
    Set<String> providers(String service) {
        return services.getOrDefault(service, new TreeSet<>());
    }

    /** Whether a class of that name should be in the sources, since its package is. */
    boolean isOurs(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && packages.contains(name.substring(0, dot));
    }
}
