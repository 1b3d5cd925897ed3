package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.measure.Codebase;
import dev.unearth.analyzer.measure.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks the parts of an application for modernization, at each {@link Level} among their like: first what carries much business
 * and much risk and is easy to take out, see {@link Candidate#priority()}. A pure function of its input; ties go by key.
 */
public final class Ranking {

    private final RankingInput input;
    private final Codebase code;
    private final Traces traces;
    private final List<List<Codebase.Link>> incoming = new ArrayList<>();

    private Ranking(RankingInput input) {
        this.input = input;
        this.code = input.measures().code();
        this.traces = new Traces(input.graph(), code, input.unknowns());
        for (int type = 0; type < code.size(); type++) {
            incoming.add(new ArrayList<>(2));
        }
        for (int type = 0; type < code.size(); type++) {
            code.links(type).forEach(link -> incoming.get(link.to()).add(link));
        }
    }

    /** All candidates, level by level from the application down, by rank within their level. */
    public static List<Candidate> of(RankingInput input) {
        return new Ranking(input).candidates();
    }

    private List<Candidate> candidates() {
        Measures measures = input.measures();
        Optional<Node> application =
                input.graph().nodes(NodeKind.APPLICATION).stream().findFirst();
        String name = application.map(Node::name).orElse("");
        List<Candidate> components = ranked(Division.byComponent(code, input.components(), name));
        List<Candidate> all = new ArrayList<>();
        application.filter(node -> !components.isEmpty()).ifPresent(node -> all.add(Overall.of(node, components)));
        all.addAll(components);
        all.addAll(ranked(Division.byPackage(code, measures.packageCycles())));
        all.addAll(ranked(Division.byType(code, measures.typeCycles())));
        return List.copyOf(all);
    }

    private List<Candidate> ranked(Division division) {
        List<Area> areas = division.areas();
        List<Score> coupling = scores(areas, new CouplingGauges(code, division, traces, incoming).ingredients());
        List<Score> risk = scores(areas, new RiskGauges(input.measures(), traces).ingredients());
        List<Score> value = scores(areas, new ValueGauges(traces).ingredients());
        List<Prioritized> unordered = new ArrayList<>();
        for (Area area : areas) {
            int i = area.number();
            Candidate candidate = new Candidate(
                    area.key(), division.level(), area.name(), coupling.get(i), risk.get(i), value.get(i), 1);
            unordered.add(new Prioritized(candidate, candidate.priority()));
        }
        unordered.sort(Prioritized.ORDER);
        List<Candidate> candidates = new ArrayList<>();
        unordered.forEach(each -> candidates.add(each.candidate.ranked(candidates.size() + 1)));
        return candidates;
    }

    /** A candidate with its priority, which takes a sum over all its contributions. */
    private record Prioritized(Candidate candidate, double priority) {

        static final Comparator<Prioritized> ORDER = Comparator.comparingDouble(Prioritized::priority)
                .reversed()
                .thenComparing(each -> each.candidate.key());
    }

    /** The scores of the areas, in their order. */
    private static List<Score> scores(List<Area> areas, List<Ingredient> ingredients) {
        List<List<Contribution>> rows = new ArrayList<>();
        areas.forEach(area -> rows.add(new ArrayList<>()));
        for (Ingredient ingredient : ingredients) {
            List<Ingredient.Reading> readings =
                    areas.parallelStream().map(ingredient.gauge()::read).toList();
            double[] values =
                    readings.stream().mapToDouble(Ingredient.Reading::value).toArray();
            double top = ingredient.scale().top(values);
            for (Area area : areas) {
                rows.get(area.number()).add(ingredient.contribution(readings.get(area.number()), top));
            }
        }
        return rows.stream().map(Score::new).toList();
    }
}
