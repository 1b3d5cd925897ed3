package dev.unearth.analyzer.wiring.security;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.config.PropertyFiles;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords, keys and tokens that are written down, as findings that do not show them. Tests are left out. */
public final class SecretWirer implements Wirer {

    private static final Pattern KEY_FILE = Pattern.compile("(?i).*\\.(?:pem|key|ppk)|id_(?:rsa|dsa|ecdsa|ed25519)");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i).*\\.(?:sh|ksh|bash|bat|cmd|ps1|env|conf|cfg|ya?ml)|\\.env");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "\\s*(?:export\\s+|set\\s+|-\\s*)?\"?([\\w.-]+)\\s*[=:]\\s*[\"']?([^\"'\\s;]+)[\"']?\\s*;?\\s*");
    private static final long LONGEST = 1 << 20;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** Parts of names of variables that hold secrets, in lower case. */
    public static Set<String> variables() {
        return SecretNames.PARTS;
    }

    /** One application of the wirer. */
    static final class Run {

        private final Loom loom;
        private final Wires wires;
        private final Set<String> found = new HashSet<>();
        private final Set<String> values = new HashSet<>();

        Run(Evidences evidence, Wires wires) {
            this.loom = new Loom(evidence, wires);
            this.wires = wires;
        }

        void run() {
            PropertyFiles messages = new PropertyFiles(loom.evidence());
            for (Evidences.Of<PropertyFacts> each : loom.evidence().documents(PropertyFacts.class)) {
                if (!messages.isMessages(each)) {
                    each.facts()
                            .entries()
                            .forEach(entry -> setting(each.file(), entry.key(), entry.value(), entry.line()));
                }
            }
            for (Evidences.Of<XmlFacts> each : loom.evidence().documents(XmlFacts.class)) {
                each.facts().rootElement().ifPresent(root -> new SecretElements(this, each.file()).document(root));
            }
            loom.evidence().files().forEach(this::file);
            new SecretCalls(this).read(loom.evidence().texts());
        }

        /** A setting that {@code file} has. */
        void setting(SourceFile file, String name, String value, int line) {
            Place place = Place.line(file.path(), line);
            if (SecretNames.saysSecret(name) && SecretValues.inSetting(name, value)) {
                add(name, place, loom.key(file));
            } else {
                unnamed(name, value, place, loom.key(file));
            }
        }

        /** A text that may be a secret whatever it is called. */
        void unnamed(String name, String value, Place place, NodeKey about) {
            SecretValues.token(value).ifPresent(kind -> add(kind + " in " + name, place, about));
            if (SecretValues.hasPasswordInUrl(value)) {
                add("password in the address " + name, place, about);
            }
        }

        /** A secret in the code; a variable that holds it and a call that is handed it are one. */
        void inCode(String name, String value, Place place, NodeKey about) {
            if (values.add(place.file() + " " + value)) {
                add(name, place, about);
            }
        }

        void add(String name, Place place, NodeKey about) {
            String message = "%s = %s".formatted(name, SecretNames.masked());
            if (found.add(place.file() + " " + place.span().lineStart() + " " + message)) {
                wires.finding(new Finding("SECRET", about, place, message));
            }
        }

        Loom loom() {
            return loom;
        }

        private void file(SourceFile file) {
            boolean isText = file.kind() == FileKind.TEXT || file.kind() == FileKind.OTHER_SOURCE;
            if (!isText || file.status() != SourceFile.Status.READ || file.bytes() > LONGEST || isTest(file)) {
                return;
            }
            if (KEY_FILE.matcher(file.fileName()).matches()) {
                keys(file);
            } else if (SCRIPT.matcher(file.fileName()).matches()) {
                script(file);
            }
        }

        private static boolean isTest(SourceFile file) {
            return ("/" + file.path()).matches("(?i).*/(?:tests?|it|testing)/.*");
        }

        private void keys(SourceFile file) {
            String[] lines = loom.evidence().text().apply(file).split("\r\n|\r|\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (SecretValues.token(lines[i]).isPresent()) {
                    add("private key", Place.line(file.path(), i + 1), loom.key(file));
                }
            }
        }

        private void script(SourceFile file) {
            String[] lines = loom.evidence().text().apply(file).split("\r\n|\r|\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Matcher assignment = ASSIGNMENT.matcher(lines[i]);
                boolean isShellsOwn =
                        assignment.matches() && assignment.group(1).matches("(?:OLD)?PWD");
                if (assignment.matches() && !isShellsOwn && !assignment.group(2).startsWith("$")) {
                    setting(file, assignment.group(1), assignment.group(2), i + 1);
                }
            }
        }
    }
}
