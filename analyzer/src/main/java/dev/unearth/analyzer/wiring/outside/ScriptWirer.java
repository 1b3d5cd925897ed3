package dev.unearth.analyzer.wiring.outside;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scripts, tables of jobs and build files that start main methods of the system. Comes after the main methods. */
public final class ScriptWirer implements Wirer {

    private static final Pattern SCRIPT =
            Pattern.compile("(?i).*\\.(?:sh|ksh|bash|bat|cmd|ps1|cron|crontab)|crontab\\w*|cron\\.\\w+");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z_]\\w*(?:[./][A-Za-z_]\\w*)*(?:\\$\\w+)*");
    private static final long LONGEST = 1 << 20;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** One application of the wirer. */
    private static final class Run {

        private final Loom loom;
        private final Wires wires;
        private final Set<String> packages;
        private final Map<NodeKey, Set<String>> starters = new TreeMap<>();
        private final Set<String> reported = new HashSet<>();

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.wires = wires;
            this.packages = evidence.sourceTypes().stream()
                    .map(TypeSymbol::packageName)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
        }

        void run() {
            for (SourceFile file : loom.evidence().files()) {
                if (isScript(file)) {
                    Script.commands(loom.evidence().text().apply(file)).forEach(command -> command(file, command));
                }
            }
            for (Evidences.Of<XmlFacts> document : loom.evidence().documents(XmlFacts.class)) {
                FileKind kind = document.file().kind();
                if (kind == FileKind.ANT_BUILD || kind == FileKind.MAVEN_POM) {
                    document.facts().rootElement().ifPresent(root -> build(document.file(), root, new TreeMap<>()));
                }
            }
            starters.forEach((entry, files) -> wires.node(Node.of(entry, NodeKind.ENTRY_POINT, name(entry), null)
                    .with(NodeProperty.STARTED_BY, List.copyOf(files))));
        }

        private String name(NodeKey entry) {
            return entry.value().substring(entry.value().lastIndexOf(' ') + 1);
        }

        private static boolean isScript(SourceFile file) {
            boolean isText = file.kind() == FileKind.OTHER_SOURCE || file.kind() == FileKind.TEXT;
            return isText
                    && file.status() == SourceFile.Status.READ
                    && file.bytes() <= LONGEST
                    && SCRIPT.matcher(file.fileName()).matches();
        }

        private void command(SourceFile file, Script.Command command) {
            boolean isJava = command.isJava();
            Place place = Place.line(file.path(), command.line());
            Evidence because = isJava
                    ? Evidence.declared(place)
                    : Evidence.inferred(place, "a word of the command is the name of a class with a main method");
            for (String word : command.words()) {
                boolean isName = QUALIFIED.matcher(word).matches() && (isJava || word.indexOf('.') > 0);
                if (isName && start(file, word.replace('/', '.'), because)) {
                    return;
                }
            }
            if (isJava) {
                command.words().forEach(word -> missing(file, word, command.line()));
            }
        }

        /** Whether there is a main method to start in the class of that name. */
        private boolean start(SourceFile file, String name, Evidence because) {
            Optional<NodeKey> entry = loom.type(name)
                    .filter(TypeSymbol::isSource)
                    .map(type ->
                            NodeKey.of(NodeKind.ENTRY_POINT, loom.evidence().application(), "main " + type.keyName()))
                    .filter(wires::has);
            entry.ifPresent(key -> {
                loom.wire(loom.key(file), "starts", key, because);
                starters.computeIfAbsent(key, absent -> new TreeSet<>()).add(file.path());
            });
            return entry.isPresent();
        }

        private void missing(SourceFile file, String name, int line) {
            int dot = name.lastIndexOf('.');
            boolean isOurs = dot > 0
                    && QUALIFIED.matcher(name).matches()
                    && Character.isUpperCase(name.charAt(dot + 1))
                    && packages.contains(name.substring(0, dot))
                    && loom.type(name).isEmpty();
            if (isOurs && reported.add(file.path() + " " + name)) {
                loom.missing(file, name, line, "class to start is not in the sources, though its package is");
            }
        }

        /** What the elements of a build start: {@code <java classname>}, scripts, main classes of archives and plug-ins. */
        private void build(SourceFile file, Element element, Map<String, String> properties) {
            if (element.name().equals("property") && !element.attribute("name").isEmpty()) {
                properties.putIfAbsent(element.attribute("name"), element.attribute("value"));
            }
            Evidence because = Evidence.declared(Place.line(file.path(), element.line()));
            if (element.name().equals("java")) {
                started(file, element.attribute("classname"), properties, because, element.line());
            } else if (element.name().equals("mainClass")) {
                started(file, element.text(), properties, because, element.line());
            } else if (element.name().equals("attribute")
                    && element.attribute("name").equals("Main-Class")) {
                started(file, element.attribute("value"), properties, because, element.line());
            } else if (element.name().equals("exec")) {
                exec(file, element, properties, because);
            }
            element.children().forEach(child -> build(file, child, properties));
        }

        private void started(SourceFile file, String name, Map<String, String> properties, Evidence because, int line) {
            String known = filled(name.strip(), properties);
            if (!known.isEmpty() && !start(file, known, because)) {
                missing(file, known, line);
            }
        }

        private void exec(SourceFile file, Element exec, Map<String, String> properties, Evidence because) {
            for (Element argument : exec.children("arg")) {
                String value = filled(argument.attribute("value") + " " + argument.attribute("line"), properties);
                for (String word : value.strip().split("\\s+")) {
                    if (word.indexOf('.') > 0 && QUALIFIED.matcher(word).matches()) {
                        start(file, word, because);
                    }
                }
            }
        }

        private static String filled(String text, Map<String, String> properties) {
            String filled = text;
            for (Map.Entry<String, String> each : properties.entrySet()) {
                filled = filled.replace("${" + each.getKey() + "}", each.getValue());
            }
            return filled;
        }
    }
}
