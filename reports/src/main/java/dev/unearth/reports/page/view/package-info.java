/**
 * What the page shows, section by section, ready to print: the templates below {@code src/main/jte} see these records and nothing
 * else. Start with {@link dev.unearth.reports.page.view.Page}.
 */
@NullMarked
package dev.unearth.reports.page.view;

import org.jspecify.annotations.NullMarked;
