package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;
import static dev.unearth.reports.page.Figures.counted;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.PseudoCode;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.reports.page.view.RuleList;
import dev.unearth.reports.spec.Specifications;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The business rules by component, components by rank; the most relevant where there are too many for a page. */
final class RulesSection {

    private static final int MOST_RULES = 500;
    private static final int MOST_PLACES = 5;
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 160;
    private static final String SPECIFICATIONS = "../specs/";
    private static final String INDEX = "index.md";

    private static final Comparator<BusinessRule> MOST_RELEVANT = Comparator.comparingDouble(
                    (BusinessRule rule) -> -rule.relevance().score())
            .thenComparing(rule -> rule.first().place())
            .thenComparing(BusinessRule::id);

    private static final Comparator<BusinessRule> READING_ORDER =
            Comparator.comparing((BusinessRule rule) -> rule.first().place()).thenComparing(BusinessRule::id);

    private final ReportInput input;
    private final Terrain terrain;
    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, String> files;

    private RulesSection(ReportInput input, Terrain terrain) {
        this.input = input;
        this.terrain = terrain;
        this.files =
                Specifications.fileNames(input.components(), input.clauses().keySet());
        input.clauses()
                .values()
                .forEach(all ->
                        all.forEach(clause -> clauses.put(clause.rule().id().value(), clause)));
    }

    static RuleList of(ReportInput input, Terrain terrain) {
        return new RulesSection(input, terrain).list();
    }

    private RuleList list() {
        List<BusinessRule> business = input.rules().stream()
                .filter(rule -> rule.relevance().isBusiness())
                .sorted(MOST_RELEVANT)
                .toList();
        List<BusinessRule> shown = business.stream().limit(MOST_RULES).toList();
        String more = business.size() > shown.size()
                ? "The %s most relevant of %s: unearth rules lists them all."
                        .formatted(count(shown.size()), count(business.size()))
                : "";
        return new RuleList(said(business), shown.size(), kinds(shown), groups(shown), more);
    }

    private String said(List<BusinessRule> business) {
        int technical = input.rules().size() - business.size();
        return technical == 0
                ? ""
                : "%s more looked technical rather than of the business and %s kept apart; unearth rules lists them too."
                        .formatted(counted(technical, "condition"), technical == 1 ? "is" : "are");
    }

    private static List<RuleList.Kind> kinds(List<BusinessRule> rules) {
        Map<RuleKind, Integer> counts = new EnumMap<>(RuleKind.class);
        rules.forEach(rule -> counts.merge(rule.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new RuleList.Kind(entry.getKey().word(), entry.getKey().meaning(), entry.getValue()))
                .toList();
    }

    private List<RuleList.Group> groups(List<BusinessRule> rules) {
        Map<String, List<BusinessRule>> byComponent = new LinkedHashMap<>();
        order().forEach(name -> byComponent.put(name, new ArrayList<>()));
        rules.stream()
                .sorted(READING_ORDER)
                .forEach(rule -> byComponent
                        .computeIfAbsent(component(rule), name -> new ArrayList<>())
                        .add(rule));
        return byComponent.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new RuleList.Group(
                        entry.getKey(),
                        SPECIFICATIONS + files.getOrDefault(entry.getKey(), INDEX),
                        entry.getValue().stream().map(this::rule).toList()))
                .toList();
    }

    /** Names of components by rank, then those without one. */
    private List<String> order() {
        List<String> names = new ArrayList<>();
        Map<String, String> byKey = input.components().stream()
                .collect(Collectors.toMap(
                        component ->
                                component.key(input.snapshot().application()).value(),
                        component -> component.name()));
        for (Candidate candidate : input.candidates()) {
            String name = byKey.get(candidate.key().value());
            if (candidate.level() == Level.COMPONENT && name != null) {
                names.add(name);
            }
        }
        Set<String> ranked = new HashSet<>(names);
        input.components().stream()
                .map(component -> component.name())
                .filter(ranked::add)
                .forEach(names::add);
        return names;
    }

    private String component(BusinessRule rule) {
        Clause clause = clauses.get(rule.id().value());
        return clause != null
                ? clause.component()
                : terrain.component(rule.first().member().key(input.snapshot().application()))
                        .orElse("elsewhere");
    }

    private RuleList.Rule rule(BusinessRule rule) {
        Optional<Clause> clause = Optional.ofNullable(clauses.get(rule.id().value()));
        return new RuleList.Rule(
                rule.id().value(),
                rule.kind().word(),
                rule.statement(),
                anchor(rule.first()),
                String.format(Locale.ROOT, "%.2f", rule.relevance().score()),
                Figures.tenth(100 * rule.relevance().score()),
                PseudoCode.of(rule.condition(), rule.outcome()),
                rule.context().equals(Condition.ALWAYS) ? "" : PseudoCode.of(rule.context()),
                clause.map(Clause::label).orElse(""),
                clause.map(each -> each.testClass() + "." + each.testMethod()).orElse(""),
                clause.map(each -> each.verdict().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                rule.relevance().reasons(),
                rule.occurrences().stream()
                        .limit(MOST_PLACES)
                        .map(RulesSection::spot)
                        .toList(),
                Math.max(0, rule.occurrences().size() - MOST_PLACES),
                excerpt(rule.first().place()));
    }

    private static String anchor(Occurrence occurrence) {
        return Place.line(occurrence.place().file(), occurrence.anchorLine()).display();
    }

    private static RuleList.Spot spot(Occurrence occurrence) {
        int last = occurrence.place().span().lineEnd();
        String lines = occurrence.place().display() + (last > occurrence.place().line() ? "–" + last : "");
        String type = occurrence.member().typeBinaryName();
        String member = type.isEmpty()
                ? ""
                : type.substring(type.lastIndexOf('.') + 1) + "."
                        + occurrence.member().signature();
        return new RuleList.Spot(lines, member);
    }

    /** The first lines of a place, without the margin they share. */
    private List<RuleList.Line> excerpt(Place place) {
        List<String> texts = input.sources().apply(place.file()).stream()
                .flatMap(String::lines)
                .skip(Math.max(0, place.line() - 1))
                .limit(Math.min(MOST_LINES, place.span().lineEnd() - place.line() + 1))
                .map(RulesSection::printable)
                .toList();
        int margin = texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(text -> text.length() - text.stripLeading().length())
                .min()
                .orElse(0);
        List<RuleList.Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new RuleList.Line(place.line() + lines.size(), text.substring(Math.min(margin, text.length()))));
        }
        return lines;
    }

    private static String printable(String line) {
        String text = line.replace("\t", "    ").stripTrailing();
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
    }
}
