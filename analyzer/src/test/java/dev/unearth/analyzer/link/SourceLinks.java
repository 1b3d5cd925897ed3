package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What names stand for as the linker found it, a line each, in the form of {@link JavacLinks}. */
final class SourceLinks extends FactsWalker {

    private final LinkedUnit unit;
    private final List<String> links;

    private SourceLinks(LinkedUnit unit, List<String> links) {
        this.unit = unit;
        this.links = links;
    }

    /** @param sources texts by their paths */
    static List<String> of(Map<String, String> sources, int level) {
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
            facts.forEach((file, read) -> new SourceLinks(linker.link(file, read), links).walk(read));
        }
        return links;
    }

    /** Lines that only one has: {@code +} ours, {@code -} javac's. */
    static List<String> differences(List<String> ours, List<String> theirs) {
        Map<String, Integer> counts = new TreeMap<>();
        ours.forEach(line -> counts.merge(line, 1, Integer::sum));
        theirs.forEach(line -> counts.merge(line, -1, Integer::sum));
        List<String> different = new ArrayList<>();
        counts.forEach((line, count) -> {
            if (count != 0) {
                different.addAll(Collections.nCopies(Math.abs(count), (count > 0 ? "+ " : "- ") + line));
            }
        });
        return different;
    }

    /** Where our links differ from javac's on one file that compiles, as {@link #differences(List, List)} has it. */
    static List<String> againstJavac(int level, String source) {
        Map<String, String> sources = Map.of("Test.java", source);
        return differences(of(sources, level), JavacLinks.ofValid(sources, level));
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
