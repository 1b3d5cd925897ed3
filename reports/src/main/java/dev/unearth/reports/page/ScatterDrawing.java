package dev.unearth.reports.page;

import static dev.unearth.reports.page.view.Scatter.BOTTOM;
import static dev.unearth.reports.page.view.Scatter.LEFT;
import static dev.unearth.reports.page.view.Scatter.RIGHT;
import static dev.unearth.reports.page.view.Scatter.TOP;

import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.reports.page.view.Scatter;
import dev.unearth.reports.page.view.Scatter.Bubble;
import dev.unearth.reports.page.view.Scatter.Tick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Places bubbles and their names. Axes go from 0 to the next multiple of 20 above the largest score. The area of a bubble is
 * proportional to its lines. Names are placed by rank, to the right of, to the left of, above or below their bubble, wherever the first
 * free place is; a name without one is left out.
 */
final class ScatterDrawing {

    private static final double LARGEST_RADIUS = 30;
    private static final double SMALLEST_RADIUS = 4;
    private static final int FIRST = 3;
    private static final double LETTER = 6.7;
    private static final double LINE = 14;
    private static final int LONGEST_NAME = 28;

    private final Map<String, Long> lines;
    private final double mostLines;
    private final double acrossMax;
    private final double upMax;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside() {
            return left >= LEFT && right <= RIGHT + 12 && top >= TOP - 8 && bottom <= BOTTOM;
        }
    }

    private record Label(double x, double y, String anchor, Box box) {}

    private ScatterDrawing(List<Candidate> candidates, Map<String, Long> lines) {
        this.lines = lines;
        this.mostLines = Math.max(
                1, lines.values().stream().mapToLong(Long::longValue).max().orElse(1));
        this.acrossMax = axis(candidates, candidate -> candidate.coupling().value());
        this.upMax = axis(candidates, candidate -> candidate.risk().value());
    }

    /** @param lines of components by their keys */
    static Scatter of(List<Candidate> candidates, Map<String, Long> lines) {
        return new ScatterDrawing(candidates, lines).draw(candidates);
    }

    private static double axis(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        double largest = candidates.stream().mapToDouble(score).max().orElse(0);
        return Math.min(100, Math.max(20, Math.ceil((largest + 3) / 20) * 20));
    }

    private Scatter draw(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            taken.add(box(candidate));
        }
        List<Bubble> bubbles =
                candidates.stream().map(this::bubble).sorted(BIGGEST_BEHIND).toList();
        return new Scatter(ticks(acrossMax, this::x), ticks(upMax, this::y), bubbles);
    }

    private static final Comparator<Bubble> BIGGEST_BEHIND =
            Comparator.comparingDouble(Bubble::radius).reversed().thenComparing(Bubble::said);

    private static List<Tick> ticks(double max, ToDoubleFunction<Double> at) {
        List<Tick> ticks = new ArrayList<>();
        for (double score = 0; score <= max; score += 20) {
            ticks.add(new Tick(Figures.tenth(at.applyAsDouble(score)), Long.toString((long) score)));
        }
        return ticks;
    }

    private double x(double coupling) {
        return LEFT + (RIGHT - LEFT) * coupling / acrossMax;
    }

    private double y(double risk) {
        return BOTTOM - (BOTTOM - TOP) * risk / upMax;
    }

    private double radius(Candidate candidate) {
        double share = lines.getOrDefault(candidate.key().value(), 0L) / mostLines;
        return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(share));
    }

    private Box box(Candidate candidate) {
        double x = x(candidate.coupling().value());
        double y = y(candidate.risk().value());
        double half = radius(candidate) * 0.7;
        return new Box(x - half, y - half, x + half, y + half);
    }

    private Bubble bubble(Candidate candidate) {
        double x = x(candidate.coupling().value());
        double y = y(candidate.risk().value());
        double radius = radius(candidate);
        String name = shortened(candidate.name());
        Optional<Label> label = label(x, y, radius, name);
        label.ifPresent(found -> taken.add(found.box));
        return new Bubble(
                Figures.tenth(x),
                Figures.tenth(y),
                Figures.tenth(radius),
                label.isPresent() ? name : "",
                Figures.tenth(label.map(Label::x).orElse(x)),
                Figures.tenth(label.map(Label::y).orElse(y)),
                label.map(Label::anchor).orElse("middle"),
                candidate.rank() <= FIRST,
                said(candidate));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private String said(Candidate candidate) {
        return "%s: rank %s, coupling %s, risk %s, value %s, %s"
                .formatted(
                        candidate.name(),
                        candidate.rank(),
                        Figures.score(candidate.coupling().value()),
                        Figures.score(candidate.risk().value()),
                        Figures.score(candidate.value().value()),
                        Figures.counted(lines.getOrDefault(candidate.key().value(), 0L), "line"));
    }

    private Optional<Label> label(double x, double y, double radius, String name) {
        double width = name.codePointCount(0, name.length()) * LETTER;
        double gap = radius + 5;
        List<Label> tries = List.of(
                new Label(x + gap, y + 4, "start", new Box(x + gap, y - LINE / 2, x + gap + width, y + LINE / 2)),
                new Label(x - gap, y + 4, "end", new Box(x - gap - width, y - LINE / 2, x - gap, y + LINE / 2)),
                new Label(x, y - gap, "middle", new Box(x - width / 2, y - gap - LINE, x + width / 2, y - gap + 2)),
                new Label(
                        x, y + gap + 9, "middle", new Box(x - width / 2, y + gap - 2, x + width / 2, y + gap + LINE)));
        return tries.stream().filter(this::isFree).findFirst();
    }

    private boolean isFree(Label label) {
        return label.box.isInside() && taken.stream().noneMatch(label.box::meets);
    }
}
