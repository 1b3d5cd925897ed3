package dev.unearth.analyzer.wiring.ejb;

import java.util.Set;
import java.util.regex.Pattern;

/** What makes a queue or topic recognisable in code and descriptors. */
final class JmsDestination {

    /** The types of destinations; {@code javax} stands for {@code jakarta} as well. */
    static final Set<String> TYPES = Set.of("javax.jms.Queue", "javax.jms.Topic", "javax.jms.Destination");

    private static final Pattern CONTEXT =
            Pattern.compile("^(?:java:(?:comp/env|jboss/exported|jboss|global|app|module)?/?|/)");

    private JmsDestination() {}

    static boolean isOne(String erasedName) {
        return TYPES.contains(erasedName.startsWith("jakarta.") ? "javax" + erasedName.substring(7) : erasedName);
    }

    /** A name without the part of the directory that it stands in, and without the archive that it is linked to. */
    static String canonical(String name) {
        String linked = name.substring(name.indexOf('#') + 1).strip();
        return CONTEXT.matcher(linked).replaceFirst("");
    }

    /** What stands behind the last slash. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
