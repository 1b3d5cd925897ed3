package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.page.El;
import dev.unearth.analyzer.wiring.web.Web;
import java.util.Optional;

/**
 * JavaServer Faces: pages to the beans they are bound to, actions as entry points, navigation from page to page and from action to
 * page, what the container puts into beans. Configured classes are registered by whoever reads other descriptors.
 */
public final class JsfWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Faces faces = new Faces(loom, new Web(evidence));
        if (faces.pages().all().isEmpty() && faces.configs().isEmpty()) {
            return;
        }
        faces.beans().all().forEach(bean -> loom.createdOutside(bean.type()));
        faces.pages().all().forEach(page -> new FacesPage(faces, page).wire());
        faces.configs().forEach(config -> configured(faces, config));
        evidence.annotated().stream()
                .filter(annotated -> annotated.mark().is("faces.bean.ManagedProperty")
                        || annotated.mark().is("faces.annotation.ManagedProperty"))
                .forEach(annotated -> injected(faces, annotated));
        evidence.texts().forEach(call -> evaluated(faces, call));
    }

    private static void configured(Faces faces, FacesConfig config) {
        SourceFile file = config.file();
        for (FacesConfig.Bean bean : config.beans()) {
            Place place = Place.line(file.path(), bean.line());
            Optional<TypeSymbol> type =
                    faces.loom().named(file, bean.className(), bean.line(), "class of the managed bean");
            for (FacesConfig.Value value : bean.values()) {
                type.ifPresent(owner -> {
                    BeanPaths.setter(owner, value.property()).ifPresent(faces.loom()::calledOutside);
                    injected(faces, owner, value.text(), place);
                });
            }
        }
        for (FacesConfig.Case navigation : config.cases()) {
            navigates(faces, file, navigation);
        }
    }

    /** A rule that names its views joins those with where it leads. */
    private static void navigates(Faces faces, SourceFile file, FacesConfig.Case navigation) {
        Optional<SourceFile> from = faces.navigation().from(file, navigation);
        Optional<FacesNavigation.Lead> lead = faces.navigation().lead(from.orElse(file), navigation);
        NodeKey about = faces.loom().key(file);
        if (!navigation.isPattern() && from.isEmpty()) {
            missing(faces, about, navigation, navigation.fromView());
        }
        if (lead.isEmpty() && El.in(navigation.toView()).isEmpty()) {
            missing(faces, about, navigation, navigation.toView());
        }
        if (from.isPresent() && lead.isPresent()) {
            faces.leads(
                    faces.loom().key(from.get()), lead.get(), lead.get().kind(), Evidence.declared(navigation.place()));
        }
    }

    private static void missing(Faces faces, NodeKey about, FacesConfig.Case navigation, String view) {
        faces.loom()
                .finding(
                        "MISSING_PAGE",
                        about,
                        navigation.place(),
                        "A navigation rule names the page %s, which is not in the web application.".formatted(view));
    }

    private static void injected(Faces faces, Annotated annotated) {
        faces.loom().type(annotated.owner().typeBinaryName()).ifPresent(owner -> {
            BeanPaths.setter(owner, annotated.name()).ifPresent(faces.loom()::calledOutside);
            annotated
                    .mark()
                    .text("value")
                    .ifPresent(text ->
                            injected(faces, owner, text, annotated.mark().place()));
        });
    }

    private static void injected(Faces faces, TypeSymbol owner, String text, Place place) {
        for (String expression : El.in(text)) {
            for (El.Chain chain : El.chains(expression)) {
                faces.beans()
                        .named(chain.root())
                        .filter(bean -> bean.source() != owner)
                        .ifPresent(bean -> faces.loom()
                                .relate(
                                        faces.loom().key(owner),
                                        RelationKind.INJECTS,
                                        faces.loom().key(bean.source()),
                                        "el-binding",
                                        Evidence.declared(place)));
            }
        }
    }

    /** Code that evaluates an expression asks for the beans in it; code that names an outcome or a redirect goes on there. */
    private static void evaluated(Faces faces, CallText call) {
        if (call.method().equals(CallText.RETURNS)) {
            return;
        }
        for (Template argument : call.arguments()) {
            for (String expression : El.in(argument.text(""))) {
                for (El.Chain chain : El.chains(expression)) {
                    faces.beans()
                            .named(chain.root())
                            .ifPresent(bean -> faces.loom()
                                    .wire(
                                            faces.loom().caller(call),
                                            "el-binding",
                                            faces.loom().key(bean.source()),
                                            Evidence.resolved(call.place())));
                }
            }
        }
        if (call.method().equals("handleNavigation")
                && call.arguments().size() == 3
                && call.arguments().get(2).isComplete()) {
            handled(faces, call, call.arguments().get(2).text(""));
        }
    }

    /** Code that navigates by itself: from which view is not known. */
    private static void handled(Faces faces, CallText call, String outcome) {
        Evidence because = Evidence.inferred(call.place(), "from whatever page the code is called");
        for (FacesConfig.Case navigation : faces.navigation().called(outcome)) {
            faces.pages().all().stream()
                    .findFirst()
                    .flatMap(page -> faces.navigation().lead(page.file(), navigation))
                    .ifPresent(lead -> faces.leads(faces.loom().caller(call), lead, lead.kind(), because));
        }
    }
}
