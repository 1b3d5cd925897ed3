package dev.unearth.analyzer.wiring.page;

import dev.unearth.analyzer.facts.PageFacts.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which attributes of which tags lead where. Tags of libraries are known by their own name, whatever prefix a page gives them. */
public final class PageLinks {

    /** What happens to what an attribute names. */
    public enum Use {
        /** Put into the page. */
        INCLUDE,
        /** Control goes there on the server. */
        FORWARD,
        /** The browser is sent there. */
        REDIRECT,
        /** A person may go there, or the browser fetches it. */
        LINK,
        /** An action of Struts, without extension. */
        ACTION,
        /** A global forward of Struts. */
        GLOBAL_FORWARD,
        /** A definition of Tiles. */
        DEFINITION,
        /** A script that may hold URLs in quotes. */
        SCRIPT
    }

    /**
     * A reference to somewhere.
     *
     * @param inContext whether a leading slash means the root of the web application
     */
    public record Link(Use use, String value, boolean inContext) {}

    private static final Set<String> MARKUP_LINKS =
            Set.of("a", "area", "frame", "iframe", "img", "form", "link", "script", "input");

    private PageLinks() {}

    /** What {@code tag} refers to. */
    public static List<Link> of(Tag tag) {
        List<Link> links = new ArrayList<>();
        String name = tag.name().toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        if (colon < 0) {
            markup(tag, name, links);
        } else if (name.startsWith("jsp:")) {
            standard(tag, name, links);
        } else {
            library(tag, name.substring(colon + 1), links);
        }
        for (var attribute : tag.attributes()) {
            boolean isEvent = attribute.name().toLowerCase(Locale.ROOT).startsWith("on");
            if (isEvent || attribute.value().regionMatches(true, 0, "javascript:", 0, 11)) {
                links.add(new Link(Use.SCRIPT, attribute.value(), false));
            }
        }
        return links;
    }

    private static void markup(Tag tag, String name, List<Link> links) {
        if (!MARKUP_LINKS.contains(name)) {
            return;
        }
        for (String attribute : List.of("href", "src", "action", "formaction")) {
            add(tag, attribute, Use.LINK, false, links);
        }
    }

    private static void standard(Tag tag, String name, List<Link> links) {
        if (name.equals("jsp:include")) {
            add(tag, "page", Use.INCLUDE, true, links);
        } else if (name.equals("jsp:forward")) {
            add(tag, "page", Use.FORWARD, true, links);
        }
    }

    private static void library(Tag tag, String name, List<Link> links) {
        switch (name) {
            case "import" -> add(tag, "url", Use.INCLUDE, true, links);
            case "redirect" -> {
                add(tag, "url", Use.REDIRECT, true, links);
                struts(tag, links, Use.REDIRECT);
            }
            case "url" -> {
                add(tag, "value", Use.LINK, true, links);
                add(tag, "url", Use.LINK, true, links);
            }
            case "forward" -> add(tag, "name", Use.GLOBAL_FORWARD, true, links);
            case "form" -> add(tag, "action", Use.ACTION, true, links);
            case "link", "rewrite", "frame", "img", "image" -> {
                struts(tag, links, Use.LINK);
                add(tag, "src", Use.LINK, true, links);
            }
            case "insert", "insertdefinition", "inserttemplate" -> insert(tag, links);
            case "put", "add", "putattribute" -> put(tag, links);
            case "include", "composition", "decorate" -> {
                add(tag, "src", Use.INCLUDE, true, links);
                add(tag, "template", Use.INCLUDE, true, links);
                add(tag, "page", Use.INCLUDE, true, links);
                add(tag, "href", Use.INCLUDE, true, links);
            }
            case "outputlink" -> add(tag, "value", Use.LINK, false, links);
            case "graphicimage" -> {
                add(tag, "value", Use.LINK, true, links);
                add(tag, "url", Use.LINK, true, links);
            }
            default -> {
                // leads nowhere as far as is known
            }
        }
    }

    private static void struts(Tag tag, List<Link> links, Use use) {
        add(tag, "action", Use.ACTION, true, links);
        add(tag, "page", use, true, links);
        add(tag, "href", use, false, links);
        add(tag, "forward", Use.GLOBAL_FORWARD, true, links);
    }

    private static void insert(Tag tag, List<Link> links) {
        for (String attribute : List.of("page", "template", "component")) {
            add(tag, attribute, Use.INCLUDE, true, links);
        }
        add(tag, "definition", Use.DEFINITION, true, links);
        add(tag, "name", Use.DEFINITION, true, links);
    }

    private static void put(Tag tag, List<Link> links) {
        for (String attribute : List.of("value", "content")) {
            String value = tag.attribute(attribute);
            if (value.startsWith("/") && value.indexOf('.') > 0) {
                links.add(new Link(Use.INCLUDE, value, true));
            }
        }
    }

    private static void add(Tag tag, String attribute, Use use, boolean inContext, List<Link> links) {
        String value = tag.attribute(attribute);
        if (!value.isBlank()) {
            links.add(new Link(use, value, inContext));
        }
    }
}
