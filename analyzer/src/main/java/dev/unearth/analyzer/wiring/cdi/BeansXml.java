package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What all {@code beans.xml} of a system say: what they enable, and in which folders every class is a bean. */
final class BeansXml {

    private final Set<String> enabled = new TreeSet<>();
    private final List<String> full = new ArrayList<>();
    private boolean any;

    BeansXml(List<Evidences.Of<XmlFacts>> documents) {
        for (Evidences.Of<XmlFacts> document : documents) {
            if (isOne(document.file())) {
                any = true;
                document.facts().rootElement().ifPresentOrElse(root -> read(document.file(), root), () -> {
                    full.add(base(document.file()));
                });
            }
        }
    }

    private static boolean isOne(SourceFile file) {
        return file.fileName().equals("beans.xml")
                && (file.folder().endsWith("META-INF") || file.folder().endsWith("WEB-INF"));
    }

    private void read(SourceFile file, Element root) {
        for (Element list : root.children()) {
            switch (list.name()) {
                case "alternatives", "interceptors", "decorators" ->
                    list.children().forEach(each -> enabled.add(each.text()));
                default -> {
                    // filters of the discovery are seldom and only leave classes out
                }
            }
        }
        String mode = root.attribute("bean-discovery-mode");
        boolean isFull = mode.equals("all")
                || mode.isEmpty() && root.attribute("version").isEmpty();
        if (isFull) {
            full.add(base(file));
        }
    }

    /** The folder whose classes the document is about: the module's, else the one beside which it lies. */
    private static String base(SourceFile file) {
        String folder = file.folder();
        int sources = folder.indexOf("src/main/");
        if (sources >= 0) {
            return folder.substring(0, sources);
        }
        String root = parent(folder);
        return folder.endsWith("WEB-INF") ? parent(root) : root;
    }

    private static String parent(String folder) {
        String plain = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    /** Whether an alternative, interceptor, decorator or stereotype of this name is enabled. */
    boolean enables(String className) {
        return enabled.contains(className);
    }

    /** Whether there is any such document, so that what none of them enables is not enabled. */
    boolean isAny() {
        return any;
    }

    /** Whether {@code type} is a bean without saying so. */
    boolean makesBean(TypeSymbol type) {
        return type.place()
                .filter(place -> full.stream().anyMatch(base -> place.file().startsWith(base)))
                .isPresent();
    }
}
