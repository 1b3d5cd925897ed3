package dev.unearth.analyzer.text;

import dev.unearth.analyzer.text.Template.Fixed;
import dev.unearth.analyzer.text.Template.Part;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the texts that {@code String.format} and {@code MessageFormat.format} make. */
final class TextFormats {

    private static final Pattern PRINTF = Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");
    private static final Pattern MESSAGE = Pattern.compile("\\{(\\d+)[^}]*}|'([^']*)'");

    private TextFormats() {}

    /** {@code pattern} with {@code %s} and its like replaced; {@code argument} gives the texts of an argument by position. */
    static Texts printf(Template pattern, IntFunction<Texts> argument) {
        int[] next = {0};
        return fill(pattern, PRINTF, (matcher, place) -> {
            String conversion = matcher.group(2);
            if (conversion.equals("%") || conversion.equals("n")) {
                return Texts.of(new Fixed(conversion.equals("n") ? "\n" : "%", place.place()));
            }
            String index = matcher.group(1);
            return argument.apply(index == null ? next[0]++ : number(index.substring(0, index.length() - 1)) - 1);
        });
    }

    /** {@code pattern} with <code>{0}</code> and its like replaced. */
    static Texts message(Template pattern, IntFunction<Texts> argument) {
        return fill(pattern, MESSAGE, (matcher, place) -> {
            if (matcher.group(1) == null) {
                String quoted = matcher.group(2);
                return Texts.of(new Fixed(quoted.isEmpty() ? "'" : quoted, place.place()));
            }
            return argument.apply(number(matcher.group(1)));
        });
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private interface Filler {
        Texts fill(Matcher match, Fixed part);
    }

    private static Texts fill(Template template, Pattern pattern, Filler filler) {
        Texts filled = Texts.EMPTY;
        for (Part part : template.parts()) {
            filled = part instanceof Fixed fixed
                    ? filled.then(fill(fixed, pattern, filler))
                    : filled.then(Texts.of(part));
        }
        return filled;
    }

    private static Texts fill(Fixed part, Pattern pattern, Filler filler) {
        Texts filled = Texts.EMPTY;
        Matcher matcher = pattern.matcher(part.text());
        int end = 0;
        while (matcher.find()) {
            filled = filled.then(Texts.of(new Fixed(part.text().substring(end, matcher.start()), part.place())));
            filled = filled.then(filler.fill(matcher, part));
            end = matcher.end();
        }
        return filled.then(Texts.of(new Fixed(part.text().substring(end), part.place())));
    }

    /** The texts of {@code value} with every {@code old} replaced by {@code replacement}. */
    static Texts replace(Texts value, String old, Texts replacement) {
        Pattern literal = Pattern.compile(Pattern.quote(old));
        List<Template> all = value.values().stream()
                .flatMap(v -> fill(v, literal, (matcher, part) -> replacement).values().stream())
                .toList();
        return Texts.of(all);
    }
}
