package dev.unearth.analyzer.link;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What names stand for as javac attributes them, a line each: where it starts, and what it is. */
final class JavacLinks extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final JavacTask task;
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String file;
    private final List<String> links;

    private JavacLinks(JavacTask task, CompilationUnitTree unit, String file, List<String> links) {
        this.task = task;
        this.trees = Trees.instance(task);
        this.unit = unit;
        this.file = file;
        this.links = links;
    }

    /** @param sources texts by their paths */
    static List<String> of(Map<String, String> sources, int release) {
        return of(sources, release, diagnostic -> {});
    }

    /** Those of sources that are to compile, which is part of the test. */
    static List<String> ofValid(Map<String, String> sources, int release) {
        return of(sources, release, diagnostic -> {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new AssertionError(diagnostic);
            }
        });
    }

    private static List<String> of(
            Map<String, String> sources, int release, DiagnosticListener<JavaFileObject> problems) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        List<String> options =
                List.of("--release", Integer.toString(release), "-proc:none", "-nowarn", "-Xlint:none", "-XDide");
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, files);
        List<String> links = new ArrayList<>();
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            for (CompilationUnitTree unit : units) {
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                new JavacLinks(task, unit, path, links).scan(unit, null);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return links;
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private boolean isWritten(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree) >= 0
                && trees.getSourcePositions().getStartPosition(unit, tree) >= 0;
    }

    private void add(Tree tree, String kind, String what) {
        if (isWritten(tree)) {
            LineMap lines = unit.getLineMap();
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            links.add(file + ":" + lines.getLineNumber(start) + " " + kind + " " + what);
        }
    }

    private @Nullable Element element() {
        return trees.getElement(getCurrentPath());
    }

    private void method(Tree tree, @Nullable Element element) {
        if (element instanceof ExecutableElement method) {
            add(tree, "calls", name(method.getEnclosingElement()) + "." + method.getSimpleName() + descriptor(method));
        }
    }

    /** The binary name; the class that javac gives arrays is to us what they inherit from. */
    private String name(Element type) {
        String name = type instanceof TypeElement element
                ? task.getElements().getBinaryName(element).toString()
                : "?";
        return name.equals("Array") ? "java.lang.Object" : name;
    }

    private static boolean isOfArray(Element member) {
        return member.getEnclosingElement().getSimpleName().contentEquals("Array")
                && member.getEnclosingElement()
                        .getEnclosingElement()
                        .getSimpleName()
                        .isEmpty();
    }

    private String descriptor(ExecutableElement method) {
        StringBuilder text = new StringBuilder("(");
        method.getParameters().forEach(each -> text.append(descriptor(each.asType())));
        return text.append(')').append(descriptor(method.getReturnType())).toString();
    }

    private String descriptor(TypeMirror type) {
        TypeMirror erased = task.getTypes().erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case CHAR -> "C";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
            case DECLARED -> "L" + name(((DeclaredType) erased).asElement()).replace('.', '/') + ";";
            default -> "?";
        };
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        method(tree, element());
        return super.visitMethodInvocation(tree, none);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
        Element element = element();
        if (element != null && !isOfArray(element)) {
            method(tree, element);
        }
        return super.visitMemberReference(tree, none);
    }

    /** What an anonymous class calls stands in the constructor that javac gives it. */
    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
        ClassTree body = tree.getClassBody();
        Element constructor = body == null ? element() : superOf(body);
        if (body == null || (constructor != null && !isOfInterface(tree))) {
            method(tree, constructor);
        }
        return super.visitNewClass(tree, none);
    }

    /** The supertype of an anonymous class is the type that is created, which has been visited. */
    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        return tree.getSimpleName().isEmpty() ? scan(tree.getMembers(), none) : super.visitClass(tree, none);
    }

    private boolean isOfInterface(NewClassTree tree) {
        Element type = trees.getElement(new TreePath(getCurrentPath(), bare(tree.getIdentifier())));
        return type != null && type.getKind().isInterface();
    }

    private static Tree bare(Tree type) {
        return type instanceof com.sun.source.tree.ParameterizedTypeTree generic ? bare(generic.getType()) : type;
    }

    private @Nullable Element superOf(ClassTree body) {
        TreePath path = new TreePath(getCurrentPath(), body);
        for (Tree member : body.getMembers()) {
            if (member instanceof MethodTree method && method.getName().contentEquals("<init>")) {
                Tree first = method.getBody().getStatements().get(0);
                if (first instanceof ExpressionStatementTree statement) {
                    return trees.getElement(new TreePath(
                            new TreePath(new TreePath(new TreePath(path, method), method.getBody()), statement),
                            statement.getExpression()));
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
        named(tree, tree.getName().toString());
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
        named(tree, tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, none);
    }

    private void named(Tree tree, String name) {
        Element element = name.equals("this") || name.equals("super") || name.equals("class") ? null : element();
        if (element instanceof TypeElement) {
            add(tree, "names", name(element));
        } else if (element instanceof VariableElement
                && (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT)
                && !isOfArray(element)) {
            add(tree, "uses", name(element.getEnclosingElement()) + "." + name);
        }
    }

    /** What javac adds to a class or record is not written anywhere. */
    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        Element element = element();
        boolean mandated = element != null
                && task.getElements().getOrigin(element) != javax.lang.model.util.Elements.Origin.EXPLICIT;
        if (isCompact(tree)) {
            scan(tree.getModifiers(), none);
            return scan(tree.getBody(), none);
        }
        return mandated ? null : super.visitMethod(tree, none);
    }

    /** Whether the parameters stand before the constructor: those of the record. */
    private boolean isCompact(MethodTree tree) {
        return tree.getParameters().stream()
                .anyMatch(each -> trees.getSourcePositions().getStartPosition(unit, each)
                        < trees.getSourcePositions().getStartPosition(unit, tree));
    }

    /** An enum constant is a field to javac; what it is made of is its arguments and body. */
    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        Element element = element();
        if (element == null || element.getKind() != ElementKind.ENUM_CONSTANT) {
            return super.visitVariable(tree, none);
        }
        scan(tree.getModifiers(), none);
        if (tree.getInitializer() instanceof NewClassTree creation) {
            scan(creation.getArguments(), none);
            scan(creation.getClassBody(), none);
        }
        return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
        return null;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void none) {
        return null;
    }
}
