package dev.unearth.analyzer.measure;

/** The measures of types, packages and methods; docs/measures.md defines each with source, range and example. */
public enum Measure {
    TYPES("types", "types", "production types in the package, nested ones included"),
    LINES("lines", "lines", "physical lines"),
    STATEMENTS("statements", "statements", "statements of all methods"),
    METHODS("methods", "methods", "methods and constructors written in the type"),
    FIELDS("fields", "fields", "fields and enum constants"),
    WMC("wmc", "paths", "weighted methods per class: sum of cyclomatic complexities"),
    COGNITIVE("cognitive", "points", "sum of cognitive complexities"),
    MAX_CYCLOMATIC("maxCyclomatic", "paths", "highest cyclomatic complexity of a method"),
    CBO("cbo", "types", "coupling between objects: types of the application and of libraries it depends on"),
    CA("ca", "types", "afferent coupling: outside types that depend on it"),
    CE(
            "ce",
            "types",
            "efferent coupling: of a type, the types it depends on; of a package, its types that depend on others"),
    FAN_IN("fanIn", "methods", "methods elsewhere that call it, or call, read or write its members"),
    FAN_OUT("fanOut", "members", "methods it calls; of a type, members of other types its methods call, read or write"),
    RFC("rfc", "methods", "response for a class: its methods and the methods they call"),
    DIT("dit", "types", "depth of inheritance tree, java.lang.Object being 0"),
    NOC("noc", "types", "number of children: types that extend it directly"),
    LCOM(
            "lcom",
            "pairs",
            "lack of cohesion (Chidamber and Kemerer): method pairs without minus pairs with a common field"),
    LCOM4("lcom4", "groups", "lack of cohesion (Hitz and Montazeri): groups of methods joined by fields or calls"),
    LCOM_HS("lcomHs", "ratio", "lack of cohesion (Henderson-Sellers), 0 cohesive to 2"),
    TCC("tcc", "share", "tight class cohesion: share of method pairs with a common field"),
    ATFD("atfd", "fields", "access to foreign data: fields of unrelated types used directly or by accessor"),
    INSTABILITY("instability", "share", "Ce / (Ca + Ce)"),
    ABSTRACTNESS("abstractness", "share", "abstract types / types"),
    DISTANCE("distance", "share", "distance from the main sequence: |A + I - 1|"),
    CYCLE_SIZE("cycleSize", "members", "members of the cycle it is in, itself included; 0 when in none"),
    UNREACHABLE("unreachable", "flag", "1 when no entry point leads to the type"),
    UNUSED_METHODS("unusedMethods", "methods", "methods that nothing found by the scan uses");

    private final String id;
    private final String unit;
    private final String meaning;

    Measure(String id, String unit, String meaning) {
        this.id = id;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Its name as a property and in documents. */
    public String id() {
        return id;
    }

    /** What it counts in. */
    public String unit() {
        return unit;
    }

    /** A phrase that says what it measures. */
    public String meaning() {
        return meaning;
    }
}
