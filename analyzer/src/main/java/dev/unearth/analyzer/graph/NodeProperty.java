package dev.unearth.analyzer.graph;

/** Names of node properties, by the kind of node that carries them. */
public final class NodeProperty {

    /** Type: {@code a.b.Outer$Inner}. */
    public static final String BINARY_NAME = "binaryName";

    /** Type, file, entry point, rule, unknown, finding: its kind in lower case. */
    public static final String KIND = "kind";

    /** Type, method, field: not declared in the sources. */
    public static final String EXTERNAL = "external";

    /** Type: known from a class file of the system only; its source is not at hand. */
    public static final String WITHOUT_SOURCE = "withoutSource";

    /** Type: has no name. */
    public static final String ANONYMOUS = "anonymous";

    /** Type: external, and known by its name only because its library is not at hand. Library: named, but not at hand. */
    public static final String MISSING = "missing";

    /** Type, method: abstract, interfaces among them. */
    public static final String ABSTRACT = "abstract";

    /** Type, method, field: declared static. */
    public static final String STATIC = "static";

    /** Type, method: {@code public}, {@code protected}, {@code package} or {@code private}, members of interfaces as the language has it. */
    public static final String VISIBILITY = "visibility";

    /** File: public id of the document type of an XML document. */
    public static final String DOCUMENT_TYPE = "documentType";

    /** Type, file: a generator wrote it. */
    public static final String GENERATED = "generated";

    /** Type: belongs to tests. */
    public static final String TEST = "test";

    /** Type: name of the module it belongs to. */
    public static final String MODULE = "module";

    /** Type, method, file: how many lines it spans. */
    public static final String LINES = "lines";

    /** Method: {@code fee(int,Date)}. */
    public static final String SIGNATURE = "signature";

    /** Method: erased JVM descriptor; {@code *} for instance initialisers. */
    public static final String DESCRIPTOR = "descriptor";

    /** Method: number of statements, blocks not counted. */
    public static final String STATEMENTS = "statements";

    /** Method: cyclomatic complexity. */
    public static final String CYCLOMATIC = "cyclomatic";

    /** Method: cognitive complexity. */
    public static final String COGNITIVE = "cognitive";

    /** Method: getter or setter of a field, nothing more. */
    public static final String ACCESSOR = "accessor";

    /** Method: implicit, not written in the sources (default constructor). */
    public static final String IMPLICIT = "implicit";

    /** Method: called by the container or the JDK rather than by this code (main, servlet and EJB life cycle, annotations). */
    public static final String CALLED_FROM_OUTSIDE = "calledFromOutside";

    /** Field: erased name of its type. */
    public static final String VALUE_TYPE = "valueType";

    /** Field: value of a constant, as text. */
    public static final String VALUE = "value";

    /** Entry point: name of the handling method; empty where the container fixes it. */
    public static final String METHOD = "method";

    /** Entry point: roles that may use it. */
    public static final String ROLES = "roles";

    /** Table: columns in declared order. */
    public static final String COLUMNS = "columns";

    /** Table: a view. */
    public static final String VIEW = "view";

    /** Table: columns of the primary key, in order. */
    public static final String PRIMARY_KEY = "primaryKey";

    /** Table: what must be unique, columns of one key joined by commas. */
    public static final String UNIQUE_KEYS = "uniqueKeys";

    /** Table: texts of its check conditions. */
    public static final String CHECKS = "checks";

    /** Column: its type as declared. */
    public static final String COLUMN_TYPE = "columnType";

    /** Column: must have a value. */
    public static final String REQUIRED = "required";

    /** Column: its default as declared. */
    public static final String DEFAULT_VALUE = "defaultValue";

    /** Configuration key: its values as {@code file=value} in the order of files, secret ones masked. */
    public static final String VALUES = "values";

    /** Entry point: paths of the scripts and build files that start it. */
    public static final String STARTED_BY = "startedBy";

    private NodeProperty() {}
}
