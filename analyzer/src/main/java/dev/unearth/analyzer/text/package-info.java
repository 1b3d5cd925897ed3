/**
 * What texts the code builds and hands on: constants over files, concatenations, builders, simple helpers, evaluated to
 * templates with holes. Start with {@link dev.unearth.analyzer.text.CallText}.
 */
@NullMarked
package dev.unearth.analyzer.text;

import org.jspecify.annotations.NullMarked;
