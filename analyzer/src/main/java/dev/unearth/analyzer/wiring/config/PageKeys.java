package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts that pages and rules of validation show by their keys. */
final class PageKeys {

    /** Tags, {@code :message} those of any library, with the attribute that holds the key. */
    private static final Map<String, List<String>> TAGS =
            Map.of(":message", List.of("key", "code"), "s:text", List.of("name"), "ww:text", List.of("name"));

    private static final Pattern IN_ATTRIBUTE = Pattern.compile(
            "<\\w+:message\\b[^>]*?\\b(?:key|code)\\s*=\\s*['\"]([\\w.-]+)['\"]|\\bgetText\\(['\"]([\\w.-]+)['\"]");
    private static final Pattern KEY_ATTRIBUTE = Pattern.compile("(?:alt|title|src|page|href|label)Key");
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/-]+");

    private final Loom loom;
    private final ConfigKeys keys;
    private final Predicate<String> isMessage;
    private Pattern bundles = Pattern.compile("(?!)");

    PageKeys(Loom loom, ConfigKeys keys, Predicate<String> isMessage) {
        this.loom = loom;
        this.keys = keys;
        this.isMessage = isMessage;
    }

    void wire() {
        bundles = bundles(loom.evidence());
        loom.evidence().documents(PageFacts.class).forEach(this::page);
        loom.evidence()
                .documents(XmlFacts.class)
                .forEach(document -> document.facts()
                        .rootElement()
                        .filter(root -> root.name().equals("form-validation"))
                        .ifPresent(root -> validation(document.file(), root)));
    }

    /** Expressions {@code msg.key} and {@code msg['key']} over the names that pages and descriptors give to bundles. */
    private static Pattern bundles(Evidences evidence) {
        Set<String> names = new TreeSet<>();
        for (Evidences.Of<PageFacts> page : evidence.documents(PageFacts.class)) {
            page.facts().tags().stream()
                    .filter(tag -> tag.name().endsWith(":loadBundle"))
                    .forEach(tag -> names.add(tag.attribute("var")));
        }
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts().rootElement().filter(root -> root.name().equals("faces-config")).stream()
                    .flatMap(root -> root.children("application").stream())
                    .flatMap(application -> application.children("resource-bundle").stream())
                    .forEach(bundle -> names.add(bundle.childText("var")));
        }
        String any = names.stream().filter(name -> name.matches("\\w+")).collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(
                        "(?<![\\w.])(?:" + any + ")(?:\\.([\\w.]+)(?!\\w*\\()|\\[\\s*['\"]([^'\"]+)['\"]\\s*])");
    }

    private void page(Evidences.Of<PageFacts> page) {
        for (Tag tag : page.facts().tags()) {
            tag(page.file(), tag);
        }
        for (PageFacts.Code code : page.facts().code()) {
            if (code.kind() == PageFacts.CodeKind.EL) {
                find(bundles, code.text(), page.file(), code.span().lineStart());
            }
        }
    }

    private void tag(SourceFile file, Tag tag) {
        int colon = tag.name().indexOf(':');
        List<String> holders = TAGS.getOrDefault(tag.name().endsWith(":message") ? ":message" : tag.name(), List.of());
        for (Attribute attribute : tag.attributes()) {
            boolean isKey = holders.contains(attribute.name())
                    || colon > 0 && KEY_ATTRIBUTE.matcher(attribute.name()).matches();
            if (isKey) {
                shown(file, attribute.value(), tag.line(), tag.name().endsWith(":message"));
            } else {
                find(IN_ATTRIBUTE, attribute.value(), file, tag.line());
            }
        }
    }

    private void find(Pattern pattern, String text, SourceFile file, int line) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            shown(file, found.group(1) == null ? found.group(2) : found.group(1), line, false);
        }
    }

    private void validation(SourceFile file, Element element) {
        boolean isText = element.name().matches("arg[0-9]?|msg");
        if (isText && !element.attribute("resource").equals("false")) {
            shown(file, element.attribute("key"), element.line(), true);
        }
        element.children().forEach(child -> validation(file, child));
    }

    /** A key that a tag for messages names counts even where no file has it; any other has to be one. */
    private void shown(SourceFile file, String key, int line, boolean isCertain) {
        if (PLAIN.matcher(key).matches() && (isCertain || isMessage.test(key))) {
            NodeKey from = loom.key(file);
            keys.read(key, "message", from, Evidence.declared(Place.line(file.path(), line)));
        }
    }
}
