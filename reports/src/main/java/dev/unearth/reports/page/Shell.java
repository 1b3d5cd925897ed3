package dev.unearth.reports.page;

/** Arguments of commands that a person copies from the page into a shell. */
final class Shell {

    private Shell() {}

    /**
     * {@code argument} as one word of a POSIX shell: as it is where that is safe, else in single quotes. Control characters, which
     * would break a line that is pasted, become question marks.
     */
    static String quoted(String argument) {
        String plain = argument.replaceAll("\\p{Cntrl}", "?");
        return plain.matches("[A-Za-z0-9_.:/@%+=,-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }
}
