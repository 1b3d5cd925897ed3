package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Code;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.web.Url;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that one page needs: those it imports by name, those its code uses by their simple or full name, its beans. */
final class PageClasses {

    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_$][\\w$]*(?:\\s*\\.\\s*[A-Za-z_$][\\w$]*)*");

    private final Loom loom;
    private final Evidences.Of<PageFacts> page;
    private final List<String> packages = new ArrayList<>();
    private final List<String> imported = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    PageClasses(Loom loom, Evidences.Of<PageFacts> page) {
        this.loom = loom;
        this.page = page;
    }

    void wire() {
        page.facts().directives().stream()
                .filter(directive -> directive.name().equals("page"))
                .forEach(directive -> directive.attributes().stream()
                        .filter(attribute -> attribute.name().equals("import"))
                        .forEach(attribute -> imports(attribute.value(), directive.line())));
        page.facts().directives().stream()
                .filter(directive -> directive.name().equals("page"))
                .forEach(directive -> directive.attributes().stream()
                        .filter(attribute -> attribute.name().equals("extends"))
                        .forEach(attribute -> uses(attribute.value(), directive.line())));
        page.facts().tags().forEach(this::tag);
        page.facts().code().stream()
                .filter(code -> code.kind() != CodeKind.EL && code.kind() != CodeKind.SCRIPT)
                .forEach(this::code);
    }

    /** An import of one class says that the page needs it; one of a whole package says nothing yet. */
    private void imports(String value, int line) {
        for (String name : value.split("[,;]")) {
            String whole = name.strip().replaceAll("^import\\s+", "");
            if (whole.endsWith(".*")) {
                packages.add(whole.substring(0, whole.length() - 2));
            } else if (!whole.isEmpty()) {
                imported.add(whole);
                loom.type(whole).filter(TypeSymbol::isSource).ifPresent(type -> wire(type, line, ""));
            }
        }
    }

    /** The classes of beans; those that a tag of a library declares a variable of. */
    private void tag(PageFacts.Tag tag) {
        boolean isBean = tag.name().equals("jsp:useBean");
        for (String attribute : List.of("class", "type", "beanName", "classname")) {
            String name = tag.attribute(attribute);
            if (isBean) {
                uses(name.replaceAll("<.*", ""), tag.line());
            } else if (tag.name().indexOf(':') > 0
                    && name.indexOf('.') > 0
                    && !Url.isComputed(name)
                    && seen.add(name)) {
                loom.type(name).filter(TypeSymbol::isSource).ifPresent(type -> wire(type, tag.line(), ""));
            }
        }
    }

    private void uses(String name, int line) {
        if (name.isBlank() || Url.isComputed(name) || !seen.add(name)) {
            return;
        }
        loom.named(page.file(), name, line, "class of the page").ifPresent(type -> {
            wire(type, line, "");
            loom.createdOutside(type);
        });
    }

    private void code(Code code) {
        String plain = CodeText.bare(code.text());
        Matcher names = NAME.matcher(plain);
        while (names.find()) {
            String name = names.group().replaceAll("\\s", "");
            if (seen.add(name)) {
                int line = code.span().lineStart() + newLines(plain, names.start());
                resolve(name).ifPresent(type -> wire(type, line, "name in the code of the page"));
            }
        }
    }

    private Optional<TypeSymbol> resolve(String name) {
        String[] parts = name.split("\\.");
        Optional<TypeSymbol> simple = simple(parts[0]);
        StringBuilder qualified = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length && simple.isEmpty(); i++) {
            qualified.append('.').append(parts[i]);
            if (Character.isUpperCase(parts[i].charAt(0))) {
                simple = loom.type(qualified.toString());
            }
        }
        return simple.filter(TypeSymbol::isSource);
    }

    private Optional<TypeSymbol> simple(String name) {
        for (String candidate : imported) {
            if (candidate.endsWith("." + name)) {
                return loom.type(candidate);
            }
        }
        return Character.isUpperCase(name.charAt(0))
                ? packages.stream()
                        .flatMap(prefix -> loom.type(prefix + "." + name).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static int newLines(String text, int to) {
        return (int) text.chars().limit(to).filter(c -> c == '\n').count();
    }

    private void wire(TypeSymbol type, int line, String reason) {
        Place place = Place.line(page.file().path(), line);
        Evidence because = reason.isEmpty() ? Evidence.declared(place) : Evidence.resolved(place);
        loom.wire(loom.key(page.file()), "page-uses-class", loom.key(type), because);
    }
}
