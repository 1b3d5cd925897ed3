package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one {@code struts-config.xml} of Struts 1 says.
 *
 * @param module prefix of the module: empty for the default one, else {@code /admin}
 * @param controller pattern that leads to the action servlet
 */
public record StrutsConfig(
        SourceFile file,
        String module,
        UrlPattern controller,
        List<Action> actions,
        List<FormBean> forms,
        List<Forward> globalForwards,
        List<Handler> globalHandlers,
        List<Plugin> plugins) {

    /** Package of the actions that come with Struts. */
    private static final String STOCK = "org.apache.struts.actions.";

    public StrutsConfig {
        actions = List.copyOf(actions);
        forms = List.copyOf(forms);
        globalForwards = List.copyOf(globalForwards);
        globalHandlers = List.copyOf(globalHandlers);
        plugins = List.copyOf(plugins);
    }

    /**
     * An action mapping.
     *
     * @param path with a leading slash, without module and extension; may hold wildcards
     * @param type class name; may hold placeholders; empty for a mere forward
     * @param form name of its form bean
     * @param parameter names the method in some way that depends on the class
     * @param target path of a page or action that the mapping itself goes to; empty without one
     * @param input where a failed validation leads
     */
    public record Action(
            String path,
            String type,
            String form,
            String parameter,
            String target,
            String input,
            SortedSet<String> roles,
            List<Forward> forwards,
            List<Handler> handlers,
            Place place) {

        public Action {
            forwards = List.copyOf(forwards);
            handlers = List.copyOf(handlers);
        }

        boolean isWildcard() {
            return path.contains("*");
        }

        /** What the wildcards of the path stand for in {@code requested}; nothing where it does not fit. */
        Optional<List<String>> wildcards(String requested) {
            String regex = Pattern.quote(path).replace("**", "\\E(.*)\\Q").replace("*", "\\E([^/]*)\\Q");
            Matcher matcher = Pattern.compile(regex).matcher(requested);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return Optional.of(IntStream.rangeClosed(0, matcher.groupCount())
                    .mapToObj(matcher::group)
                    .toList());
        }

        /** {@code text} with {@code {1}} and the like filled in. */
        static String filled(String text, List<String> wildcards) {
            String filled = text;
            for (int i = 0; i < wildcards.size(); i++) {
                filled = filled.replace("{" + i + "}", wildcards.get(i));
            }
            return filled;
        }
    }

    /** A form bean with its class. */
    public record FormBean(String name, String type, Place place) {}

    /**
     * A named way to go on.
     *
     * @param module prefix of the module it leads to; empty for its own
     */
    public record Forward(String name, String path, boolean redirect, String module, Place place) {}

    /** A handler of exceptions: its class, or empty for the usual one, and the path it leads to. */
    public record Handler(String type, String path, Place place) {}

    /** A class that Struts itself loads: a plug-in or a request processor. */
    public record Plugin(String className, Place place) {}

    /** Whether {@code root} is that of such a document. */
    public static boolean isRoot(Element root) {
        return root.name().equals("struts-config");
    }

    public static StrutsConfig of(Evidences.Of<XmlFacts> document, Element root, String module, UrlPattern controller) {
        SourceFile file = document.file();
        return new StrutsConfig(
                file,
                module,
                controller,
                inside(root, "action-mappings", "action")
                        .map(e -> action(file, e))
                        .toList(),
                inside(root, "form-beans", "form-bean")
                        .map(e -> new FormBean(e.attribute("name"), e.attribute("type"), place(file, e)))
                        .toList(),
                inside(root, "global-forwards", "forward")
                        .map(e -> forward(file, e))
                        .toList(),
                inside(root, "global-exceptions", "exception")
                        .map(e -> handler(file, e))
                        .toList(),
                plugins(file, root));
    }

    private static List<Plugin> plugins(SourceFile file, Element root) {
        Stream<Plugin> plugins =
                root.children("plug-in").stream().map(e -> new Plugin(e.attribute("className"), place(file, e)));
        Stream<Plugin> processors = root.children("controller").stream()
                .map(e -> new Plugin(e.attribute("processorClass"), place(file, e)));
        return Stream.concat(plugins, processors).toList();
    }

    private static Stream<Element> inside(Element root, String list, String element) {
        return root.children(list).stream().flatMap(e -> e.children(element).stream());
    }

    private static Action action(SourceFile file, Element e) {
        SortedSet<String> roles = new TreeSet<>();
        for (String role : e.attribute("roles").split(",")) {
            if (!role.isBlank()) {
                roles.add(role.strip());
            }
        }
        String path = e.attribute("path");
        return new Action(
                path.startsWith("/") ? path : "/" + path,
                e.attribute("type"),
                e.attribute("name").isEmpty() ? e.attribute("attribute") : e.attribute("name"),
                e.attribute("parameter"),
                target(e),
                e.attribute("input"),
                roles,
                e.children("forward").stream().map(f -> forward(file, f)).toList(),
                e.children("exception").stream().map(h -> handler(file, h)).toList(),
                place(file, e));
    }

    private static String target(Element e) {
        String type = e.attribute("type");
        if (type.equals(STOCK + "ForwardAction") || type.equals(STOCK + "IncludeAction")) {
            return e.attribute("parameter");
        }
        return e.attribute("forward").isEmpty() ? e.attribute("include") : e.attribute("forward");
    }

    private static Forward forward(SourceFile file, Element e) {
        String module = e.attribute("module");
        boolean redirect = e.attribute("redirect").equals("true")
                || e.attribute("redirect").equals("yes");
        return new Forward(e.attribute("name"), e.attribute("path"), redirect, module, place(file, e));
    }

    private static Handler handler(SourceFile file, Element e) {
        return new Handler(e.attribute("handler"), e.attribute("path"), place(file, e));
    }

    private static Place place(SourceFile file, Element e) {
        return Place.line(file.path(), e.line());
    }

    /** The URL of {@code action} seen from the root of the web application. */
    public String url(Action action) {
        return controller.applied(module + action.path());
    }

    /** The action that answers {@code url}, exact paths before wildcards. */
    public Optional<Action> action(String url) {
        if (!controller.matches(url)) {
            return Optional.empty();
        }
        String stripped = controller.stripped(url);
        if (!stripped.startsWith(module + "/")) {
            return Optional.empty();
        }
        String path = stripped.substring(module.length());
        return actions.stream()
                .filter(action -> action.path().equals(path))
                .findFirst()
                .or(() -> actions.stream()
                        .filter(action ->
                                action.isWildcard() && action.wildcards(path).isPresent())
                        .findFirst());
    }
}
