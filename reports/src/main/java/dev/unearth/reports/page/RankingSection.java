package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;
import static dev.unearth.reports.page.Figures.counted;
import static dev.unearth.reports.page.Figures.score;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Exhibit;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.reports.page.view.Grid;
import dev.unearth.reports.page.view.Grid.Cell;
import dev.unearth.reports.page.view.Grid.Column;
import dev.unearth.reports.page.view.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What to modernize first: components in full, packages and types as tables. */
final class RankingSection {

    private static final int IN_FULL = 10;
    private static final int MOST_PACKAGES = 100;
    private static final int MOST_TYPES = 200;

    private final ReportInput input;
    private final Map<String, Component> components = new TreeMap<>();
    private final Map<String, Long> lines = new TreeMap<>();
    private final Map<String, String> sentences = new HashMap<>();

    private RankingSection(ReportInput input, Terrain terrain) {
        this.input = input;
        String application = input.snapshot().application();
        input.rules()
                .forEach(rule -> sentences.put(
                        NodeKey.of(NodeKind.RULE, application, rule.id().value())
                                .value(),
                        rule.statement()));
        for (Component component : input.components()) {
            String key = component.key(application).value();
            components.put(key, component);
            lines.put(key, terrain.lines(component));
        }
    }

    static Ranking of(ReportInput input, Terrain terrain) {
        return new RankingSection(input, terrain).ranking();
    }

    private Ranking ranking() {
        List<Candidate> ranked = level(Level.COMPONENT);
        return new Ranking(
                ranked.stream().limit(IN_FULL).map(this::candidate).toList(),
                Math.max(0, ranked.size() - IN_FULL),
                ScatterDrawing.of(ranked, lines),
                table("ranked-components", Level.COMPONENT, ranked, ranked.size()),
                table("ranked-packages", Level.PACKAGE, level(Level.PACKAGE), MOST_PACKAGES),
                table("ranked-types", Level.TYPE, level(Level.TYPE), MOST_TYPES));
    }

    private List<Candidate> level(Level level) {
        return input.candidates().stream()
                .filter(candidate -> candidate.level() == level)
                .toList();
    }

    private Ranking.Candidate candidate(Candidate candidate) {
        return new Ranking.Candidate(
                candidate.rank(),
                candidate.name(),
                candidate.key().value(),
                score(candidate.priority()),
                size(candidate),
                List.of(
                        meter("Value", candidate.value()),
                        meter("Risk", candidate.risk()),
                        meter("Coupling", candidate.coupling())),
                reasons(candidate),
                "unearth rank --explain " + Shell.quoted(candidate.key().value()));
    }

    private String size(Candidate candidate) {
        String key = candidate.key().value();
        Component component = components.get(key);
        return component == null
                ? ""
                : counted(component.types().size(), "type") + ", " + counted(lines.getOrDefault(key, 0L), "line");
    }

    private Ranking.Meter meter(String label, Score score) {
        return new Ranking.Meter(
                label,
                tone(label),
                score(score.value()),
                Figures.tenth(score.value()),
                score.strongest().stream().map(this::contribution).toList());
    }

    private static String tone(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static List<Ranking.Reason> reasons(Candidate candidate) {
        List<Ranking.Reason> reasons = new ArrayList<>();
        reason("Value", candidate.value(), reasons);
        reason("Risk", candidate.risk(), reasons);
        reason("Coupling", candidate.coupling(), reasons);
        return reasons;
    }

    private static void reason(String label, Score score, List<Ranking.Reason> reasons) {
        String sentences =
                score.strongest().stream().limit(2).map(Contribution::reason).collect(Collectors.joining(" "));
        if (!sentences.isEmpty()) {
            reasons.add(new Ranking.Reason(label, tone(label), sentences));
        }
    }

    private Ranking.Contribution contribution(Contribution each) {
        return new Ranking.Contribution(
                each.name(),
                score(each.points()),
                most(each.maxPoints()),
                Figures.ratio(each.points(), each.maxPoints()),
                each.reason(),
                each.evidence().stream().map(this::exhibit).toList());
    }

    private static String most(double points) {
        return points == Math.rint(points) ? Figures.count((long) points) : score(points);
    }

    /** A rule by its sentence, everything else by its name. */
    private Ranking.Exhibit exhibit(Exhibit each) {
        String sentence = sentences.getOrDefault(each.about().value(), "");
        return new Ranking.Exhibit(
                sentence.isEmpty() ? Terrain.shortName(each.about()) : sentence,
                sentence.isEmpty(),
                each.note(),
                each.place().map(Wording::shortPlace).orElse(""),
                each.place().map(Place::display).orElse(""));
    }

    private static Grid table(String id, Level level, List<Candidate> ranked, int most) {
        List<Column> columns = List.of(
                new Column("Rank", true),
                new Column(title(level), false),
                new Column("Priority", true),
                new Column("Value", true),
                new Column("Risk", true),
                new Column("Coupling", true),
                new Column("Mostly because of", false));
        String more = ranked.size() <= most
                ? ""
                : "The first %s of %s: unearth rank --level %s lists them all."
                        .formatted(count(most), count(ranked.size()), level.label());
        return new Grid(
                id,
                title(level) + "s by rank",
                "Filter " + level.label() + "s",
                columns,
                ranked.stream().limit(most).map(RankingSection::row).toList(),
                more);
    }

    private static String title(Level level) {
        String label = level.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static List<Cell> row(Candidate candidate) {
        return List.of(
                Cell.number(Integer.toString(candidate.rank()), candidate.rank()),
                Cell.code(candidate.name(), candidate.key().value()),
                Cell.number(score(candidate.priority()), candidate.priority()),
                meter(candidate.value(), "value"),
                meter(candidate.risk(), "risk"),
                meter(candidate.coupling(), "coupling"),
                Cell.text(why(candidate)));
    }

    private static Cell meter(Score score, String tone) {
        return Cell.meter(score(score.value()), Figures.tenth(score.value()), tone);
    }

    private static String why(Candidate candidate) {
        return List.of(candidate.value(), candidate.risk(), candidate.coupling()).stream()
                .flatMap(score -> score.strongest().stream().limit(1))
                .map(Contribution::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
