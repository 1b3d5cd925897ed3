/** What lies outside the system: servers spoken to, mail, files, programs started, and scripts that start the system's own. */
@NullMarked
package dev.unearth.analyzer.wiring.outside;

import org.jspecify.annotations.NullMarked;
