package dev.unearth.analyzer.source;

/** What a file is, told from its content and its name. */
public enum FileKind {
    /** Java source. */
    JAVA,
    /** A Java class file. */
    CLASS,
    /** A JSP page, fragment or tag file. */
    JSP,
    /** A page without Java in it: HTML, XHTML. */
    HTML,
    /** An XML document that is none of the more special kinds: its root element says what it configures. */
    XML,
    /** A tag library descriptor. */
    TLD,
    /** Statements of SQL. */
    SQL,
    /** A Java property file. */
    PROPERTIES,
    /** A Maven {@code pom.xml}. */
    MAVEN_POM,
    /** An Ant build file, whatever its name. */
    ANT_BUILD,
    /** An Eclipse {@code .classpath}. */
    ECLIPSE_CLASSPATH,
    /** A Gradle build file. */
    GRADLE_BUILD,
    /** A JAR, WAR, EAR or ZIP. */
    ARCHIVE,
    /** JavaScript, style sheets and other languages the scan only counts. */
    OTHER_SOURCE,
    /** Text of no known kind. */
    TEXT,
    /** Anything else. */
    BINARY,
    /** A folder that was left out whole. */
    FOLDER
}
