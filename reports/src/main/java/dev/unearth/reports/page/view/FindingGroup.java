package dev.unearth.reports.page.view;

import java.util.List;

/**
 * Findings of one kind.
 *
 * @param advice what the kind means and what to do about it
 * @param more what lists those not shown; empty when all are
 */
public record FindingGroup(String title, String number, String advice, List<Entry> entries, String more) {

    /** One finding. */
    public record Entry(String message, String about, String place) {}
}
