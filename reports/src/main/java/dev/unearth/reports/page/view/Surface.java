package dev.unearth.reports.page.view;

/**
 * Where the outside enters, what is stored, and the ways between.
 *
 * @param matrix which entry point does what to which table
 * @param screens which page leads where
 * @param integrations queues and systems outside
 * @param configuration keys and who reads them
 */
public record Surface(
        Grid entryPoints, Grid tables, Grid matrix, Grid screens, Grid integrations, Grid configuration) {}
