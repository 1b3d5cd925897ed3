package dev.unearth.rules.relevance;

import dev.unearth.rules.rule.Relevance;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.Trait;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely a draft is a rule of the business: the logistic function of the sum of the weights of its traits, of a weight for
 * the extractor that found it, and of a constant. The weights are read from {@code weights.tsv}, whose head says how they were
 * fitted. The consequence carries most of them, the condition least.
 */
public final class RelevanceModel {

    private static final String RESOURCE = "weights.tsv";
    private static final String CONSTANT = "constant";

    private final double constant;
    private final Map<Trait, Double> traits;
    private final Map<String, Double> extractors;

    private RelevanceModel(double constant, Map<Trait, Double> traits, Map<String, Double> extractors) {
        this.constant = constant;
        this.traits = traits;
        this.extractors = extractors;
    }

    /**
     * The model that comes with this program.
     *
     * @throws IllegalStateException if its file names something that is no trait
     */
    public static RelevanceModel standard() {
        return parse(lines());
    }

    static RelevanceModel parse(List<String> lines) {
        double constant = 0;
        Map<Trait, Double> traits = new EnumMap<>(Trait.class);
        Map<String, Double> extractors = new java.util.TreeMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t");
            if (parts.length != 2) {
                throw new IllegalStateException("A line of the weights is a name, a tab and a number, not: " + line);
            }
            double weight = Double.parseDouble(parts[1]);
            if (parts[0].equals(CONSTANT)) {
                constant = weight;
            } else if (parts[0].contains("-") || parts[0].equals("schedules") || parts[0].equals("computations")) {
                extractors.put(parts[0], weight);
            } else {
                traits.put(trait(parts[0]), weight);
            }
        }
        return new RelevanceModel(constant, traits, extractors);
    }

    private static Trait trait(String name) {
        try {
            return Trait.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("The weights name " + name + ", which is no trait", unknown);
        }
    }

    private static List<String> lines() {
        InputStream stream = RelevanceModel.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("The weights of the relevance are missing: " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Reading the weights of the relevance, " + RESOURCE, failed);
        }
    }

    /** The relevance of {@code draft}. */
    public Relevance of(RuleDraft draft) {
        List<Reason> reasons = new ArrayList<>();
        double sum = constant;
        double byExtractor = extractors.getOrDefault(draft.extractor(), 0.0);
        if (byExtractor != 0) {
            reasons.add(new Reason("it was found by " + draft.extractor().replace('-', ' '), byExtractor));
            sum += byExtractor;
        }
        for (Trait trait : draft.traits()) {
            double weight = traits.getOrDefault(trait, 0.0);
            if (weight != 0) {
                reasons.add(new Reason("it " + trait.phrase(), weight));
                sum += weight;
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight))
                .thenComparing(reason -> reason.text));
        double score = 1 / (1 + StrictMath.exp(-sum));
        return new Relevance(
                Math.round(score * 1000) / 1000.0,
                reasons.stream().map(Reason::line).toList());
    }

    /** What spoke for or against. */
    private record Reason(String text, double weight) {
        String line() {
            return "%s (%s)".formatted(text, String.format(Locale.ROOT, "%+.2f", weight));
        }
    }
}
