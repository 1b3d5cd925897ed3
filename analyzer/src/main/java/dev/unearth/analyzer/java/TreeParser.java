package dev.unearth.analyzer.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The parser of the JDK's compiler. A call costs a millisecond or more whatever it parses, so that texts are best given together. */
final class TreeParser {

    /** Numbers and strings as they are written; errors are counted, however many. */
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xlint:none", "-XDallowStringFolding=false", "-Xmaxerrs", "1000000");

    /**
     * What was parsed.
     *
     * @param units of the texts in order; null where the text has an error
     */
    record Parsed(List<@Nullable CompilationUnitTree> units, SourcePositions positions) {}

    private final JavaCompiler compiler;

    private TreeParser(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** The parser, where the running JDK has a compiler. */
    static Optional<TreeParser> ofThisJdk() {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).map(TreeParser::new);
    }

    /** The trees of {@code texts}; nothing if the compiler fails on one of them. */
    Optional<Parsed> parse(List<String> texts) {
        List<Source> sources = new ArrayList<>(texts.size());
        for (String text : texts) {
            sources.add(new Source(sources.size(), text));
        }
        Errors errors = new Errors();
        JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), null, errors, OPTIONS, null, sources);
        try {
            return parsed(task, sources, errors);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever the compiler cannot cope with is for the other parser.
            return Optional.empty();
        }
    }

    private static Optional<Parsed> parsed(JavacTask task, List<Source> sources, Errors errors) throws IOException {
        List<@Nullable CompilationUnitTree> units = new ArrayList<>(sources.size());
        for (CompilationUnitTree unit : task.parse()) {
            boolean isSound = units.size() < sources.size() && !errors.sources.contains(sources.get(units.size()));
            units.add(isSound ? unit : null);
        }
        if (units.size() != sources.size() || errors.elsewhere) {
            return Optional.empty();
        }
        return Optional.of(new Parsed(units, Trees.instance(task).getSourcePositions()));
    }

    /** A text as a file of its own. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(int number, String text) {
            super(URI.create("text:///Source" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The texts with errors, and whether there are errors of none of them. */
    private static final class Errors implements DiagnosticListener<JavaFileObject> {

        private final Set<Object> sources = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean elsewhere;

        @Override
        public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                elsewhere |= !(diagnostic.getSource() instanceof Source);
                if (diagnostic.getSource() != null) {
                    sources.add(diagnostic.getSource());
                }
            }
        }
    }
}
