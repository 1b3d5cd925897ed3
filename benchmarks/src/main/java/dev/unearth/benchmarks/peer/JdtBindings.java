package dev.unearth.benchmarks.peer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.FileASTRequestor;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.jspecify.annotations.Nullable;

/** JDT's parser with bindings from the sources and the JDK alone, in one batch, which is one thread. Argument: folder. */
public final class JdtBindings {

    private static final String LEVEL = JavaCore.VERSION_1_8;

    private JdtBindings() {}

    public static void main(String[] args) {
        Sources sources = Sources.below(Path.of(args[0]));
        String[] files = texts(sources.files());
        Calls calls = new Calls();
        parser(texts(sources.roots()))
                .createASTs(files, encodings(files.length), new String[0], new Requestor(calls), null);
        calls.print();
    }

    private static ASTParser parser(String[] roots) {
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        Map<String, String> options = JavaCore.getOptions();
        JavaCore.setComplianceOptions(LEVEL, options);
        parser.setCompilerOptions(options);
        parser.setResolveBindings(true);
        parser.setEnvironment(new String[0], roots, encodings(roots.length), true);
        return parser;
    }

    private static String[] texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toArray(String[]::new);
    }

    private static String[] encodings(int number) {
        String[] encodings = new String[number];
        Arrays.fill(encodings, "UTF-8");
        return encodings;
    }

    /** Looks at each tree when it is there; then it is dropped. */
    private static final class Requestor extends FileASTRequestor {

        private final Visitor visitor;

        Requestor(Calls calls) {
            this.visitor = new Visitor(calls);
        }

        @Override
        public void acceptAST(String path, CompilationUnit unit) {
            unit.accept(visitor);
        }
    }

    private static final class Visitor extends ASTVisitor {

        private final Calls calls;

        Visitor(Calls calls) {
            this.calls = calls;
        }

        private boolean count(@Nullable IMethodBinding binding) {
            calls.count(binding != null && !binding.isRecovered());
            return true;
        }

        @Override
        public boolean visit(MethodInvocation call) {
            return count(call.resolveMethodBinding());
        }

        @Override
        public boolean visit(SuperMethodInvocation call) {
            return count(call.resolveMethodBinding());
        }

        @Override
        public boolean visit(ClassInstanceCreation creation) {
            return count(creation.resolveConstructorBinding());
        }

        @Override
        public boolean visit(ConstructorInvocation call) {
            return count(call.resolveConstructorBinding());
        }

        @Override
        public boolean visit(SuperConstructorInvocation call) {
            return count(call.resolveConstructorBinding());
        }
    }
}
