/** JMH over the parts that most time goes to. Start at {@link dev.unearth.benchmarks.hot.HotParts}. */
@NullMarked
package dev.unearth.benchmarks.hot;

import org.jspecify.annotations.NullMarked;
