package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.source.FileKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads pages: JSP in both syntaxes, XHTML, HTML. Tolerant as browsers and containers are: whatever comes in, facts come out,
 * in time linear in the length of the text.
 */
public final class JspReader implements FactsReader {

    @Override
    public Set<FileKind> kinds() {
        return EnumSet.of(FileKind.JSP, FileKind.HTML);
    }

    @Override
    public String version() {
        return "jsp-2";
    }

    @Override
    public Facts read(String text, int sourceLevel) {
        return new PageScanner(text).scan();
    }
}
