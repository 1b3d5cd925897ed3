package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.inventory.Inventory;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.wiring.Evidences;
import java.nio.file.Path;
import java.util.List;

/**
 * What a scan gives.
 *
 * @param snapshot of everything but what the caller adds to its graph: rules, rank
 * @param studied what the caller's study made of each unit, in the order of their files
 * @param evidence what the wirers looked at: documents, texts, types
 * @param inventory the way back to the files
 * @param libraries jars that the sources were read against, in order
 * @param sourceLevel the highest level of Java that a module declares; 0 where none does
 * @param filesRead how many files the cache did not know
 * @param unitsLinked how many units of code had to be linked, since nothing was kept of them that still holds
 */
public record Scan<R>(
        Snapshot snapshot,
        List<R> studied,
        Evidences evidence,
        Inventory inventory,
        List<Path> libraries,
        int sourceLevel,
        int filesRead,
        int unitsLinked) {

    public Scan {
        studied = List.copyOf(studied);
        libraries = List.copyOf(libraries);
    }
}
