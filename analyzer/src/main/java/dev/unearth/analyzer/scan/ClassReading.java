package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.ClassDecl;
import dev.unearth.analyzer.facts.ClassFacts;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What reading the class files of the system came to.
 *
 * @param lost those that declare a type whose source is not at hand, in the order of their paths
 * @param leftOut why class files were left out, by path
 * @param flawed class files with a flaw, by path
 */
record ClassReading(List<Read> lost, SortedMap<String, String> leftOut, SortedMap<String, Read> flawed) {

    /**
     * A class file that was read.
     *
     * @param facts without code
     * @param level feature release of Java it was compiled for; 0 without a type
     */
    record Read(SourceFile file, ClassFacts facts, int level) {

        static Read of(SourceFile file, ClassFacts facts) {
            ClassDecl type = facts.type();
            return type == null
                    ? new Read(file, facts, 0)
                    : new Read(file, new ClassFacts(type.withoutCode(), facts.flaw()), type.level());
        }
    }

    /** @param module the module and source set of a file, as one word */
    static ClassReading of(ClassFiles files, List<Read> read, Function<SourceFile, String> module) {
        List<Read> lost = new ArrayList<>();
        SortedMap<String, Read> flawed = new TreeMap<>();
        Map<String, String> first = new HashMap<>();
        for (Read each : read) {
            String path = each.file.path();
            if (!each.facts.flaw().isEmpty()) {
                flawed.put(path, each);
            }
            ClassDecl type = each.facts.type();
            if (type == null || !files.isLost(each.file, type.name().replace('/', '.'))) {
                continue;
            }
            String earlier = first.putIfAbsent(module.apply(each.file) + " " + type.name(), path);
            if (earlier == null) {
                lost.add(each);
            } else {
                files.other(each.file, earlier);
            }
        }
        return new ClassReading(List.copyOf(lost), files.leftOut(), flawed);
    }

    /** The row of a file with what became of it, if it is a class file that was left out or has a flaw. */
    SourceFile judged(SourceFile file) {
        Read flaw = flawed.get(file.path());
        if (flaw != null) {
            Status status = flaw.facts.type() == null ? Status.FAILED : Status.PARTIAL;
            return file.with(status, flaw.facts.flaw());
        }
        String reason = leftOut.get(file.path());
        return reason == null ? file : file.with(Status.SKIPPED, reason);
    }

    /** Flaws of class files, and where sources are lost. */
    List<Unknown> unknowns(Function<SourceFile, String> root, String application) {
        List<Unknown> unknowns = new ArrayList<>();
        flawed.forEach((path, each) -> unknowns.addAll(Unknowns.syntax(path, each.facts)));
        List<SourceFile> files = lost.stream().map(Read::file).toList();
        unknowns.addAll(LostSources.unknowns(files, root, application));
        return unknowns;
    }
}
