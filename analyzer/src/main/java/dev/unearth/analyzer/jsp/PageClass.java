package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Code;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.PageFacts.Directive;
import dev.unearth.analyzer.facts.XmlFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Java class that a container makes of a page, as far as its code goes: imports, beans and the implicit objects of JavaServer
 * Pages 2.3 (section 1.8.3) first, then each piece of code at the line at which it stands in the page. A declaration ends the method
 * before it, so that local variables from above it are not seen below.
 */
public final class PageClass {

    private static final String IMPLICIT = """
            (javax.servlet.http.HttpServletRequest request, javax.servlet.http.HttpServletResponse response, \
            javax.servlet.http.HttpSession session, javax.servlet.ServletContext application, javax.servlet.ServletConfig config, \
            javax.servlet.jsp.JspWriter out, javax.servlet.jsp.PageContext pageContext, Object page, Throwable exception) \
            throws Exception {\
            """;

    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private int methods;

    private PageClass() {}

    /**
     * Its text; nothing for a page without code. Lines are those of the page, except that what stands behind a comment to the end of
     * a line moves down.
     *
     * @param name of the class
     */
    public static Optional<String> of(String name, PageFacts page) {
        List<Code> code = page.code().stream()
                .filter(each -> each.kind() != CodeKind.EL)
                .sorted(Comparator.comparingInt((Code each) -> each.span().lineStart())
                        .thenComparingInt(each -> each.span().colStart()))
                .toList();
        return code.isEmpty() ? Optional.empty() : Optional.of(new PageClass().text(name, page, code));
    }

    private String text(String name, PageFacts page, List<Code> code) {
        add("import javax.servlet.*; import javax.servlet.http.*; import javax.servlet.jsp.*; ");
        attributes(page, "import").forEach(this::imports);
        String base = attributes(page, "extends").stream().findFirst().orElse("javax.servlet.http.HttpServlet");
        add("class " + name + " extends " + base + " { ");
        page.tags().forEach(this::bean);
        openMethod();
        code.forEach(this::piece);
        add(" } }");
        return text.toString();
    }

    private static List<String> attributes(PageFacts page, String attribute) {
        return page.directives().stream()
                .filter(directive -> directive.name().equals("page"))
                .map(Directive::attributes)
                .flatMap(List::stream)
                .filter(each -> each.name().equals(attribute))
                .map(XmlFacts.Attribute::value)
                .toList();
    }

    private void imports(String value) {
        for (String each : value.split("[,;]")) {
            String name = each.strip().replaceAll("\\s+", " ");
            if (name.matches("(static )?[\\w$.]+(\\.\\*)?")) {
                add("import " + name + "; ");
            }
        }
    }

    private void openMethod() {
        add("void _jspService" + (methods == 0 ? "" : methods) + IMPLICIT + " ");
        methods++;
    }

    private void bean(PageFacts.Tag tag) {
        String id = tag.attribute("id");
        String type = tag.attribute("type").isEmpty() ? tag.attribute("class") : tag.attribute("type");
        boolean isBean = tag.name().equals("jsp:useBean") && id.matches("[\\w$]+");
        if (isBean && type.matches("[\\w$.<>, ]+")) {
            add(type.replace('$', '.') + " " + id + "; ");
        }
    }

    private void piece(Code code) {
        while (line < code.span().lineStart()) {
            add("\n");
        }
        switch (code.kind()) {
            case SCRIPTLET -> add(closed(code.text()));
            case EXPRESSION -> add("out.print(" + closed(code.text()) + ");");
            case DECLARATION -> {
                add("} " + closed(code.text()));
                openMethod();
            }
            case EL -> throw new IllegalArgumentException("EL is no Java");
        }
    }

    /** A comment to the end of a line must not swallow what the class goes on with. */
    private static String closed(String code) {
        String last = code.substring(code.lastIndexOf('\n') + 1);
        return last.contains("//") ? code + "\n" : code + " ";
    }

    private void add(String part) {
        text.append(part);
        line += (int) part.chars().filter(c -> c == '\n').count();
    }
}
