package dev.unearth.analyzer.facts;

/** What one file says. */
public sealed interface Facts permits JavaFacts, XmlFacts, PageFacts, SqlFacts, PropertyFacts, ClassFacts {}
