package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.descriptor.PropertiesReader;
import dev.unearth.analyzer.descriptor.XmlReader;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.jsp.JspReader;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small system written down in a test: files by path and content, types by name, calls; and what wiring makes of it. */
public final class Scene {

    private static final String APP = "app";

    private final Map<String, SourceFile> files = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Evidences.Document> documents = new ArrayList<>();
    private final Map<String, StubType> types = new TreeMap<>();
    private final List<CallText> calls = new ArrayList<>();
    private final Map<String, List<String>> imports = new TreeMap<>();

    /** Adds a file, read by the reader for its ending. */
    public Scene file(String path, String text) {
        FileKind kind = kind(path);
        SourceFile file = new SourceFile(path, kind, "UTF-8", text.length(), 1, "", false, SourceFile.Status.READ, "");
        files.put(path, file);
        texts.put(path, text);
        for (FactsReader reader : List.of(new XmlReader(), new JspReader(), new PropertiesReader())) {
            if (reader.kinds().contains(kind)) {
                documents.add(new Evidences.Document(file, reader.read(text, 0)));
            }
        }
        return this;
    }

    private static FileKind kind(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "xml" -> FileKind.XML;
            case "tld" -> FileKind.TLD;
            case "jsp", "jspf" -> FileKind.JSP;
            case "html", "xhtml" -> FileKind.HTML;
            case "java" -> FileKind.JAVA;
            case "sh", "bat", "cmd" -> FileKind.OTHER_SOURCE;
            case "tab", "MF" -> FileKind.TEXT;
            default -> path.contains("META-INF/services/") ? FileKind.TEXT : FileKind.PROPERTIES;
        };
    }

    /** Adds a source type with the given supertypes, in a file of its own. */
    public Scene type(String name, String... supertypes) {
        types.put(name, StubType.source(name, types, supertypes));
        return file(types.get(name).path(), "");
    }

    /** Adds a type of a library. */
    public Scene library(String name, String... methods) {
        types.put(name, StubType.library(name, types));
        return methods(name, methods);
    }

    /** Adds public methods by their signatures. */
    public Scene methods(String type, String... signatures) {
        Arrays.stream(signatures).forEach(types.get(type)::method);
        return this;
    }

    /** Annotates a type with one text. */
    public Scene annotated(String type, String annotation, String text) {
        types.get(type).annotate(annotation, text);
        return this;
    }

    /** Adds a call with all of its arguments; {@code …} is a hole, {@code ${k}} the setting k, {@code $0} the caller's first parameter. */
    public Scene call(String caller, String member, String receiver, String method, List<String> arguments) {
        Place place = Place.line(types.get(caller).path(), calls.size() + 1);
        MemberRef from = new MemberRef(caller, caller, member, member.isEmpty() ? "" : "()V");
        List<Template> texts =
                arguments.stream().map(text -> template(text, place)).toList();
        List<String> kinds = arguments.stream().map(text -> "java.lang.String").toList();
        calls.add(new CallText(from, receiver, method, texts, kinds, "", place));
        return this;
    }

    private static Template template(String text, Place place) {
        if (text.matches("\\$\\d")) {
            return new Template(List.of(new Template.Parameter(text.charAt(1) - '0', "p", "java.lang.String")));
        }
        List<Template.Part> parts = new ArrayList<>();
        for (String part : text.split("(?<=…)|(?=…)|(?=\\$\\{)|(?<=})")) {
            if (part.equals("…")) {
                parts.add(new Template.Hole("x", "java.lang.String"));
            } else if (part.startsWith("${")) {
                String key = part.substring(2, part.length() - 1);
                parts.add(new Template.Hole("getProperty(…)", "java.lang.String", "#getProperty", List.of(key)));
            } else {
                parts.add(new Template.Fixed(part, place));
            }
        }
        return new Template(parts);
    }

    /** Adds what a watched variable is given. */
    public Scene assigned(String type, String variable, String text) {
        Place place = Place.line(types.get(type).path(), calls.size() + 1);
        MemberRef from = new MemberRef(type, type, "", "");
        List<Template> value = List.of(template(text, place));
        calls.add(new CallText(from, type, CallText.ASSIGNS, value, List.of("java.lang.String"), variable, place));
        return this;
    }

    /** Adds the imports of a type's file. */
    public Scene imports(String type, String... names) {
        imports.put(types.get(type).path(), List.of(names));
        return this;
    }

    /** Adds a call that hands on {@code text}; holes are written as {@code …}. */
    public Scene call(String caller, String receiver, String method, String text) {
        return call(caller, receiver, method, text, "");
    }

    public Scene call(String caller, String receiver, String method, String text, String resultCast) {
        Place place = Place.line(types.get(caller).path(), calls.size() + 1);
        List<Template.Part> parts = new ArrayList<>();
        for (String part : text.split("(?<=…)|(?=…)")) {
            parts.add(part.equals("…") ? new Template.Hole("x", "java.lang.String") : new Template.Fixed(part, place));
        }
        MemberRef from = new MemberRef(caller, caller, "", "");
        calls.add(new CallText(
                from, receiver, method, List.of(new Template(parts)), List.of("java.lang.String"), resultCast, place));
        return this;
    }

    /** What {@code wirers} add, as lines {@code from -KIND detail-> to}, INFERRED ones with a question mark, sorted. */
    public Wired wire(Wirer... wirers) {
        SystemGraph.Builder graph = SystemGraph.builder();
        files.values()
                .forEach(file -> graph.add(
                        Node.of(NodeKey.of(NodeKind.FILE, APP, file.path()), NodeKind.FILE, file.fileName(), null)));
        for (StubType type : types.values()) {
            graph.add(Node.of(NodeKey.of(NodeKind.TYPE, APP, type.keyName()), NodeKind.TYPE, type.simpleName(), null));
            for (MethodSymbol method : type.methods()) {
                graph.add(Node.of(MemberRef.of(method).key(APP), NodeKind.METHOD, method.name(), null));
            }
        }
        List<TypeSymbol> source = types.values().stream()
                .<TypeSymbol>map(t -> t)
                .filter(TypeSymbol::isSource)
                .toList();
        Evidences evidence = new Evidences(
                APP,
                List.copyOf(files.values()),
                documents.stream()
                        .sorted(Comparator.comparing(Evidences.Document::file))
                        .toList(),
                source,
                List.of(),
                name -> Optional.ofNullable(types.get(name)),
                calls,
                List.of(),
                imports,
                file -> texts.getOrDefault(file.path(), ""));
        Wires wires = new Wires(graph);
        Arrays.stream(wirers).forEach(wirer -> wirer.wire(evidence, wires));
        return new Wired(graph.build(), wires.unknowns(), wires.findings());
    }

    /** The graph and the unknowns that came out. */
    public record Wired(SystemGraph graph, List<Unknown> unknowns, List<Finding> findings) {

        public List<String> edges() {
            return graph.relationships().stream().map(Wired::line).sorted().toList();
        }

        private static String line(Relationship r) {
            String detail = r.detail().isEmpty() ? "" : " " + r.detail();
            return "%s -%s%s-> %s%s"
                    .formatted(
                            name(r.from()),
                            r.kind(),
                            detail,
                            name(r.to()),
                            r.reason().isEmpty() ? "" : " ?");
        }

        private static String name(NodeKey key) {
            String value = key.value();
            return value.startsWith("entry:") ? "[" + value.substring(10) + "]" : value.replaceFirst("^\\w+:app:", "");
        }

        public List<String> unknownNames() {
            return unknowns.stream().map(Unknown::name).toList();
        }

        public Node entry(String name) {
            return graph.node(NodeKey.of(NodeKind.ENTRY_POINT, APP, name)).orElseThrow();
        }

        public Node method(String name) {
            return graph.node(NodeKey.of(NodeKind.METHOD, APP, name)).orElseThrow();
        }
    }
}
