package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.source.SourceFile;
import java.util.Optional;

/**
 * What is kept of one linked unit.
 *
 * @param studied what the caller's study made of it; empty for a class file, which studies of sources cannot read
 */
record UnitResult<R>(SourceFile file, UnitFindings found, Optional<R> studied) {}
