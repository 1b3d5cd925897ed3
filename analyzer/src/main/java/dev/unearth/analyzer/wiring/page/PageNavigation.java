package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.page.PageLinks.Link;
import dev.unearth.analyzer.wiring.page.PageLinks.Use;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.StrutsConfig;
import dev.unearth.analyzer.wiring.web.Target;
import dev.unearth.analyzer.wiring.web.Url;
import dev.unearth.analyzer.wiring.web.Web;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one page leads and what it includes. */
final class PageNavigation {

    private static final Set<String> PAGE_ENDINGS =
            Set.of("jsp", "jspf", "jspx", "html", "htm", "xhtml", "do", "jsf", "faces");
    private static final Pattern QUOTED =
            Pattern.compile("'([^'\\n]{2,300})'|\"([^\"\\n]{2,300})\"|&quot;([^&\\n]{2,300})&quot;");

    /** A line of a script that names a path: with a slash in front, with the ending of a page, or given to something that goes there. */
    private static final Pattern GOES =
            Pattern.compile("['\"]\\s*(<%|[$]\\{|/|\\.\\.?/)|\\.(jspx?|html?|xhtml|do|jsf|faces|action)\\b"
                    + "|\\b(location|action|open|href|src|url|WebSocket)\\b");

    private static final Pattern VARIABLE = Pattern.compile("<%=\\s*([A-Za-z_]\\w*)\\s*;?\\s*%>");
    private static final Pattern DISPATCH = Pattern.compile("\\b(sendRedirect|getRequestDispatcher|forward)\\s*\\("
            + "(?:\\s*\\w+\\.getContextPath\\(\\)\\s*\\+)?\\s*\"([^\"\\n]{1,300})\"");

    private final Loom loom;
    private final Web web;
    private final Router router;
    private final SourceFile file;
    private final PageFacts page;

    PageNavigation(Loom loom, Web web, Evidences.Of<PageFacts> page) {
        this.loom = loom;
        this.web = web;
        this.router = new Router(loom, web);
        this.file = page.file();
        this.page = page.facts();
    }

    void wire() {
        for (PageFacts.Directive directive : page.directives()) {
            if (directive.name().equals("include")) {
                directive.attributes().stream()
                        .filter(attribute -> attribute.name().equals("file"))
                        .map(XmlFacts.Attribute::value)
                        .forEach(value -> follow(new Link(Use.INCLUDE, value, true), directive.line()));
            }
        }
        for (PageFacts.Tag tag : page.tags()) {
            PageLinks.of(tag).forEach(link -> follow(link, tag.line()));
        }
        page.code().stream().filter(code -> code.kind() == CodeKind.SCRIPTLET).forEach(this::dispatches);
        page.code().stream().filter(code -> code.kind() == CodeKind.SCRIPT).forEach(this::scriptElement);
    }

