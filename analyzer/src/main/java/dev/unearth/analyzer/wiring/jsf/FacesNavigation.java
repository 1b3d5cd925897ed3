package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.jsf.FacesConfig.Case;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.Target;
import dev.unearth.analyzer.wiring.web.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where outcomes lead: by the navigation rules, else by the page that is called so (JSF specification, section 7.4.2). */
final class FacesNavigation {

    private final Router router;
    private final FacesPages pages;
    private final List<Case> cases;

    FacesNavigation(Router router, FacesPages pages, List<FacesConfig> configs) {
        this.router = router;
        this.pages = pages;
        this.cases = configs.stream().flatMap(config -> config.cases().stream()).toList();
    }

    /**
     * A page that an outcome leads to.
     *
     * @param kind {@code forward} or {@code redirect}
     */
    record Lead(Target target, String kind) {}

    /** The pages that {@code outcome} of {@code action}, an expression or empty, leads to from {@code view}. */
    List<Lead> leads(SourceFile view, String action, String outcome) {
        String id = pages.viewId(view);
        List<Case> from = cases.stream().filter(each -> each.isFrom(id)).toList();
        List<Predicate<Case>> tiers = List.of(
                each -> !each.isPattern(),
                each -> each.isPattern() && each.fromView().length() > 1,
                each -> each.fromView().equals("*"));
        for (Predicate<Case> tier : tiers) {
            List<Case> fitting = fitting(from.stream().filter(tier).toList(), action.replaceAll("\\s", ""), outcome);
            if (!fitting.isEmpty()) {
                return fitting.stream()
                        .flatMap(each -> lead(view, each).stream())
                        .toList();
            }
        }
        return implicit(view, outcome).stream().toList();
    }

    private static List<Case> fitting(List<Case> cases, String action, String outcome) {
        List<Predicate<Case>> orders = List.of(
                each -> each.action().equals(action) && each.outcome().equals(outcome),
                each -> each.action().equals(action) && each.outcome().isEmpty(),
                each -> each.action().isEmpty() && each.outcome().equals(outcome));
        for (Predicate<Case> order : orders) {
            List<Case> fitting = cases.stream()
                    .filter(each -> !(each.action().isEmpty() && each.outcome().isEmpty()))
                    .filter(order)
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    /** The page of a navigation case. */
    Optional<Lead> lead(SourceFile from, Case navigation) {
        String kind = navigation.redirect() ? "redirect" : "forward";
        return Url.of(navigation.toView())
                .flatMap(url -> router.target(from, url.fromContext()))
                .map(target -> new Lead(target, kind));
    }

    private Optional<Lead> implicit(SourceFile view, String outcome) {
        String kind = outcome.contains("faces-redirect=true") ? "redirect" : "forward";
        Optional<Url> url = Url.of(outcome).map(Url::fromContext);
        if (url.isEmpty() || url.get().path().indexOf(' ') >= 0) {
            return Optional.empty();
        }
        String path = url.get().path();
        List<String> candidates = new ArrayList<>();
        if (path.lastIndexOf('.') <= path.lastIndexOf('/')) {
            String own = view.fileName();
            candidates.add(path + own.substring(own.lastIndexOf('.')));
        }
        candidates.add(path);
        return candidates.stream()
                .flatMap(each -> Url.of(each).map(Url::fromContext).stream())
                .flatMap(each -> router.target(view, each).stream())
                .filter(target -> target.answeringPage().isPresent())
                .map(target -> new Lead(target, kind))
                .findFirst();
    }

    /** The views whose id {@code navigation} names, without a pattern. */
    Optional<SourceFile> from(SourceFile config, Case navigation) {
        return navigation.isPattern()
                ? Optional.empty()
                : Url.of(navigation.fromView())
                        .flatMap(url -> router.target(config, url.fromContext()))
                        .flatMap(Target::answeringPage);
    }

    /** All cases with an outcome of this name, from whatever view. */
    List<Case> called(String outcome) {
        return cases.stream().filter(each -> each.outcome().equals(outcome)).toList();
    }

    /** Where a case stands. */
    static Place place(Case navigation) {
        return navigation.place();
    }
}
