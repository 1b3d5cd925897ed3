package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Our links against those of javac, name by name, on real libraries: what differs is explained here, or is a fault of ours. */
class JavacDifferenceTest {

    /**
     * What differs with a reason, as patterns of whole lines; reviewed by hand. All are members that two types above the receiver
     * declare alike, both abstract and neither overriding the other, or again what Object declares: the specification leaves open
     * which of them is meant (15.12.2.5).
     */
    private static final List<Pattern> EXPLAINED = Stream.of(
                    ".*/AbstractPoolEntry.java:\\d+ calls .*(AbstractPoolEntry|PoolEntry)\\.tag\\(\\)I",
                    ".*/ClassPrinterImpl.java:\\d+ calls java.lang.*\\.equals\\(Ljava/lang/Object;\\)Z",
                    ".*/NonterminalCodeBuilder.java:\\d+ calls .*(CodeBuilder|LabelContext)\\.newLabel\\(\\).*")
            .map(Pattern::compile)
            .toList();

    @Test
    void a_library_from_before_java_5_links_as_javac_links_it() throws IOException {
        assertEqualLinks(sources("org/apache/commons/collections/ArrayStack.java"), 8, 24_000);
    }

    @Test
    void a_library_of_java_17_links_as_javac_links_it() throws IOException {
        assertEqualLinks(sources("io/github/dmlloyd/classfile/ClassFile.java"), 17, 34_000);
    }

    private static void assertEqualLinks(Map<String, String> sources, int level, int least) {
        List<String> theirs = JavacLinks.of(sources, level);
        List<String> ours = SourceLinks.of(sources, level);

        assertThat(theirs).hasSizeGreaterThan(least);
        assertThat(SourceLinks.differences(ours, theirs))
                .as("ours against javac's")
                .filteredOn(line -> EXPLAINED.stream()
                        .noneMatch(each -> each.matcher(line.substring(2)).matches()))
                .isEmpty();
    }

    private static Map<String, String> sources(String member) throws IOException {
        URL url = Objects.requireNonNull(
                JavacDifferenceTest.class.getClassLoader().getResource(member), member);
        String jar = URI.create(url.getPath().substring(0, url.getPath().indexOf("!/")))
                .getPath();
        Map<String, String> sources = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar)) {
            for (var entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.endsWith(".java") && !name.endsWith("-info.java") && !name.contains("snippet-files/")) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    sources.put(name, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }
}
