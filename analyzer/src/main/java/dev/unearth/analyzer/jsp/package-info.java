/**
 * Pages: the text of a JSP, JSPX, XHTML or HTML page in, facts out. Start with {@link dev.unearth.analyzer.jsp.JspReader}.
 */
@NullMarked
package dev.unearth.analyzer.jsp;

import org.jspecify.annotations.NullMarked;
