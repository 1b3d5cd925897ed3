/**
 * What a scan leaves: snapshots and the overlays laid over them, in one SQLite file. Start with
 * {@link dev.unearth.analyzer.store.SnapshotStore}.
 */
@NullMarked
package dev.unearth.analyzer.store;

import org.jspecify.annotations.NullMarked;
