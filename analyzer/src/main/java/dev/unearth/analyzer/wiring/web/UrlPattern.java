package dev.unearth.analyzer.wiring.web;

/** How a web application maps a URL pattern (Servlet specification, section 12.2). */
public record UrlPattern(String text) {

    private boolean isPrefix() {
        return text.endsWith("/*");
    }

    private boolean isExtension() {
        return text.startsWith("*.");
    }

    public boolean isExact() {
        return !isPrefix() && !isExtension() && !text.equals("/");
    }

    /** Whether a request for {@code path}, seen from the root of the application, fits. */
    public boolean matches(String path) {
        if (isPrefix()) {
            String prefix = text.substring(0, text.length() - 2);
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
        return isExtension() ? path.endsWith(text.substring(1)) : path.equals(text) || text.equals("/");
    }

    /** Whether every request that fits {@code other} fits this pattern. */
    public boolean covers(UrlPattern other) {
        if (text.equals("/*") || text.equals(other.text)) {
            return true;
        }
        return other.isPrefix() && isPrefix()
                ? matches(other.text.substring(0, other.text.length() - 2))
                : !other.isPrefix() && !other.text.equals("/") && matches(other.text.replace("*", "x"));
    }

    /** The higher, the earlier it is tried: exact, then the longest prefix, then extensions, then the default. */
    public int rank() {
        if (isExact()) {
            return Integer.MAX_VALUE;
        }
        return isPrefix() ? 1 + text.length() : isExtension() ? 1 : 0;
    }

    /** The URL under which {@code path} of an action is reached, given the pattern of the front controller. */
    public String applied(String path) {
        if (isExtension()) {
            return path + text.substring(1);
        }
        return isPrefix() ? text.substring(0, text.length() - 2) + path : path;
    }

    /** What {@link #applied} was given to make {@code url}; {@code url} itself where it does not fit. */
    public String stripped(String url) {
        if (isExtension() && url.endsWith(text.substring(1))) {
            return url.substring(0, url.length() - text.length() + 1);
        }
        return isPrefix() && matches(url) ? url.substring(text.length() - 2) : url;
    }
}