    /** A script of the page names in quotes where the browser goes, or what it opens a socket to. */
    private void scriptElement(PageFacts.Code code) {
        String[] lines = code.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean isComment = line.strip().startsWith("//") || line.strip().startsWith("*");
            if (!isComment && GOES.matcher(line).find()) {
                script(line, Place.line(file.path(), code.span().lineStart() + i));
            }
        }
    }

    /** Java code of the page that sends the request on, as far as the path is written there. */
    private void dispatches(PageFacts.Code code) {
        Matcher dispatch = DISPATCH.matcher(code.text());
        while (dispatch.find()) {
            Use use = dispatch.group(1).equals("sendRedirect") ? Use.REDIRECT : Use.FORWARD;
            int line = code.span().lineStart()
                    + (int) code.text()
                            .chars()
                            .limit(dispatch.start())
                            .filter(c -> c == '\n')
                            .count();
            url(use, dispatch.group(2), true, Place.line(file.path(), line));
        }
    }

    private void follow(Link link, int line) {
        Place place = Place.line(file.path(), line);
        switch (link.use()) {
            case ACTION -> action(link.value(), place);
            case GLOBAL_FORWARD -> globalForward(link.value(), place);
            case DEFINITION -> web.tiles().pages(link.value()).forEach(path -> url(Use.INCLUDE, path, true, place));
            case SCRIPT -> script(link.value(), place);
            default -> url(link.use(), link.value(), link.inContext(), place);
        }
    }

    private void url(Use use, String value, boolean inContext, Place place) {
        Optional<Url> url = Url.of(value).map(u -> inContext ? u.fromContext() : u);
        if (url.isEmpty()) {
            computed(use, value, place);
            return;
        }
        Optional<Target> target = router.target(file, url.get());
        target.ifPresent(found -> relate(use, found, place, found.reason()));
        if (target.isEmpty() && isPage(url.get().path())) {
            loom.unknown(place, url.get().path(), "nothing in the web application answers this");
        }
    }

    /** What the page computes: followed where it is a variable that the page gives a text. */
    private void computed(Use use, String value, Place place) {
        Matcher variable = VARIABLE.matcher(value.strip());
        Set<String> paths = variable.matches() ? assigned(variable.group(1)) : Set.of();
        for (String path : paths) {
            Url.of(path)
                    .flatMap(url -> router.target(file, url))
                    .ifPresent(target -> relate(use, target, place, "text that the page gives this variable"));
        }
        if (paths.isEmpty() && Url.isComputed(value) && use != Use.LINK) {
            loom.computed(place, value, "the page decides when it runs where this leads");
        }
    }

    private Set<String> assigned(String variable) {
        Pattern assignment = Pattern.compile("\\b" + variable + "\\s*=\\s*\"([^\"\\n]{1,300})\"");
        Set<String> paths = new TreeSet<>();
        for (PageFacts.Code code : page.code()) {
            boolean isJava = code.kind() != CodeKind.EL && code.kind() != CodeKind.SCRIPT;
            Matcher matcher = assignment.matcher(isJava ? code.text() : "");
            while (matcher.find()) {
                paths.add(matcher.group(1));
            }
        }
        return paths;
    }

    private static boolean isPage(String path) {
        return PAGE_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** An action of Struts, with or without the controller's pattern applied, in the module of the configuration that has it. */
    private void action(String value, Place place) {
        if (value.startsWith("#{") || value.startsWith("${")) {
            return;
        }
        Optional<Url> url = Url.of(value).map(found -> new Url(found.from(""), true, found.reason()));
        if (url.isEmpty()) {
            return;
        }
        String path = url.get().path();
        Optional<Target> target = router.target(file, url.get());
        for (StrutsConfig config : web.struts()) {
            if (target.isEmpty()) {
                String applied = config.controller()
                        .applied(config.module() + config.controller().stripped(path));
                target = router.target(file, new Url(applied, true, url.get().reason()));
            }
        }
        target.ifPresent(found -> relate(Use.LINK, found, place, found.reason()));
        if (target.isEmpty() && !web.struts().isEmpty()) {
            loom.unknown(place, path, "no action is mapped to this");
        }
    }

    private void globalForward(String name, Place place) {
        List<StrutsConfig.Forward> forwards = web.struts().stream()
                .flatMap(config -> config.globalForwards().stream())
                .filter(forward -> forward.name().equals(name))
                .toList();
        if (forwards.isEmpty() && !web.struts().isEmpty() && !Url.isComputed(name)) {
            loom.unknown(place, name, "no global forward has this name");
        }
        forwards.forEach(forward -> {
            if (web.tiles().has(forward.path())) {
                web.tiles().pages(forward.path()).forEach(path -> url(Use.LINK, path, true, place));
            } else {
                url(Use.LINK, forward.path(), true, place);
            }
        });
    }

    /** A script mentions actions and servlets in quotes; what leads nowhere is some other text. */
    private void script(String value, Place place) {
        Matcher quoted = QUOTED.matcher(value);
        while (quoted.find()) {
            for (int group = 1; group <= quoted.groupCount(); group++) {
                Optional.ofNullable(quoted.group(group))
                        .flatMap(Url::of)
                        .filter(url -> url.path().indexOf(' ') < 0)
                        .flatMap(url -> router.target(file, url))
                        .ifPresent(target -> relate(Use.LINK, target, place, "named in a script"));
            }
        }
    }

    private void relate(Use use, Target target, Place place, String reason) {
        Evidence because = PageWirer.because(place, reason);
        target.entryPoint()
                .ifPresent(entry -> loom.relate(loom.key(file), RelationKind.FORWARDS_TO, entry, detail(use), because));
        target.answeringType().ifPresent(type -> loom.wire(loom.key(file), "action-mapping", loom.key(type), because));
        target.answeringPage().filter(found -> !found.equals(file)).ifPresent(found -> {
            if (use == Use.INCLUDE) {
                loom.relate(loom.key(file), RelationKind.INCLUDES, loom.key(found), "", because);
            } else if (isPage(found.path())) {
                loom.relate(loom.key(file), RelationKind.FORWARDS_TO, loom.key(found), detail(use), because);
            }
        });
    }

    private static String detail(Use use) {
        return switch (use) {
            case FORWARD -> "forward";
            case REDIRECT -> "redirect";
            default -> "link";
        };
    }
}
