package dev.unearth.analyzer.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The modifiers of a declaration.
 *
 * @param flags a bit per {@link Flag}, by ordinal; only what is written, nothing that the language implies
 * @param annotations in source order
 */
public record Modifiers(int flags, List<AnnotationUse> annotations) {

    /** No modifier at all. */
    public static final Modifiers NONE = new Modifiers(0, List.of());

    public Modifiers {
        annotations = List.copyOf(annotations);
    }

    /** Whether {@code flag} is written. */
    public boolean has(Flag flag) {
        return (flags & flag.bit()) != 0;
    }

    /** The written flags, in the order of {@link Flag}. */
    public Set<Flag> flagSet() {
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (has(flag)) {
                set.add(flag);
            }
        }
        return set;
    }

    /** A modifier keyword, in the order the language specification recommends. */
    public enum Flag {
        PUBLIC,
        PROTECTED,
        PRIVATE,
        ABSTRACT,
        DEFAULT,
        STATIC,
        SEALED,
        NON_SEALED,
        FINAL,
        TRANSIENT,
        VOLATILE,
        SYNCHRONIZED,
        NATIVE,
        STRICTFP;

        /** This flag's bit in {@link Modifiers#flags()}. */
        public int bit() {
            return 1 << ordinal();
        }

        /** The keyword as written in source. */
        public String keyword() {
            return this == NON_SEALED ? "non-sealed" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
