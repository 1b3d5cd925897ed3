package dev.unearth.analyzer.wiring.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a shell script, command file or table of jobs, with the variables that it sets put in. */
final class Script {

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "\\s*(?:export\\s+|set\\s+|declare\\s+|readonly\\s+)?\"?(\\w+)=(\"[^\"]*\"|'[^']*'|[^\"\\s;]*)\"?\\s*;?\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?[-=][^}]*)?}|\\$(\\w+)|%(\\w+)%");
    private static final Pattern COMMENT = Pattern.compile("(?i)\\s*(?:#.*|::.*|@?rem(?:\\s.*)?)");
    private static final Pattern TOKENS = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"';|&()`]+");
    private static final int MOST_ROUNDS = 5;

    private final Map<String, String> variables = new TreeMap<>();
    private final List<Command> commands = new ArrayList<>();

    private Script() {}

    /** A command as words; {@code line} is where it starts, 1-based. */
    record Command(List<String> words, int line) {

        /** Whether it starts a virtual machine. */
        boolean isJava() {
            return words.stream()
                    .anyMatch(word -> word.matches("(?i)(?:.*[/\\\\])?javaw?(?:\\.exe)?|[$%]\\{?\\w*java\\w*}?%?"));
        }
    }

    /** The commands that {@code text} holds. */
    static List<Command> commands(String text) {
        Script script = new Script();
        String[] lines = text.split("\r\n|\r|\n", -1);
        int at = 0;
        while (at < lines.length) {
            int first = at;
            StringBuilder whole = new StringBuilder(lines[at++]);
            while (at < lines.length && isContinued(whole)) {
                whole.setCharAt(whole.length() - 1, ' ');
                whole.append(lines[at++]);
            }
            script.line(whole.toString(), first + 1);
        }
        return List.copyOf(script.commands);
    }

    private static boolean isContinued(CharSequence line) {
        return line.length() > 0 && (line.charAt(line.length() - 1) == '\\' || line.charAt(line.length() - 1) == '^');
    }

    private void line(String line, int number) {
        if (COMMENT.matcher(line).matches()) {
            return;
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches()) {
            String value = assignment.group(2).replaceAll("^[\"']|[\"']$", "");
            variables.put(assignment.group(1), filled(value));
            return;
        }
        List<String> words = words(filled(line));
        if (!words.isEmpty()) {
            commands.add(new Command(words, number));
        }
    }

    private String filled(String text) {
        String filled = text;
        for (int round = 0; round < MOST_ROUNDS && VARIABLE.matcher(filled).find(); round++) {
            String before = filled;
            filled = VARIABLE.matcher(before)
                    .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), name(found))));
            if (filled.equals(before)) {
                break;
            }
        }
        return filled;
    }

    private static String name(java.util.regex.MatchResult found) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private String value(String written, String name) {
        String value = variables.getOrDefault(name, written);
        return value.contains(written) ? written : value;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKENS.matcher(line);
        while (token.find()) {
            String quoted = token.group(1) == null ? token.group(2) : token.group(1);
            if (quoted == null) {
                words.add(token.group());
            } else {
                words.addAll(List.of(quoted.strip().split("\\s+")));
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }
}
