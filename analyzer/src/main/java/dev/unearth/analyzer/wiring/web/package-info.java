/** Web applications: URLs to servlets, filters, actions of Struts, pages; where requests are sent on to. */
@NullMarked
package dev.unearth.analyzer.wiring.web;

import org.jspecify.annotations.NullMarked;
