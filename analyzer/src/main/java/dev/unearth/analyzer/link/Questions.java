package dev.unearth.analyzer.link;

import java.util.List;

/**
 * What a unit asked while it was linked and studied. As long as {@link Answers} to it are the same, linking the unit again gives the same.
 *
 * @param names simple names of types and last parts of names of packages that were looked up, found or not, and, with marks, of
 *     modules and of imports; sorted
 * @param shapes files of the units whose declarations were seen, the unit's own among them; sorted
 * @param wholes files of other units of which places were seen; sorted
 */
public record Questions(List<String> names, List<String> shapes, List<String> wholes) {

    public Questions {
        names = List.copyOf(names);
        shapes = List.copyOf(shapes);
        wholes = List.copyOf(wholes);
    }
}
