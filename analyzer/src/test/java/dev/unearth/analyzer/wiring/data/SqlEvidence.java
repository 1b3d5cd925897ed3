package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.sql.SqlReader;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Evidences.Document;
import dev.unearth.analyzer.wiring.Wires;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A system of scripts and calls, wired by {@link TableWirer} and {@link JdbcWirer}. */
final class SqlEvidence {

    private final List<Document> documents = new ArrayList<>();
    private final List<CallText> texts = new ArrayList<>();
    private final SystemGraph.Builder graph = SystemGraph.builder();
    private final Wires wires = new Wires(graph);
    private int line;

    SqlEvidence script(String path, String text) {
        SourceFile file = new SourceFile(path, FileKind.SQL, "UTF-8", 1, 1, "", false, SourceFile.Status.READ, "");
        documents.add(new Document(file, new SqlReader().read(text, 0)));
        graph.add(Node.of(NodeKey.of(NodeKind.FILE, "app", path), NodeKind.FILE, path, null));
        return this;
    }

    /** {@code Dao#signature} calls {@code receiver.method(argument, …)}; {@code <x>} in an argument is a hole, {@code <0>} a parameter. */
    SqlEvidence call(String signature, String receiver, String method, String... arguments) {
        return callOf("Dao", signature, receiver, method, arguments);
    }

    SqlEvidence callOf(String type, String signature, String receiver, String method, String... arguments) {
        MemberRef caller = new MemberRef("gov." + type, "gov." + type, signature, "()V");
        Place place = Place.line(type + ".java", ++line);
        List<Template> templates =
                Arrays.stream(arguments).map(each -> template(each, place)).toList();
        List<String> types =
                Arrays.stream(arguments).map(each -> "java.lang.String").toList();
        texts.add(new CallText(caller, receiver, method, templates, types, "", place));
        graph.add(Node.of(caller.key("app"), NodeKind.METHOD, caller.name(), null));
        return this;
    }

    private static Template template(String text, Place place) {
        List<Template.Part> parts = new ArrayList<>();
        for (String piece : text.split("(?=<\\w+>)|(?<=<\\w{1,9}>)")) {
            if (piece.matches("<\\d>")) {
                parts.add(new Template.Parameter(piece.charAt(1) - '0', "sql", "java.lang.String"));
            } else if (piece.startsWith("<") && piece.endsWith(">")) {
                parts.add(new Template.Hole(piece.substring(1, piece.length() - 1), "?"));
            } else if (!piece.isEmpty()) {
                parts.add(new Template.Fixed(piece, place));
            }
        }
        return new Template(parts);
    }

    SystemGraph wired() {
        Evidences evidence = new Evidences(
                "app", List.of(), documents, List.of(), List.of(), name -> Optional.empty(), texts, List.of());
        new TableWirer().wire(evidence, wires);
        new JdbcWirer().wire(evidence, wires);
        return graph.build();
    }

    List<Unknown> unknowns() {
        wired();
        return wires.unknowns();
    }

    /** {@code Dao#find() QUERIES PERMIT} for every relationship from a method to a table or procedure. */
    List<String> crud() {
        return wired().relationships().stream()
                .filter(r ->
                        r.from().prefix().equals("method") && !r.to().prefix().equals("column"))
                .map(r -> r.from().value().replace("method:app:gov.", "") + " " + r.kind() + " "
                        + r.to().value().replaceAll(".*:", "") + " " + r.certainty())
                .toList();
    }
}
