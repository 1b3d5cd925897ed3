package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        List<String> ours = links(sources, level);

        assertThat(theirs).hasSizeGreaterThan(least);
        assertThat(differences(ours, theirs)).as("ours against javac's").isEmpty();
    }

    /** Lines that only one has: {@code +} ours, {@code -} javac's. */
    private static List<String> differences(List<String> ours, List<String> theirs) {
        Map<String, Integer> counts = new TreeMap<>();
        ours.forEach(line -> counts.merge(line, 1, Integer::sum));
        theirs.forEach(line -> counts.merge(line, -1, Integer::sum));
        List<String> different = new ArrayList<>();
        counts.forEach((line, count) -> {
            if (count != 0
                    && EXPLAINED.stream().noneMatch(each -> each.matcher(line).matches())) {
                different.addAll(Collections.nCopies(Math.abs(count), (count > 0 ? "+ " : "- ") + line));
            }
        });
        return different;
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

    private static List<String> links(Map<String, String> sources, int level) {
        List<String> links = new ArrayList<>();
        try (Libraries libraries = Libraries.open()) {
            Index.Builder builder = Index.builder(libraries.classPath(List.of(), level));
            Map<SourceFile, JavaFacts> facts = new LinkedHashMap<>();
            sources.forEach((path, text) -> {
                SourceFile file = Linked.file(path);
                facts.put(file, new JavaReader().read(text, level));
                builder.add(file, facts.get(file), "app", false);
            });
            Linker linker = new Linker(builder.build());
            facts.forEach((file, read) -> new Links(linker.link(file, read), links).walk(read));
        }
        return links;
    }

    /** What names stand for as the linker found it, in the form of {@link JavacLinks}. */
    private static final class Links extends FactsWalker {

        private final LinkedUnit unit;
        private final List<String> links;

        Links(LinkedUnit unit, List<String> links) {
            this.unit = unit;
            this.links = links;
        }

        private void add(SourceSpan span, String kind, String what) {
            links.add(unit.file().path() + ":" + span.lineStart() + " " + kind + " " + what);
        }

        @Override
        protected boolean enter(Expr expr) {
            Binding binding = unit.bindingOf(expr).orElse(null);
            if (binding instanceof Binding.OfMethod of) {
                MethodSymbol method = of.method();
                String what = method.owner().binaryName() + "." + method.name() + method.descriptor();
                add(expr.span(), "calls", what);
            } else if (binding instanceof Binding.OfField of) {
                add(
                        expr.span(),
                        "uses",
                        of.field().owner().binaryName() + "." + of.field().name());
            } else if (binding instanceof Binding.OfType of) {
                add(expr.span(), "names", of.type().binaryName());
            }
            return true;
        }

        @Override
        protected void reference(TypeRef ref) {
            if (ref instanceof TypeRef.Named) {
                unit.typeOf(ref).declaration().ifPresent(type -> add(ref.span(), "names", type.binaryName()));
            }
        }
    }
}
