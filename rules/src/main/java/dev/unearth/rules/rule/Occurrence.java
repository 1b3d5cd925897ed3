package dev.unearth.rules.rule;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;

/**
 * One place where a rule is enforced.
 *
 * @param place tight around condition and consequence
 * @param anchorLine 1-based line of the condition, or of the computation where there is none
 * @param member whose code it is
 */
public record Occurrence(Place place, int anchorLine, MemberRef member) implements Comparable<Occurrence> {

    public Occurrence {
        if (anchorLine < place.span().lineStart() || anchorLine > place.span().lineEnd()) {
            throw new IllegalArgumentException("Anchor line %d lies outside %s to %d"
                    .formatted(anchorLine, place.display(), place.span().lineEnd()));
        }
    }

    /** {@code a.b.C#fee(int)} whose code it is; empty for what stands in no code, such as a constraint of a table. */
    public String memberName() {
        return member.typeBinaryName().isEmpty() ? "" : member.typeBinaryName() + "#" + member.signature();
    }

    @Override
    public int compareTo(Occurrence other) {
        return place.compareTo(other.place);
    }
}
