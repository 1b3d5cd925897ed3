package dev.unearth.benchmarks.peer;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * JavaParser alone, as fast as it goes while comments are kept: level RAW (no validators), no tokens, no search for the line separator. The
 * tree is dropped at once. Arguments: folder, threads.
 */
public final class BareParse {

    private BareParse() {}

    public static void main(String[] args) throws InterruptedException {
        List<Path> files = Sources.below(Path.of(args[0])).files();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger types = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Threads.run(Integer.parseInt(args[1]), () -> {
            JavaParser parser = parser();
            for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                try {
                    parser.parse(Sources.text(files.get(at)))
                            .getResult()
                            .ifPresent(unit -> types.addAndGet(unit.getTypes().size()));
                } catch (StackOverflowError e) {
                    failed.incrementAndGet();
                }
            }
        });
        System.out.printf("%d files, %d top-level types, %d failed%n", files.size(), types.get(), failed.get());
    }

    private static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.RAW)
                .setStoreTokens(false)
                .setDetectOriginalLineSeparator(false));
    }
}
