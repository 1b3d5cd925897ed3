package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.page.El;
import dev.unearth.analyzer.wiring.page.El.Chain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One page of JSF: the beans it is bound to, the actions it calls, where its outcomes lead, the parts it is made of. */
final class FacesPage {

    private static final Pattern ENTERS = Pattern.compile("action|actionListener|listener|.*Listener|actionExpression");
    private static final Pattern CALLS = Pattern.compile("validator|.*Method");
    private static final Pattern COMMANDS = Pattern.compile("(?i)command.*|.*button|.*link|menuitem|viewaction");

    private final Faces faces;
    private final Loom loom;
    private final Evidences.Of<PageFacts> page;
    private final SourceFile file;
    private final Map<String, Optional<TypeSymbol>> variables = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    FacesPage(Faces faces, Evidences.Of<PageFacts> page) {
        this.faces = faces;
        this.loom = faces.loom();
        this.page = page;
        this.file = page.file();
    }

    void wire() {
        page.facts().tags().forEach(this::variable);
        page.facts().tags().forEach(this::tag);
        page.facts().code().stream()
                .filter(code -> code.kind() == CodeKind.EL)
                .forEach(code -> El.chains(code.text())
                        .forEach(chain -> bound(chain, place(code.span().lineStart()))));
    }

    private Place place(int line) {
        return Place.line(file.path(), line);
    }

    /** A variable that a tag declares: for the elements of a table or loop, or for any value. */
    private void variable(Tag tag) {
        String name = tag.attribute("var");
        boolean isParameter =
                tag.name().endsWith(":param") && !tag.attribute("name").isEmpty();
        if (isParameter) {
            variables.putIfAbsent(tag.attribute("name"), Optional.empty());
        }
        if (!name.isEmpty()) {
            String value = tag.attribute("value").isEmpty() ? tag.attribute("items") : tag.attribute("value");
            Optional<TypeSymbol> type = El.only(value).flatMap(this::elements);
            variables.merge(name, type, (a, b) -> a.isPresent() ? a : b);
        }
        String status = tag.attribute("varStatus");
        if (!status.isEmpty()) {
            variables.putIfAbsent(status, Optional.empty());
        }
    }

    private Optional<TypeSymbol> elements(Chain chain) {
        return root(chain)
                .flatMap(type -> BeanPaths.end(chain, type))
                .flatMap(end -> BeanPaths.getter(end.type(), chain.last()))
                .flatMap(BeanPaths::element);
    }

    /** The type that the first name of {@code chain} stands for. */
    private Optional<TypeSymbol> root(Chain chain) {
        return variables.containsKey(chain.root())
                ? variables.get(chain.root())
                : faces.beans().named(chain.root()).map(FacesBeans.Bean::type);
    }

    private void bound(Chain chain, Place place) {
        if (!variables.containsKey(chain.root())) {
            Optional<FacesBeans.Bean> bean = faces.beans().named(chain.root());
            bean.ifPresent(found ->
                    loom.wire(loom.key(file), "el-binding", loom.key(found.source()), Evidence.resolved(place)));
            if (bean.isEmpty() && !faces.isKnownName(chain.root()) && unknown.add(chain.root())) {
                loom.unknown(place, chain.root(), "no bean or variable of this name is seen");
            }
        }
        root(chain).flatMap(type -> BeanPaths.end(chain, type)).ifPresent(end -> {
            end.getters().forEach(getter -> read(getter, place));
            if (chain.isCall()) {
                BeanPaths.method(end.type(), chain).ifPresent(loom::calledOutside);
            } else if (chain.names().size() > 1) {
                BeanPaths.getter(end.type(), chain.last()).ifPresent(getter -> read(getter, place));
                BeanPaths.setter(end.type(), chain.last()).ifPresent(loom::calledOutside);
            }
        });
    }

    /** Notes that the page calls a getter when it is shown. */
    private void read(MethodSymbol getter, Place place) {
        loom.calledOutside(getter);
        loom.relate(loom.key(file), RelationKind.CALLS, loom.key(getter), "", Evidence.resolved(place));
    }

