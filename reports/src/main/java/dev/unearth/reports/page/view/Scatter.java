package dev.unearth.reports.page.view;

import java.util.List;

/** Components by coupling (to the right) and risk (upwards), as a drawing of {@link #WIDTH} by {@link #HEIGHT} units. */
public record Scatter(List<Tick> across, List<Tick> up, List<Bubble> bubbles) {

    /** Width of the drawing. */
    public static final int WIDTH = 760;

    /** Height of the drawing. */
    public static final int HEIGHT = 376;

    /** Left edge of the field. */
    public static final int LEFT = 52;

    /** Right edge of the field. */
    public static final int RIGHT = 744;

    /** Upper edge of the field. */
    public static final int TOP = 16;

    /** Lower edge of the field. */
    public static final int BOTTOM = 328;

    /** A mark of an axis at a distance from the left or upper edge of the drawing. */
    public record Tick(double at, String label) {}

    /**
     * A component.
     *
     * @param label its name; empty where there is no room for it
     * @param anchor {@code start}, {@code middle} or {@code end}, as in SVG
     * @param isFirst whether it is among those to begin with
     * @param said everything about it in a line
     */
    public record Bubble(
            double x,
            double y,
            double radius,
            String label,
            double labelX,
            double labelY,
            String anchor,
            boolean isFirst,
            String said) {}
}
