package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.CodeWalker;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the code of a unit needs, in source order: calls, creations, field accesses, exceptions, annotations, and the types
 * behind them. Dependencies of a type are those of its innermost named type: an anonymous class depends for the class around it.
 */
final class DependencyStudy implements UnitStudy<List<CodeEdge>> {

    @Override
    public List<CodeEdge> study(LinkedUnit unit) {
        Walk walk = new Walk(unit);
        walk.walk();
        return List.copyOf(walk.edges);
    }

    private static final class Walk extends CodeWalker {

        private final List<CodeEdge> edges = new ArrayList<>();
        private final Deque<MemberRef> namedTypes = new ArrayDeque<>();

        /** Ids of expressions that are assigned to, and of those that are not read before. */
        private final Set<Integer> written = new HashSet<>();

        private final Set<Integer> onlyWritten = new HashSet<>();

        /** What names a constant without reading it as code runs, by the id of the expression. */
        private final Map<Integer, String> asides = new HashMap<>();

        /** What the expression is that the walk is in, and its id; empty for code. */
        private String aside = "";

        private int asideRoot;

        /** Qualified names of imported types by their simple names. */
        private final Map<String, String> imports = new HashMap<>();

        Walk(LinkedUnit unit) {
            super(unit);
            for (JavaFacts.ImportDecl each : unit.facts().imports()) {
                if (!each.isStatic() && !each.onDemand()) {
                    imports.put(each.name().substring(each.name().lastIndexOf('.') + 1), each.name());
                }
            }
        }

        @Override
        protected boolean enter(Member member) {
            super.enter(member);
            if (member instanceof Member.TypeDecl) {
                namedTypes.push(currentMember());
            } else if (member instanceof Member.MethodDecl method) {
                method.thrown().forEach(thrown -> typeEdge(RelationKind.THROWS, unit.typeOf(thrown), thrown.span()));
                if (method.defaultValue() != null) {
                    asides.put(method.defaultValue().id(), CodeEdge.ANNOTATION);
                }
            }
            return true;
        }

        @Override
        protected void leave(Member member) {
            super.leave(member);
            if (member instanceof Member.TypeDecl) {
                namedTypes.pop();
            }
        }

        @Override
        protected boolean enter(Stmt stmt) {
            if (stmt instanceof Stmt.Throw thrown) {
                typeEdge(RelationKind.THROWS, unit.typeOf(thrown.exception()), stmt.span());
            }
            return true;
        }

        @Override
        protected void switchCase(Expr.SwitchCase arm) {
            for (Expr.CaseLabel label : arm.labels()) {
                if (label.value() != null) {
                    asides.put(label.value().id(), CodeEdge.LABEL);
                }
            }
        }

        @Override
        protected boolean enter(Expr expr) {
            if (aside.isEmpty() && asides.containsKey(expr.id())) {
                aside = asides.get(expr.id());
                asideRoot = expr.id();
            }
            if (expr instanceof Expr.Assign assign) {
                write(assign.target().bare(), assign.op() == null);
            } else if (expr instanceof Expr.Unary unary && unary.op().changes()) {
                write(unary.operand().bare(), false);
            } else if (expr instanceof Expr.ConstructorCall || expr instanceof Expr.New) {
                creation(expr);
            }
            Optional<Binding> binding = unit.bindingOf(expr);
            binding.ifPresent(found -> bound(expr, found));
            if (binding.isEmpty() && expr instanceof Expr.Name name && imports.containsKey(name.name()) && isInType()) {
                missing(imports.get(name.name()), expr.span());
            }
            return true;
        }

        @Override
        protected void leave(Expr expr) {
            if (!aside.isEmpty() && expr.id() == asideRoot) {
                aside = "";
            }
        }

        private void write(Expr target, boolean only) {
            written.add(target.id());
            if (only) {
                onlyWritten.add(target.id());
            }
        }

        private void creation(Expr expr) {
            if (expr instanceof Expr.New creation) {
                typeEdge(RelationKind.INSTANTIATES, createdType(creation), expr.span());
            }
        }

        private JavaType createdType(Expr.New creation) {
            return unit.anonymousOf(creation)
                    .<JavaType>map(type -> new JavaType.Declared(type, List.of()))
                    .orElseGet(() -> unit.typeOf(creation.type()));
        }

        private void bound(Expr expr, Binding binding) {
            if (binding instanceof Binding.OfMethod method) {
                call(expr, method);
            } else if (binding instanceof Binding.OfField field) {
                access(expr, field.field());
            } else if (binding instanceof Binding.OfType type) {
                dependsOn(type.type(), expr.span());
            }
        }

