package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.PageFacts.CodeKind;

/** The elements that stand for directives and code in the XML syntax of pages (JSP specification, chapter 6). */
final class JspSyntax {

    private static final String DIRECTIVE = "jsp:directive.";

    private JspSyntax() {}

    /** The directive that an element stands for; empty where it stands for none. */
    static String directive(String element) {
        return element.startsWith(DIRECTIVE) ? element.substring(DIRECTIVE.length()) : "";
    }

    static boolean isCode(String element) {
        return element.equals("jsp:scriptlet") || element.equals("jsp:expression") || element.equals("jsp:declaration");
    }

    static CodeKind codeKind(String element) {
        return switch (element) {
            case "jsp:expression" -> CodeKind.EXPRESSION;
            case "jsp:declaration" -> CodeKind.DECLARATION;
            default -> CodeKind.SCRIPTLET;
        };
    }

    /** Character data as the parser of an XML document hands it on. */
    static String plain(String content) {
        return content.replace("<![CDATA[", "")
                .replace("]]>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
