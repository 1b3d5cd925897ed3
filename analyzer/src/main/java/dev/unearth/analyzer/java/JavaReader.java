package dev.unearth.analyzer.java;

import com.sun.source.tree.CompilationUnitTree;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.FileKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads Java source of any level, 1.0 to 21 and beyond: through the compiler of the JDK, if it has one, as that is faster, most of all
 * for texts that are given together; what the compiler declines, through the parser that recovers. Both give the same facts.
 */
public final class JavaReader implements FactsReader {

    private final Optional<TreeParser> compiler;

    /** A reader that uses what the running JDK offers. */
    public JavaReader() {
        this(TreeParser.ofThisJdk());
    }

    private JavaReader(Optional<TreeParser> compiler) {
        this.compiler = compiler;
    }

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.JAVA);
    }

    @Override
    public String version() {
        return "java-4";
    }

    @Override
    public JavaFacts read(String text, int sourceLevel) {
        JavaFacts facts = fast(List.of(new Source(text, sourceLevel))).get(0);
        return facts == null ? reference(text, sourceLevel) : facts;
    }

    /** The facts by way of the parser that recovers. */
    JavaFacts reference(String text, int sourceLevel) {
        try {
            return new UnitReading(text, sourceLevel).facts();
        } catch (StackOverflowError e) {
            return new DeepStack().facts(text, sourceLevel);
        }
    }

    @Override
    public List<Supplier<Facts>> readTogether(List<Source> sources) {
        List<@Nullable JavaFacts> fast = fast(sources);
        List<Supplier<Facts>> all = new ArrayList<>(sources.size());
        for (int each = 0; each < sources.size(); each++) {
            Source source = sources.get(each);
            JavaFacts facts = fast.get(each);
            all.add(facts == null ? () -> reference(source.text(), source.level()) : () -> facts);
        }
        return all;
    }

    /** The facts that the compiler's trees give; null where they are declined. */
    List<@Nullable JavaFacts> fast(List<Source> sources) {
        List<@Nullable JavaFacts> facts = new ArrayList<>(Collections.nCopies(sources.size(), null));
        List<Integer> open = new ArrayList<>();
        List<TreeReading> readings = new ArrayList<>();
        for (int each = 0; each < sources.size(); each++) {
            TreeReading reading = new TreeReading(sources.get(each).text());
            if (compiler.isPresent() && reading.isOpen(sources.get(each).level())) {
                open.add(each);
                readings.add(reading);
            }
        }
        if (open.isEmpty()) {
            return facts;
        }
        List<@Nullable JavaFacts> parsed = parsed(compiler.get(), readings);
        for (int each = 0; each < open.size(); each++) {
            facts.set(open.get(each), parsed.get(each));
        }
        return facts;
    }

    /** One that the compiler fails on must not change what is made of the others: then each is parsed alone. */
    private static List<@Nullable JavaFacts> parsed(TreeParser compiler, List<TreeReading> readings) {
        List<@Nullable JavaFacts> facts = new ArrayList<>(readings.size());
        Optional<TreeParser.Parsed> parsed =
                compiler.parse(readings.stream().map(TreeReading::readable).toList());
        if (parsed.isEmpty() && readings.size() > 1) {
            readings.forEach(reading -> facts.addAll(parsed(compiler, List.of(reading))));
            return facts;
        }
        for (int each = 0; each < readings.size(); each++) {
            CompilationUnitTree unit =
                    parsed.isEmpty() ? null : parsed.get().units().get(each);
            facts.add(unit == null ? null : facts(readings.get(each), unit, parsed.get()));
        }
        return facts;
    }

    private static @Nullable JavaFacts facts(TreeReading reading, CompilationUnitTree unit, TreeParser.Parsed parsed) {
        try {
            return reading.facts(unit, parsed.positions());
        } catch (RuntimeException | StackOverflowError e) {
            // A tree unlike any that was thought of, or too deep a one: the other parser has its own way with the text.
            return null;
        }
    }
}
