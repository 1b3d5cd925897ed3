package dev.unearth.analyzer.inventory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that hold in a folder: those of its own {@code .unearthignore}, then those of the folders around it. In a file
 * the last fitting line decides.
 *
 * @param base folder the patterns are relative to, empty for the root
 * @param source where they are written, for the reason given
 * @param outer null at the root
 */
record IgnoreRules(
        String base,
        String source,
        List<PathPattern> patterns,
        @Nullable IgnoreRules outer) {

    static final IgnoreRules NONE = new IgnoreRules("", "", List.of(), null);

    /** Rules of lines of text, none around them. */
    static IgnoreRules of(String source, List<String> lines) {
        return NONE.within("", source, lines);
    }

    /** These rules with those of a folder in front. */
    IgnoreRules within(String folder, String writtenIn, List<String> lines) {
        List<PathPattern> parsed =
                lines.stream().flatMap(line -> PathPattern.parse(line).stream()).toList();
        return new IgnoreRules(folder, writtenIn, parsed, this);
    }

    /** Where it is written that a path is ignored; empty when it is not. */
    Optional<String> ignoring(String path, boolean folder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.outer) {
            Optional<PathPattern> last = rules.lastMatch(path, folder);
            if (last.isPresent()) {
                return last.get().negated() ? Optional.empty() : Optional.of(rules.source);
            }
        }
        return Optional.empty();
    }

    /** Whether a pattern fits a file or a folder it lies in. */
    boolean cover(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (ignoring(path.substring(0, slash), true).isPresent()) {
                return true;
            }
        }
        return ignoring(path, false).isPresent();
    }

    private Optional<PathPattern> lastMatch(String path, boolean folder) {
        String relative = base.isEmpty() ? path : path.substring(base.length() + 1);
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(relative, folder)) {
                return Optional.of(patterns.get(i));
            }
        }
        return Optional.empty();
    }
}
