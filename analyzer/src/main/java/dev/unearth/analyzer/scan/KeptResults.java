package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.codec.RecordCodec;
import dev.unearth.analyzer.facts.FactsCache;
import dev.unearth.analyzer.facts.FactsKey;
import dev.unearth.analyzer.link.Answers;
import dev.unearth.analyzer.link.Questions;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.source.SourceFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results of units that an earlier scan linked. One holds when all it was made of is the same: the program, the application's name,
 * the file with its facts, where it stands and what its module sees, all of which are in its key; and the answers to what was asked
 * for it, whose digest stands in front of it. So nothing has to be known of what was scanned in between.
 *
 * @param <R> what the caller's study keeps of a unit
 */
final class KeptResults<R> {

    private final FactsCache cache;
    private final RecordCodec codec;
    private final Answers answers;
    private final String program;

    /**
     * @param program equal only for scans by the same program, with the same study, of an application of the same name
     * @param studied the type of what the study keeps
     * @throws IllegalArgumentException when that has no form as bytes
     */
    KeptResults(FactsCache cache, Answers answers, String program, Type studied) {
        this.cache = cache;
        this.codec = new RecordCodec(Condition.class, UnitFindings.class, studied);
        this.answers = answers;
        this.program = program;
    }

    /**
     * The type of what a study keeps, as its class declares it.
     *
     * @throws IllegalArgumentException when the class does not
     */
    static Type typeOf(UnitStudy<?> study) {
        for (Type each : study.getClass().getGenericInterfaces()) {
            if (each instanceof ParameterizedType type && type.getRawType() == UnitStudy.class) {
                return type.getActualTypeArguments()[0];
            }
        }
        throw new IllegalArgumentException(study.getClass() + " does not say what it makes of a unit");
    }

    /** What stands in front of a result. */
    record Condition(Questions questions, long high, long low) {
        boolean holds(FactsKey answer) {
            return high == answer.high() && low == answer.low();
        }
    }

    /** Under which the result of a unit is kept. */
    FactsKey key(UnitAssembly.Origin origin, FactsKey facts) {
        SourceFile file = origin.file();
        String all = String.join(
                "\n",
                "unit",
                program,
                file.path(),
                Boolean.toString(file.generated()),
                origin.module(),
                Boolean.toString(origin.test()),
                facts.toString());
        return FactsKey.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The result kept under {@code key}, if it still holds. */
    Optional<UnitResult<R>> get(FactsKey key, SourceFile file) {
        Optional<byte[]> bytes = cache.bytes(key);
        return bytes.isEmpty() ? Optional.empty() : read(bytes.get(), file);
    }

    /** Whatever is wrong with what is kept: it is as though nothing were. */
    private Optional<UnitResult<R>> read(byte[] bytes, SourceFile file) {
        try {
            RecordCodec.Reader reader = codec.read(bytes);
            Condition condition = reader.next(Condition.class);
            return condition.holds(answers.to(condition.questions))
                    ? Optional.of(result(reader.next(UnitFindings.class), reader.next(), file))
                    : Optional.empty();
        } catch (IllegalArgumentException | StackOverflowError damaged) {
            return Optional.empty();
        }
    }

    /** The key names the study, so that what is kept under it is what that study made. */
    @SuppressWarnings("unchecked")
    private static <R> UnitResult<R> result(UnitFindings found, @Nullable Object studied, SourceFile file) {
        return new UnitResult<>(file, found, Optional.ofNullable((R) studied));
    }

    /** Keeps {@code unit} under {@code key}, for as long as the answers to {@code questions} are the same; not if it is nested too deeply. */
    void put(FactsKey key, UnitResult<R> unit, Questions questions) {
        FactsKey answer = answers.to(questions);
        byte[] bytes;
        try {
            bytes = codec.encode(
                    new Condition(questions, answer.high(), answer.low()),
                    unit.found(),
                    unit.studied().orElse(null));
        } catch (IllegalArgumentException | StackOverflowError unwritable) {
            return;
        }
        cache.put(key, bytes);
    }
}