        private void call(Expr expr, Binding.OfMethod binding) {
            MethodSymbol method = binding.method();
            SourceSpan span = expr instanceof Expr.Call call ? atName(call) : expr.span();
            TypeSymbol receiver = receiver(expr).orElse(method.owner());
            CodeEdge.Target target = new CodeEdge.ToMethod(method, isVirtual(expr, method, receiver) ? receiver : null);
            edges.add(new CodeEdge(caller(expr), RelationKind.CALLS, target, span, binding.exact()));
            dependsOn(isOfObject(method) ? method.owner() : receiver, span);
        }

        /** Whether the object decides which method is run (language specification 15.12.4.4). */
        private static boolean isVirtual(Expr expr, MethodSymbol method, TypeSymbol receiver) {
            return VirtualCall.isDecidedByObject(method, receiver)
                    && !(expr instanceof Expr.Call call && call.target() instanceof Expr.Super);
        }

        /**
         * Whose code a call is. The constructor above an anonymous class is called as that class is initialised, and by the code that
         * creates it where that is code of a type with a name.
         */
        private MemberRef caller(Expr expr) {
            if (expr instanceof Expr.New creation && currentType().simpleName().isEmpty()) {
                return unit.anonymousOf(creation)
                        .map(type ->
                                new MemberRef(type.keyName(), type.binaryName(), MemberRef.INSTANCE_INITIALIZER, "*"))
                        .orElseGet(this::currentMember);
            }
            return currentMember();
        }

        /** Whether any object has the method, so that the code needs nothing of the receiver's type (13.1). */
        private static boolean isOfObject(MethodSymbol method) {
            return method.owner().binaryName().equals("java.lang.Object");
        }

        /** The static type of what stands before the dot, which is what the code depends on, rather than where a member is inherited from. */
        private Optional<TypeSymbol> receiver(Expr expr) {
            Expr target = expr instanceof Expr.Call call
                    ? call.target()
                    : expr instanceof Expr.FieldAccess access ? access.target() : null;
            return target == null ? Optional.empty() : unit.typeOf(target).declaration();
        }

        private static SourceSpan atName(Expr.Call call) {
            return call.nameLine() == call.span().lineStart()
                    ? call.span()
                    : SourceSpan.ofLines(
                            call.nameLine(),
                            Math.max(call.nameLine(), call.span().lineEnd()));
        }

        private void access(Expr expr, FieldSymbol field) {
            if (written.contains(expr.id())) {
                fieldEdge(RelationKind.WRITES, field, expr.span());
            }
            if (!onlyWritten.contains(expr.id())) {
                fieldEdge(RelationKind.READS, field, expr.span());
            }
            dependsOn(receiver(expr).orElse(field.owner()), expr.span());
        }

        private void fieldEdge(RelationKind kind, FieldSymbol field, SourceSpan span) {
            edges.add(new CodeEdge(currentMember(), kind, new CodeEdge.ToField(field, aside), span, true));
        }

        @Override
        protected void reference(TypeRef ref) {
            if (ref instanceof TypeRef.Named && isInType()) {
                JavaType type = unit.typeOf(ref);
                type.declaration().ifPresent(found -> dependsOn(found, ref.span()));
                if (type instanceof JavaType.Unknown unknown && unknown.text().contains(".")) {
                    missing(unknown.text(), ref.span());
                }
            }
        }

        /** A dependency on a type that is not at hand, but whose qualified name the code tells. */
        private void missing(String qualifiedName, SourceSpan span) {
            edges.add(new CodeEdge(
                    namedTypes.element(), RelationKind.DEPENDS_ON, new CodeEdge.ToMissing(qualifiedName), span, false));
        }

        @Override
        protected void annotation(AnnotationUse use) {
            if (isInType()) {
                typeEdge(RelationKind.ANNOTATED_BY, unit.typeOf(use.type()), use.span());
            }
            use.arguments().forEach(argument -> asides.put(argument.value().id(), CodeEdge.ANNOTATION));
        }

        private void typeEdge(RelationKind kind, JavaType type, SourceSpan span) {
            Optional<TypeSymbol> declared = type.declaration();
            declared.ifPresent(
                    symbol -> edges.add(new CodeEdge(currentMember(), kind, new CodeEdge.ToType(symbol), span, true)));
        }

        private void dependsOn(TypeSymbol type, SourceSpan span) {
            TypeSymbol named = type;
            while (named.simpleName().isEmpty() && named.outer().isPresent()) {
                named = named.outer().get();
            }
            MemberRef from = namedTypes.element();
            if (!named.keyName().equals(from.typeKeyName())) {
                edges.add(new CodeEdge(from, RelationKind.DEPENDS_ON, new CodeEdge.ToType(named), span, true));
            }
        }
    }
}
