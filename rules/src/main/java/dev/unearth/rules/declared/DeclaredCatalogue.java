package dev.unearth.rules.declared;

import java.util.List;

/** All extractors of declared rules. */
public final class DeclaredCatalogue {

    private DeclaredCatalogue() {}

    static List<DeclaredExtractor> all() {
        return List.of(
                new DeclaredPermissions(),
                new TableConstraints(),
                new FormValidation(),
                new StatementRules(),
                new PropertyConstants(),
                new PageConditions());
    }

    /** The names of all extractors, in order; each has a page in {@code docs/rules}. */
    public static List<String> names() {
        return all().stream().map(DeclaredExtractor::name).toList();
    }
}
