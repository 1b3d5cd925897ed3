package dev.unearth.analyzer.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The stretches of a text that could be left out to get rid of an error, smallest first: the statement or declaration the
 * error stands in, as braces and semicolons mark it, then the inside of the braces around it, then these with their head, and
 * so on outwards.
 */
final class ErrorRegions {

    /** A stretch; the end is exclusive. */
    record Region(int start, int end) {}

    /** An open brace and where the declaration or statement it belongs to starts. */
    private record Open(int head, int brace) {}

    private final CharSequence text;
    private final Scanner scanner;

    ErrorRegions(CharSequence text) {
        this.text = text;
        this.scanner = new Scanner(text);
    }

    /** The smallest stretch around {@code error} with anything in it; empty where there is nothing left. */
    Region smallest(int error) {
        for (Region region : around(error)) {
            if (!isBlank(region)) {
                return region;
            }
        }
        return new Region(0, 0);
    }

    /** The string, character or comment that holds {@code error}, or the one character there; as {@link #smallest} if that is blank. */
    Region token(int error) {
        int at = 0;
        while (at < text.length()) {
            int end = scanner.step(at);
            if (end > error) {
                Region token = new Region(at, end);
                return isBlank(token) ? smallest(error) : token;
            }
            at = end;
        }
        return smallest(error);
    }

    /** How many braces are open at the end of the text. */
    int openAtEnd() {
        int depth = 0;
        for (int at = 0; at < text.length(); at = scanner.step(at)) {
            char c = text.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            }
        }
        return depth;
    }

    private List<Region> around(int error) {
        Deque<Open> open = new ArrayDeque<>();
        int start = 0;
        for (int at = 0; at < error; at = scanner.step(at)) {
            switch (text.charAt(at)) {
                case '{' -> {
                    open.push(new Open(start, at));
                    start = at + 1;
                }
                case '}' -> {
                    open.poll();
                    start = at + 1;
                }
                case ';' -> start = at + 1;
                default -> {}
            }
        }
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(start, end(error, open.isEmpty())));
        for (Open each : open) {
            int end = scanner.blockEnd(each.brace());
            regions.add(new Region(each.brace() + 1, Math.max(each.brace() + 1, end - 1)));
            regions.add(new Region(each.head(), end));
        }
        regions.add(new Region(0, text.length()));
        return regions;
    }

    private int end(int error, boolean top) {
        for (int at = error; at < text.length(); at = scanner.step(at)) {
            switch (text.charAt(at)) {
                case ';' -> {
                    return at + 1;
                }
                case '{' -> {
                    return scanner.blockEnd(at);
                }
                case '}' -> {
                    return top ? at + 1 : at;
                }
                default -> {}
            }
        }
        return text.length();
    }

    private boolean isBlank(Region region) {
        for (int at = region.start(); at < region.end(); at++) {
            if (text.charAt(at) > ' ') {
                return false;
            }
        }
        return true;
    }
}
