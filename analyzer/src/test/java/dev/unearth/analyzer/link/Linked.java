package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sources of a test, linked; expressions are found by their text. */
final class Linked {

    private static final Libraries LIBRARIES = Libraries.open();

    private final Map<SourceFile, String> texts = new LinkedHashMap<>();
    private final Map<SourceFile, LinkedUnit> units = new LinkedHashMap<>();
    private final Index index;

    private Linked(int level, List<String> sources) {
        Map<SourceFile, JavaFacts> facts = new LinkedHashMap<>();
        Index.Builder builder = Index.builder(LIBRARIES.classPath(List.of(), level));
        for (String source : sources) {
            SourceFile file = file("f" + texts.size() + ".java");
            texts.put(file, source);
            JavaFacts read = new JavaReader().read(source, level);
            facts.put(file, read);
            builder.add(file, read, "app", false);
        }
        index = builder.build();
        Linker linker = new Linker(index);
        facts.forEach((file, read) -> units.put(file, linker.link(file, read)));
    }

    /** Sources of Java 8, each a file. */
    static Linked of(String... sources) {
        return new Linked(8, List.of(sources));
    }

    /** Sources of the level of the JDK that runs the tests, at least 17. */
    static Linked ofNewest(String... sources) {
        return new Linked(17, List.of(sources));
    }

    /** Sources of a level that the JDK that runs the tests may not have reached: they see its classes. */
    static Linked at(int level, String... sources) {
        return new Linked(level, List.of(sources));
    }

    static SourceFile file(String path) {
        return new SourceFile(path, FileKind.JAVA, "UTF-8", 0, 0, "", false, SourceFile.Status.READ, "");
    }

    Index index() {
        return index;
    }

    LinkedUnit unit() {
        return units.values().iterator().next();
    }

    /** The first expression in any file that is written like {@code text}. */
    private Found find(String text) {
        List<Found> all = findAll(text);
        if (all.isEmpty()) {
            throw new AssertionError("No expression is written " + text);
        }
        return all.get(0);
    }

    private List<Found> findAll(String text) {
        List<Found> found = new ArrayList<>();
        for (Map.Entry<SourceFile, LinkedUnit> each : units.entrySet()) {
            List<Expr> all = new ArrayList<>();
            new FactsWalker() {
                @Override
                protected boolean enter(Expr expr) {
                    all.add(expr);
                    return true;
                }
            }.walk(each.getValue().facts());
            for (Expr expr : all) {
                if (slice(texts.get(each.getKey()), expr.span()).equals(text)) {
                    found.add(new Found(each.getValue(), expr));
                }
            }
        }
        return found;
    }

    private record Found(LinkedUnit unit, Expr expr) {}

    private static String slice(String text, SourceSpan span) {
        String[] lines = text.split("\n", -1);
        if (span.lineStart() != span.lineEnd()) {
            return "";
        }
        return lines[span.lineStart() - 1].substring(span.colStart() - 1, span.colEnd());
    }

    /** Owner, name and parameters of the method that {@code text} calls, {@code ~} before it when the choice is a guess. */
    String callee(String text) {
        return callee(find(text));
    }

    /** As {@link #callee(String)}, for every expression that is written like {@code text}, in order. */
    List<String> callees(String text) {
        return findAll(text).stream().map(Linked::callee).toList();
    }

    private static String callee(Found found) {
        return found.unit
                .bindingOf(found.expr)
                .filter(Binding.OfMethod.class::isInstance)
                .map(Binding.OfMethod.class::cast)
                .map(of -> (of.exact() ? "" : "~") + of.method().owner().binaryName() + "#"
                        + of.method().signature())
                .orElse("nothing");
    }

    /** What {@code text} stands for. */
    String binding(String text) {
        Found found = find(text);
        Binding binding = found.unit.bindingOf(found.expr).orElse(null);
        if (binding instanceof Binding.OfField of) {
            return of.field().owner().binaryName() + "#" + of.field().name();
        } else if (binding instanceof Binding.Local local) {
            return local.kind() + " " + local.name() + " " + local.number();
        } else if (binding instanceof Binding.OfType type) {
            return type.type().binaryName();
        }
        return String.valueOf(binding);
    }

    /** The type of {@code text}, type arguments included. */
    String type(String text) {
        Found found = find(text);
        return show(found.unit.typeOf(found.expr));
    }

    /** The constant value of {@code text}. */
    Object constant(String text) {
        Found found = find(text);
        return found.unit.constantOf(found.expr).orElse(null);
    }

    /** Binary name, shortened to what stands behind the package, with type arguments. */
    static String show(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            String name = declared.symbol().binaryName();
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return declared.arguments().isEmpty()
                    ? simple
                    : simple
                            + declared.arguments().stream()
                                    .map(Linked::show)
                                    .toList()
                                    .toString()
                                    .replace('[', '<')
                                    .replace(']', '>');
        } else if (type instanceof JavaType.Array array) {
            return show(array.element()) + "[]";
        } else if (type instanceof JavaType.Wildcard wildcard) {
            return wildcard.lower()
                    .map(lower -> "? super " + show(lower))
                    .orElse("? extends " + show(wildcard.upper()));
        }
        return type instanceof JavaType.Variable variable ? variable.name() : type.erasedName();
    }

    /** Problems of all files: kind, text, reason, missing type. */
    List<String> problems() {
        return units.values().stream()
                .flatMap(unit -> unit.problems().stream())
                .map(each -> each.kind() + " " + each.text() + ": " + each.reason()
                        + (each.missing().isEmpty() ? "" : " [" + each.missing() + "]"))
                .toList();
    }
}
