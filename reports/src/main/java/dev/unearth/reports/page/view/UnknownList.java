package dev.unearth.reports.page.view;

/**
 * What could not be resolved.
 *
 * @param said how much there is, as a sentence
 * @param isEmpty whether everything was resolved
 */
public record UnknownList(String said, boolean isEmpty, Grid byReason, Grid byMissing) {}
