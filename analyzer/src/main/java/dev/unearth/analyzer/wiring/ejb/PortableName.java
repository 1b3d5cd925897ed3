package dev.unearth.analyzer.wiring.ejb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that every container binds beans to (EJB 3.2, section 4.4): {@code java:global/app/module/Bean!Interface},
 * {@code java:app/module/Bean}, {@code java:module/Bean}; and the older {@code app/Bean/remote} of one container.
 *
 * @param bean name of the bean
 */
record PortableName(String bean) {

    private static final Pattern PORTABLE = Pattern.compile(
            "(?:java:(?:global|app|module|jboss/exported)|ejb:)/?(?:[^!?]*/)?([^/!?]+)(?:!([^?]*))?(?:\\?.*)?");
    private static final Pattern OLDER = Pattern.compile("(?:[^/:]+/)?([^/:]+)/(?:local|remote|no-interface)(?:-.*)?");

    /** The bean that {@code text} names so; empty when it is no such name. */
    static Optional<PortableName> of(String text) {
        Matcher portable = PORTABLE.matcher(text);
        if (portable.matches()) {
            return Optional.of(new PortableName(portable.group(1)));
        }
        Matcher older = OLDER.matcher(text);
        return older.matches() ? Optional.of(new PortableName(older.group(1))) : Optional.empty();
    }

    boolean isOf(String name) {
        return bean.equals(name);
    }
}
