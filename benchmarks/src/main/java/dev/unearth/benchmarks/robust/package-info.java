/** Front end and linker over files nobody chose: what crashes, hangs or is lost. Start at {@link RobustCommand}. */
@NullMarked
package dev.unearth.benchmarks.robust;

import org.jspecify.annotations.NullMarked;
