package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that wirers may look at.
 *
 * @param application name of the application, for keys
 * @param files the whole inventory, ordered by path
 * @param documents what descriptors, pages, scripts and property files say, ordered by path
 * @param sourceTypes all types declared in the sources but local and anonymous ones, ordered by key name
 * @param locals what the local and anonymous classes mean, by unit
 * @param byName finds a type by its binary name, sources first, then libraries
 * @param imports the names that units import, by path, tests left out and the JDK's usual packages
 * @param texts what texts the code hands on, tests left out, ordered by file and place, those of pages last
 * @param annotated the annotations in the sources, tests left out, ordered by file and place
 * @param text the text of a file of the inventory, read again; empty for what is no text or cannot be read
 */
public record Evidences(
        String application,
        List<SourceFile> files,
        List<Document> documents,
        Collection<? extends TypeSymbol> sourceTypes,
        List<LocalClasses> locals,
        Function<String, Optional<TypeSymbol>> byName,
        List<CallText> texts,
        List<Annotated> annotated,
        Map<String, List<String>> imports,
        Function<SourceFile, String> text) {

    /** Evidence without imports and the texts of files. */
    public Evidences(
            String application,
            List<SourceFile> files,
            List<Document> documents,
            Collection<? extends TypeSymbol> sourceTypes,
            List<LocalClasses> locals,
            Function<String, Optional<TypeSymbol>> byName,
            List<CallText> texts,
            List<Annotated> annotated) {
        this(application, files, documents, sourceTypes, locals, byName, texts, annotated, Map.of(), file -> "");
    }

    /** A file with what it says. */
    public record Document(SourceFile file, Facts facts) {}

    /** The facts of one kind with their files, in order. */
    public <F extends Facts> List<Of<F>> documents(Class<F> kind) {
        return documents.stream()
                .filter(document -> kind.isInstance(document.facts()))
                .map(document -> new Of<>(document.file(), kind.cast(document.facts())))
                .toList();
    }

    /** A file with facts of a known kind. */
    public record Of<F extends Facts>(SourceFile file, F facts) {}
}
