package dev.unearth.reports.scaffold;

import java.util.Optional;

/** The texts of the scanned sources, where they are still at hand. */
@FunctionalInterface
public interface LegacySources {

    /** No source is at hand. */
    LegacySources NONE = path -> Optional.empty();

    /** The text of the file that the inventory lists as {@code path}, decoded. */
    Optional<String> text(String path);
}
