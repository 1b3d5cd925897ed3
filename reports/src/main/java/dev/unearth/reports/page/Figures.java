package dev.unearth.reports.page;

import java.util.Locale;

/** Numbers as the page prints them, in no locale. */
final class Figures {

    private Figures() {}

    /** {@code 12,345}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 rule}, {@code 2,000 rules}. */
    static String counted(long number, String noun) {
        return count(number) + " " + (number == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        boolean toIes = noun.endsWith("y") && !noun.endsWith("ey");
        return toIes ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** A share of 0 to 1 as {@code 87.3 %}. Rounded down, so that only what is whole is called {@code 100 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share >= 1 ? "%.0f %%" : "%.1f %%", Math.floor(share * 1000) / 10);
    }

    /** A score: {@code 41.5}. */
    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    /** Rounded to a tenth, as coordinates of drawings are. */
    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** {@code part} of {@code whole} in 0 to 100, rounded to a tenth; 0 where there is no whole. */
    static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : tenth(Math.min(100, 100 * part / whole));
    }
}
