package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the evidence behind a contribution.
 *
 * @param about what it points at
 * @param note what of it counts, as a phrase; may be empty
 * @param source where to look; null where the thing has no one place
 */
public record Exhibit(NodeKey about, String note, @Nullable Place source) {

    /** Where to look. */
    public Optional<Place> place() {
        return Optional.ofNullable(source);
    }
}
