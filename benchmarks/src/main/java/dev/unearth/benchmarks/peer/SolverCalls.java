package dev.unearth.benchmarks.peer;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.resolution.Resolvable;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.JavaParserTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * JavaParser's symbol solver, asked for every call, from the sources and the running JDK alone. Its caches are not made for several threads,
 * so each thread has a solver of its own. Arguments: folder, threads.
 */
public final class SolverCalls {

    private SolverCalls() {}

    public static void main(String[] args) throws InterruptedException {
        Sources sources = Sources.below(Path.of(args[0]));
        List<Path> files = sources.files();
        List<Path> roots = sources.roots();
        AtomicInteger next = new AtomicInteger();
        Calls calls = new Calls();
        Threads.run(Integer.parseInt(args[1]), () -> {
            JavaParser parser = parser(roots);
            for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                parser.parse(Sources.text(files.get(at)))
                        .getResult()
                        .ifPresent(unit -> unit.walk(node -> count(node, calls)));
            }
        });
        calls.print();
    }

    private static JavaParser parser(List<Path> roots) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.RAW)
                .setStoreTokens(false)
                .setDetectOriginalLineSeparator(false);
        CombinedTypeSolver solver = new CombinedTypeSolver(new ReflectionTypeSolver());
        roots.forEach(root -> solver.add(new JavaParserTypeSolver(root, configuration)));
        return new JavaParser(configuration.setSymbolResolver(new JavaSymbolSolver(solver)));
    }

    private static void count(Node node, Calls calls) {
        if (node instanceof MethodCallExpr
                || node instanceof ObjectCreationExpr
                || node instanceof ExplicitConstructorInvocationStmt) {
            calls.count(resolves((Resolvable<?>) node));
        }
    }

    /** What the solver cannot tell it throws: exceptions of its own, and now and then others. */
    private static boolean resolves(Resolvable<?> call) {
        try {
            call.resolve();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
