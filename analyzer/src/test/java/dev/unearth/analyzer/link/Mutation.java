package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a text the way editing, merging and cutting off do: tokens go, come twice, change places. */
final class Mutation {

    private static final int MOST_EDITS = 4;

    /** White space, comments, text blocks, strings, characters, words, numbers, single signs: together everything. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\""
                    + "|'(?:[^'\\\\\\n]|\\\\.)*'|[\\w$]+|(?s:.)");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

    /** Before a semicolon they say nothing, and the parser keeps nothing of them. */
    private static final Set<String> MODIFIERS = Set.of(
            "public",
            "protected",
            "private",
            "static",
            "final",
            "abstract",
            "default",
            "synchronized",
            "transient",
            "volatile");

    private Mutation() {}

    /** {@code text} with some tokens deleted, doubled or swapped; the same for the same seed. */
    static String of(String text, long seed) {
        Random random = new Random(seed);
        List<String> tokens = tokens(text);
        for (int edits = 1 + random.nextInt(MOST_EDITS); edits > 0 && tokens.size() > 1; edits--) {
            edit(tokens, random);
        }
        return String.join("", tokens);
    }

    private static void edit(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        int length = Math.min(1 + (int) Math.abs(random.nextGaussian() * 3), tokens.size() - at);
        List<String> piece = tokens.subList(at, at + length);
        switch (random.nextInt(3)) {
            case 0 -> piece.clear();
            case 1 -> tokens.addAll(at, List.copyOf(piece));
            default -> {
                int other = random.nextInt(tokens.size());
                tokens.set(other, tokens.set(at, tokens.get(other)));
            }
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The words of {@code text} outside of comments and literals, modifiers left out, on lines that {@code counts} accepts. */
    static Set<String> names(String text, IntPredicate counts) {
        Set<String> names = new TreeSet<>();
        int line = 1;
        for (String token : tokens(text)) {
            if (NAME.matcher(token).matches() && !MODIFIERS.contains(token) && counts.test(line)) {
                names.add(token);
            }
            line += (int) token.chars().filter(c -> c == '\n').count();
        }
        return names;
    }
}
