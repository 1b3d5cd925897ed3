package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The application as a whole: each contribution is the mean over its components, weighted by their lines, so that applications
 * of different size can be compared.
 */
final class Overall {

    private final List<Candidate> components;
    private final double[] weights;

    private Overall(List<Candidate> components) {
        this.components = components;
        double[] lines = components.stream().mapToDouble(Overall::lines).toArray();
        double sum = 0;
        for (double each : lines) {
            sum += each;
        }
        weights = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            weights[i] = sum == 0 ? 1.0 / lines.length : lines[i] / sum;
        }
    }

    /** The candidate for {@code application}, of which there is at least one component. */
    static Candidate of(Node application, List<Candidate> components) {
        Overall overall = new Overall(components);
        return new Candidate(
                application.key(),
                Level.APPLICATION,
                application.name(),
                overall.mean(Candidate::coupling),
                overall.mean(Candidate::risk),
                overall.mean(Candidate::value),
                1);
    }

    private static double lines(Candidate component) {
        return component.risk().contributions().stream()
                .filter(each -> each.name().equals(RiskGauges.SIZE))
                .mapToDouble(Contribution::value)
                .sum();
    }

    private Score mean(Function<Candidate, Score> score) {
        List<Contribution> means = new ArrayList<>();
        int count = score.apply(components.get(0)).contributions().size();
        for (int i = 0; i < count; i++) {
            int number = i;
            means.add(mean(components.stream()
                    .map(each -> score.apply(each).contributions().get(number))
                    .toList()));
        }
        return new Score(means);
    }

    private Contribution mean(List<Contribution> parts) {
        double value = 0;
        double points = 0;
        for (int i = 0; i < parts.size(); i++) {
            value += weights[i] * parts.get(i).value();
            points += weights[i] * parts.get(i).points();
        }
        Contribution first = parts.get(0);
        String reason =
                String.format(Locale.ROOT, "On average over its components, by lines: %.1f %s.", value, first.unit());
        double capped = Math.min(first.maxPoints(), points);
        return new Contribution(first.name(), value, first.unit(), capped, first.maxPoints(), reason, evidence(parts));
    }

    /** The components that add most. */
    private List<Exhibit> evidence(List<Contribution> parts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).points() > 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -parts.get(i).points())
                .thenComparing(i -> components.get(i).key()));
        return order.stream()
                .limit(Contribution.MAX_EVIDENCE)
                .map(i -> new Exhibit(components.get(i).key(), parts.get(i).reason(), null))
                .toList();
    }
}
