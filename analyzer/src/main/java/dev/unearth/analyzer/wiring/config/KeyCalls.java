package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.CallText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The catalogue of calls that look a configuration key up. */
final class KeyCalls {

    /** Types all of whose calls have to be kept, so that keys made by the code show. */
    static final Set<String> WATCHED = Set.of("java.util.Properties", "java.util.ResourceBundle");

    private static final Pattern GETS = Pattern.compile("get\\w*|has\\w*|containsKey");
    private static final List<Lookup> ALL = List.of(
            new Lookup("java\\.util\\.Properties", "getProperty|get|containsKey", Space.PROPERTY),
            new Lookup("java\\.lang\\.System", "getProperty", Space.PROPERTY),
            new Lookup("java\\.lang\\.Boolean", "getBoolean", Space.PROPERTY),
            new Lookup("java\\.lang\\.Integer", "getInteger", Space.PROPERTY),
            new Lookup("java\\.lang\\.Long", "getLong", Space.PROPERTY),
            new Lookup("java\\.lang\\.System", "getenv", Space.ENVIRONMENT),
            new Lookup("java\\.util\\.prefs\\.Preferences", "get\\w*", Space.PROPERTY),
            new Lookup("java\\.util\\.ResourceBundle", "getString|getObject|getStringArray|containsKey", Space.MESSAGE),
            new Lookup("org\\.apache\\.commons\\.configuration2?\\.\\w*Configuration", GETS.pattern(), Space.PROPERTY),
            new Lookup(
                    "org\\.springframework\\.core\\.env\\.(?:\\w*Environment|PropertyResolver)",
                    "get\\w*Property|containsProperty",
                    Space.PROPERTY),
            new Lookup("org\\.eclipse\\.microprofile\\.config\\.Config", "get\\w*Value", Space.PROPERTY),
            new Lookup(
                    "org\\.springframework\\.context\\.(?:support\\.)?(?:MessageSource\\w*|ApplicationContext)",
                    "getMessage",
                    Space.MESSAGE),
            new Lookup("org\\.apache\\.struts\\.util\\.MessageResources", "getMessage|isPresent", Space.MESSAGE),
            new Lookup("org\\.apache\\.struts\\.action\\.Action(?:Message|Error)", "<init>", Space.MESSAGE),
            new Lookup("com\\.opensymphony\\.xwork2?\\.(?:ActionSupport|TextProvider)", "getText", Space.MESSAGE),
            new Lookup("(?:javax|jakarta)\\.servlet\\.ServletContext", "getInitParameter", Space.CONTEXT_PARAM),
            new Lookup(
                    "(?:javax|jakarta)\\.servlet\\.(?:ServletConfig|FilterConfig|GenericServlet)",
                    "getInitParameter",
                    Space.INIT_PARAM),
            new Lookup("javax\\.naming\\.(?:directory\\.)?(?:Initial)?(?:Dir)?Context", "lookup", Space.ENV_ENTRY));
    private static final Set<String> TELLING = Set.of("getProperty", "getenv", "getInitParameter");

    private final Function<String, Optional<TypeSymbol>> byName;

    KeyCalls(Function<String, Optional<TypeSymbol>> byName) {
        this.byName = byName;
    }

    /** Where a key is looked up. */
    enum Space {
        /** Property files, properties of the virtual machine. */
        PROPERTY,
        /** Variables of the process. */
        ENVIRONMENT,
        /** Texts for people. */
        MESSAGE,
        /** Parameters of a web application. */
        CONTEXT_PARAM,
        /** Parameters of a servlet or filter. */
        INIT_PARAM,
        /** Entries of a component's environment. */
        ENV_ENTRY
    }

    /**
     * A call that looks a key up.
     *
     * @param argument position of the key
     * @param reason why it is a guess; empty where the type tells
     */
    record KeyCall(Space space, int argument, String reason) {}

    private record Lookup(Pattern type, Pattern methods, Space space) {
        Lookup(String type, String methods, Space space) {
            this(Pattern.compile(type), Pattern.compile(methods), space);
        }
    }

    /** The lookup that {@code row} is. */
    Optional<KeyCall> of(CallText row) {
        int argument = firstText(row);
        if (argument < 0) {
            return Optional.empty();
        }
        for (Lookup lookup : ALL) {
            if (lookup.methods().matcher(row.method()).matches() && isA(row.receiverType(), lookup.type())) {
                return Optional.of(new KeyCall(lookup.space(), argument, ""));
            }
        }
        boolean guess = TELLING.contains(row.method()) && isNowhere(row.receiverType());
        return guess
                ? Optional.of(
                        new KeyCall(Space.PROPERTY, argument, row.method() + " is called on a type that is not known"))
                : Optional.empty();
    }

    private boolean isNowhere(String type) {
        return type.equals("?") || byName.apply(type).isEmpty();
    }

    private static int firstText(CallText row) {
        for (int i = 0; i < row.arguments().size(); i++) {
            String type = row.argumentTypes().get(i);
            if (type.equals("java.lang.String")
                    || type.equals("String")
                    || !row.arguments().get(i).isUnknown()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isA(String type, Pattern wanted) {
        return wanted.matcher(type).matches()
                || byName.apply(type)
                        .map(symbol -> symbol.supertypes().stream()
                                        .anyMatch(each -> wanted.matcher(each.binaryName())
                                                .matches())
                                || symbol.unknownSupertypes().stream()
                                        .anyMatch(each -> wanted.matcher(each).matches()))
                        .orElse(false);
    }
}
