package dev.unearth.analyzer.rank;

import java.util.Comparator;
import java.util.List;

/**
 * A sum of contributions, 0 to 100.
 *
 * @param contributions in the order of docs/measures.md
 */
public record Score(List<Contribution> contributions) {
    public Score {
        contributions = List.copyOf(contributions);
    }

    /** The sum of the points, rounded to a tenth. */
    public double value() {
        return Math.round(
                        contributions.stream().mapToDouble(Contribution::points).sum() * 10)
                / 10.0;
    }

    /** The contributions that add something, most points first; ties in the order of docs/measures.md. */
    public List<Contribution> strongest() {
        return contributions.stream()
                .filter(each -> each.points() > 0)
                .sorted(Comparator.comparingDouble(Contribution::points).reversed())
                .toList();
    }
}
