package dev.unearth.rules.declared;

import dev.unearth.analyzer.descriptor.PropertiesReader;
import dev.unearth.analyzer.descriptor.XmlReader;
import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.jsp.JspReader;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.sql.SqlReader;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.rules.phrase.Sentence;
import dev.unearth.rules.rule.RuleDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files and texts of code, and the rules found in them as {@code line kind: sentence}. */
final class Documents {

    private final List<Evidences.Document> documents = new ArrayList<>();
    private final List<CallText> texts = new ArrayList<>();

    Documents file(String path, String text) {
        Facts facts;
        FileKind kind;
        if (path.endsWith(".sql")) {
            kind = FileKind.SQL;
            facts = new SqlReader().read(text, 0);
        } else if (path.endsWith(".properties")) {
            kind = FileKind.PROPERTIES;
            facts = new PropertiesReader().read(text, 0);
        } else if (path.endsWith(".jsp")) {
            kind = FileKind.JSP;
            facts = new JspReader().read(text, 0);
        } else {
            kind = FileKind.XML;
            facts = new XmlReader().read(text, 0);
        }
        documents.add(new Evidences.Document(
                new SourceFile(path, kind, "UTF-8", 1, 1, "", false, SourceFile.Status.READ, ""), facts));
        return this;
    }

    /** Code hands on a text, every piece of which stands on a line of its own from {@code line} on; {@code ?x} is a hole. */
    Documents text(String descriptor, String method, int line, String... pieces) {
        List<Template.Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            parts.add(
                    pieces[i].startsWith("?x")
                            ? new Template.Hole("x", "int")
                            : new Template.Fixed(pieces[i], Place.line("Dao.java", line + i)));
        }
        MemberRef caller = new MemberRef("Dao", "Dao", "find()", descriptor);
        texts.add(new CallText(
                caller,
                "java.sql.Connection",
                method,
                List.of(new Template(parts)),
                List.of("java.lang.String"),
                "",
                Place.line("Dao.java", line)));
        return this;
    }

    List<RuleDraft> drafts() {
        Evidences evidence = new Evidences(
                "app", List.of(), documents, List.of(), List.of(), name -> Optional.empty(), texts, List.of());
        return DeclaredRules.of(evidence, SystemGraph.builder().build());
    }

    List<String> rules() {
        return drafts().stream()
                .map(draft -> draft.occurrence().anchorLine()
                        + " "
                        + draft.kind().word()
                        + ": "
                        + Sentence.of(draft.condition(), draft.context(), draft.outcome()))
                .toList();
    }
}
