package dev.unearth.analyzer.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.ReceiverParameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds types and their members. */
final class Members extends GenericVisitorWithDefaults<Member, List<Comment>> {

    private final Unit unit;

    Members(Unit unit) {
        this.unit = unit;
    }

    List<Member> all(NodeList<BodyDeclaration<?>> declarations) {
        List<Member> all = new ArrayList<>(declarations.size());
        for (BodyDeclaration<?> declaration : declarations) {
            all.add(declaration.accept(this, unit.opening(declaration)));
        }
        return all;
    }

    Member.TypeDecl type(BodyDeclaration<?> declaration, List<Comment> before) {
        return (Member.TypeDecl) declaration.accept(this, before);
    }

    Member.Parameter parameter(Parameter parameter) {
        Modifiers modifiers = unit.annotations().modifiers(parameter.getModifiers(), parameter.getAnnotations());
        return new Member.Parameter(
                modifiers,
                unit.types().of(parameter.getType()),
                parameter.isVarArgs(),
                name(parameter.getName()),
                unit.span(parameter));
    }

    @Override
    public Member visit(ClassOrInterfaceDeclaration n, List<Comment> before) {
        if (n.isCompact()) {
            return implicitClass(n, before);
        }
        return new Member.TypeDecl(
                n.isInterface() ? Member.TypeKind.INTERFACE : Member.TypeKind.CLASS,
                unit.annotations().modifiers(n.getModifiers(), n.getAnnotations()),
                name(n.getName()),
                unit.line(n.getName()),
                unit.types().parameters(n.getTypeParameters()),
                unit.types().allNamed(n.getExtendedTypes()),
                unit.types().allNamed(n.getImplementedTypes()),
                unit.types().allNamed(n.getPermittedTypes()),
                List.of(),
                List.of(),
                all(n.getMembers()),
                typeComments(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(EnumDeclaration n, List<Comment> before) {
        Modifiers modifiers = unit.annotations().modifiers(n.getModifiers(), n.getAnnotations());
        List<TypeRef.Named> implemented = unit.types().allNamed(n.getImplementedTypes());
        List<Member.EnumConstant> constants = new ArrayList<>();
        for (EnumConstantDeclaration entry : n.getEntries()) {
            constants.add(constant(entry));
        }
        return new Member.TypeDecl(
                Member.TypeKind.ENUM,
                modifiers,
                name(n.getName()),
                unit.line(n.getName()),
                List.of(),
                List.of(),
                implemented,
                List.of(),
                List.of(),
                constants,
                all(n.getMembers()),
                typeComments(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(RecordDeclaration n, List<Comment> before) {
        Modifiers modifiers = unit.annotations().modifiers(n.getModifiers(), n.getAnnotations());
        List<Member.TypeParameter> typeParameters = unit.types().parameters(n.getTypeParameters());
        List<TypeRef.Named> implemented = unit.types().allNamed(n.getImplementedTypes());
        return new Member.TypeDecl(
                Member.TypeKind.RECORD,
                modifiers,
                name(n.getName()),
                unit.line(n.getName()),
                typeParameters,
                List.of(),
                implemented,
                List.of(),
                parameters(n.getParameters()),
                List.of(),
                all(n.getMembers()),
                typeComments(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(AnnotationDeclaration n, List<Comment> before) {
        return new Member.TypeDecl(
                Member.TypeKind.ANNOTATION,
                unit.annotations().modifiers(n.getModifiers(), n.getAnnotations()),
                name(n.getName()),
                unit.line(n.getName()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all(n.getMembers()),
                typeComments(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(FieldDeclaration n, List<Comment> before) {
        Modifiers modifiers = unit.annotations().modifiers(n.getModifiers(), n.getAnnotations());
        List<Member.Variable> variables = new ArrayList<>();
        for (VariableDeclarator variable : n.getVariables()) {
            variables.add(new Member.Variable(
                    unit.types().of(variable.getType()),
                    name(variable.getName()),
                    unit.exprs().ofNullable(variable.getInitializer()),
                    unit.span(variable)));
        }
        return new Member.FieldDecl(modifiers, variables, unit.closing(before, n), unit.span(n));
    }

    @Override
    public Member visit(MethodDeclaration n, List<Comment> before) {
        return callable(Member.MethodKind.METHOD, n, n.getType(), n.getBody(), before);
    }

    @Override
    public Member visit(ConstructorDeclaration n, List<Comment> before) {
        return callable(Member.MethodKind.CONSTRUCTOR, n, null, Optional.of(n.getBody()), before);
    }

    @Override
    public Member visit(CompactConstructorDeclaration n, List<Comment> before) {
        Modifiers modifiers = unit.annotations().modifiers(n.getModifiers(), n.getAnnotations());
        List<Member.TypeParameter> typeParameters = unit.types().parameters(n.getTypeParameters());
        List<TypeRef> thrown = unit.types().all(n.getThrownExceptions());
        return new Member.MethodDecl(
                Member.MethodKind.COMPACT_CONSTRUCTOR,
                modifiers,
                typeParameters,
                null,
                name(n.getName()),
                unit.line(n.getName()),
                null,
                List.of(),
                thrown,
                unit.stmts().block(n.getBody()),
                null,
                unit.closing(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(AnnotationMemberDeclaration n, List<Comment> before) {
        return new Member.MethodDecl(
                Member.MethodKind.ANNOTATION_MEMBER,
                unit.annotations().modifiers(n.getModifiers(), n.getAnnotations()),
                List.of(),
                unit.types().of(n.getType()),
                name(n.getName()),
                unit.line(n.getName()),
                null,
                List.of(),
                List.of(),
                null,
                unit.exprs().ofNullable(n.getDefaultValue()),
                unit.closing(before, n),
                unit.span(n));
    }

    @Override
    public Member visit(InitializerDeclaration n, List<Comment> before) {
        Stmt.Block body = unit.stmts().block(n.getBody());
        if (!n.isStatic()) {
            // Both begin with the same brace, so that nobody could tell whose they are.
            before.addAll(body.comments());
            body = new Stmt.Block(body.statements(), List.of(), body.span());
        }
        return new Member.InitializerDecl(n.isStatic(), body, unit.closing(before, n), unit.span(n));
    }

    @Override
    public Member defaultAction(Node n, List<Comment> before) {
        throw new IllegalStateException("No member: " + n.getClass().getSimpleName());
    }

    /** The nameless class around the members of a compact source file; its modifiers are the language's, not the author's. */
    private Member implicitClass(ClassOrInterfaceDeclaration n, List<Comment> before) {
        return new Member.TypeDecl(
                Member.TypeKind.CLASS,
                Modifiers.NONE,
                "",
                unit.line(n),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all(n.getMembers()),
                typeComments(before, n),
                unit.span(n));
    }

    private Member callable(
            Member.MethodKind kind,
            CallableDeclaration<?> n,
            @Nullable Type returnType,
            Optional<BlockStmt> body,
            List<Comment> before) {
        return new Member.MethodDecl(
                kind,
                unit.annotations().modifiers(n.getModifiers(), n.getAnnotations()),
                unit.types().parameters(n.getTypeParameters()),
                returnType == null ? null : unit.types().of(returnType),
                name(n.getName()),
                unit.line(n.getName()),
                n.getReceiverParameter().map(this::receiver).orElse(null),
                parameters(n.getParameters()),
                unit.types().all(n.getThrownExceptions()),
                body(body),
                null,
                unit.closing(before, n),
                unit.span(n));
    }

    private Stmt.@Nullable Block body(Optional<BlockStmt> body) {
        return body.isPresent() ? unit.stmts().block(body.get()) : null;
    }

    private Member.Parameter receiver(ReceiverParameter receiver) {
        Modifiers modifiers = unit.annotations().modifiers(new NodeList<>(), receiver.getAnnotations());
        return new Member.Parameter(
                modifiers,
                unit.types().of(receiver.getType()),
                false,
                unit.name(receiver.getName().asString()),
                unit.span(receiver));
    }

    private List<Member.Parameter> parameters(NodeList<Parameter> parameters) {
        List<Member.Parameter> all = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            all.add(parameter(parameter));
        }
        return all;
    }

    private Member.EnumConstant constant(EnumConstantDeclaration n) {
        List<Comment> before = unit.opening(n);
        List<AnnotationUse> annotations = unit.annotations().all(n.getAnnotations());
        List<Expr> arguments = n.getArguments().isEmpty() && !followedBy(n.getName(), "(")
                ? null
                : unit.exprs().all(n.getArguments());
        List<Member> body = n.getClassBody().isEmpty() && !endsWithBrace(n) ? null : all(n.getClassBody());
        return new Member.EnumConstant(
                name(n.getName()), annotations, arguments, body, unit.closing(before, n), unit.span(n));
    }

    private static boolean followedBy(Node node, String text) {
        Optional<JavaToken> token =
                node.getTokenRange().flatMap(range -> range.getEnd().getNextToken());
        while (token.isPresent() && token.get().getCategory().isWhitespaceOrComment()) {
            token = token.get().getNextToken();
        }
        return token.isPresent() && token.get().getText().equals(text);
    }

    private static boolean endsWithBrace(Node node) {
        return node.getTokenRange().isPresent()
                && node.getTokenRange().get().getEnd().getText().equals("}");
    }

    /** What stands loose between the members of a type belongs to none of them, and least of all to the type. */
    private List<Comment> typeComments(List<Comment> before, Node type) {
        return unit.closingWithoutInner(before, type);
    }

    private String name(SimpleName name) {
        return unit.name(name.getIdentifier());
    }
}
