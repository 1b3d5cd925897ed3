package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.FactsKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an index answers to {@link Questions}, as a digest. Linking is a function of a unit's facts and of the answers to what it asks:
 * by name, through the one door for look-ups, where the answer depends on the types, packages, modules and imports that have that name; and of types
 * found that way, where it is in the outline of their unit. So the result of a linked unit holds as long as its facts and the answers to
 * its questions are the same.
 */
public final class Answers {

    private static final FactsKey NOTHING = new FactsKey(0, 0);

    private final Map<String, FactsKey> namesakes = new HashMap<>();
    private final Map<String, FactsKey> shapes;
    private final Map<String, FactsKey> wholes = new HashMap<>();

    /**
     * The answers of {@code index}.
     *
     * @param outlines {@link Index#outline} of each file
     */
    public Answers(Index index, Map<String, FactsKey> outlines) {
        shapes = Map.copyOf(outlines);
        Map<String, List<String>> byName = new HashMap<>();
        index.units().forEach((file, unit) -> {
            wholes.put(file, FactsKey.of(unit.hash().getBytes(StandardCharsets.UTF_8)));
            String from = " " + unit.scope().lookup.label() + " " + file;
            for (SourceType type : unit.types()) {
                byName.computeIfAbsent(type.simpleName(), name -> new ArrayList<>(1))
                        .add(type.binaryName() + from);
            }
        });
        index.declared().packages().forEach(dotted -> add(dotted, byName));
        index.declared().imported().forEach(dotted -> add(ofImports(dotted), byName));
        index.declared()
                .modules()
                .forEach(
                        module -> byName.computeIfAbsent(lastPart(ofModules(module.name())), name -> new ArrayList<>(1))
                                .add(module.toString()));
        byName.forEach((name, all) -> {
            all.sort(null);
            namesakes.put(name, FactsKey.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static void add(String dotted, Map<String, List<String>> byName) {
        byName.computeIfAbsent(lastPart(dotted), name -> new ArrayList<>(1)).add(dotted);
    }

    /** What a name is asked and answered under. */
    static String lastPart(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    /** Under which it is asked whether some unit imports {@code dotted}: no type or package has such a name. */
    static String ofImports(String dotted) {
        return dotted + ";";
    }

    /** Under which it is asked for the module called {@code dotted}. */
    static String ofModules(String dotted) {
        return dotted + "/";
    }

    /** The digest of the answers to all of {@code questions}. */
    public FactsKey to(Questions questions) {
        int count = questions.names().size()
                + questions.shapes().size()
                + questions.wholes().size();
        ByteBuffer all = ByteBuffer.allocate(16 * count);
        questions.names().forEach(name -> put(namesakes.get(name), all));
        questions.shapes().forEach(file -> put(shapes.get(file), all));
        questions.wholes().forEach(file -> put(wholes.get(file), all));
        return FactsKey.of(all.array());
    }

    private static void put(@Nullable FactsKey answer, ByteBuffer all) {
        FactsKey given = answer == null ? NOTHING : answer;
        all.putLong(given.high()).putLong(given.low());
    }
}