    private void tag(Tag tag) {
        int colon = tag.name().indexOf(':');
        if (colon < 0) {
            return;
        }
        String name = tag.name().substring(colon + 1);
        for (Attribute attribute : tag.attributes()) {
            Optional<Chain> chain = El.only(attribute.value());
            if (chain.isPresent() && chain.get().names().size() > 1) {
                method(tag, attribute, chain.get());
            } else if (!attribute.value().isBlank() && El.in(attribute.value()).isEmpty()) {
                literal(tag, name, attribute);
            }
        }
        faces.pages()
                .component(page, tag)
                .filter(part -> !part.equals(file))
                .ifPresent(part -> loom.relate(
                        loom.key(file),
                        RelationKind.INCLUDES,
                        loom.key(part),
                        "",
                        Evidence.declared(place(tag.line()))));
    }

    private void literal(Tag tag, String name, Attribute attribute) {
        Place place = place(tag.line());
        String value = attribute.value();
        switch (attribute.name()) {
            case "action" -> {
                if (COMMANDS.matcher(name).matches()) {
                    outcome(value, "forward", place);
                }
            }
            case "outcome" -> outcome(value, "link", place);
            case "converter", "converterId" -> registered("converter", value, place);
            case "validator", "validatorId" -> registered("validator", value, place);
            default -> {
                // names nothing
            }
        }
    }

    private void registered(String role, String id, Place place) {
        faces.registered(role, id)
                .ifPresent(type -> loom.wire(loom.key(file), "el-binding", loom.key(type), Evidence.declared(place)));
    }

    /** An outcome that the page itself names. */
    private void outcome(String outcome, String kind, Place place) {
        boolean found = false;
        for (SourceFile view : faces.pages().views(file)) {
            for (FacesNavigation.Lead lead : faces.navigation().leads(view, "", outcome)) {
                found = true;
                String how = lead.kind().equals("redirect") ? "redirect" : kind;
                faces.leads(loom.key(file), lead, how, Evidence.resolved(place));
            }
        }
        if (!found) {
            loom.finding("MISSING_PAGE", loom.key(file), place, Faces.leadsNowhere(outcome));
        }
    }

    private void method(Tag tag, Attribute attribute, Chain chain) {
        boolean enters = ENTERS.matcher(attribute.name()).matches();
        Optional<BeanPaths.End> end = enters || CALLS.matcher(attribute.name()).matches()
                ? root(chain).flatMap(type -> BeanPaths.end(chain, type))
                : Optional.empty();
        if (end.isEmpty()) {
            return;
        }
        TypeSymbol type = end.get().type();
        Optional<MethodSymbol> method = BeanPaths.method(type, chain);
        method.ifPresent(loom::calledOutside);
        if (method.isPresent() && enters && type.isSource()) {
            action(tag, attribute, chain, type, method.get());
        } else if (method.isEmpty()
                && BeanPaths.isKnown(type)
                && type.isSource()
                && BeanPaths.getter(type, chain.last()).isEmpty()) {
            loom.finding(
                    "MISSING_ACTION",
                    loom.key(file),
                    place(tag.line()),
                    "%s calls %s, but %s has no such method."
                            .formatted(file.fileName(), chain.path(), type.simpleName()));
        }
    }

    private void action(Tag tag, Attribute attribute, Chain chain, TypeSymbol type, MethodSymbol method) {
        Evidence because = Evidence.declared(place(tag.line()));
        NodeKey entry = faces.entry(chain, variables.containsKey(chain.root()), type, method, place(tag.line()));
        loom.handledBy(entry, type, because);
        loom.relate(entry, RelationKind.HANDLED_BY, loom.key(method), "", because);
        loom.relate(loom.key(file), RelationKind.FORWARDS_TO, entry, "link", because);
        if (attribute.name().equals("action")) {
            Set<SourceFile> views = faces.pages().views(file);
            List<Outcomes.Outcome> outcomes = faces.outcomes().of(method);
            faces.navigates(new Faces.Action(entry, type, method, attribute.value()), outcomes, views);
        }
    }
}
