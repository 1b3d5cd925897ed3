package dev.unearth.reports.page.view;

/** Where the outside enters and what is stored. */
public record Surface(Grid entryPoints, Grid tables) {}
