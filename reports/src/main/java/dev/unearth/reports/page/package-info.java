/**
 * The page a person starts from: one HTML file that needs nothing else. Sections are built as plain records (see the package
 * {@code view}) and printed by templates that know no analysis. Start with {@link dev.unearth.reports.page.ReportPage}.
 */
@NullMarked
package dev.unearth.reports.page;

import org.jspecify.annotations.NullMarked;
