package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link MemberEncoder} wrote. Arguments are read in the order they stand in. */
final class MemberDecoder {

    private static final Member.TypeKind[] TYPE_KINDS = Member.TypeKind.values();
    private static final Member.MethodKind[] METHOD_KINDS = Member.MethodKind.values();

    private final JavaDecoder java;
    private final FactsInput in;

    MemberDecoder(JavaDecoder java, FactsInput in) {
        this.java = java;
        this.in = in;
    }

    Member member() {
        int tag = in.tag();
        return switch (tag) {
            case Tags.TYPE -> type();
            case Tags.FIELD -> new Member.FieldDecl(java.types().modifiers(), variables(), comments(), in.span());
            case Tags.METHOD -> method();
            case Tags.INITIALIZER ->
                new Member.InitializerDecl(in.flag(), java.stmts().block(), comments(), in.span());
            default -> throw new IllegalArgumentException("No member has tag " + tag);
        };
    }

    Member.TypeDecl typeDecl() {
        if (member() instanceof Member.TypeDecl type) {
            return type;
        }
        throw new IllegalArgumentException("No type where one must stand");
    }

    List<Member.Variable> variables() {
        return in.list(() -> new Member.Variable(
                java.types().type(), in.string(), java.exprs().exprOrNull(), in.span()));
    }

    Member.Parameter parameter() {
        return new Member.Parameter(java.types().modifiers(), java.types().type(), in.flag(), in.string(), in.span());
    }

    private Member.TypeDecl type() {
        return new Member.TypeDecl(
                in.tag(TYPE_KINDS),
                java.types().modifiers(),
                in.string(),
                in.line(),
                typeParameters(),
                named(),
                named(),
                named(),
                in.list(this::parameter),
                in.list(this::constant),
                in.list(this::member),
                comments(),
                in.span());
    }

    private Member.MethodDecl method() {
        Member.MethodKind kind = in.tag(METHOD_KINDS);
        Modifiers modifiers = java.types().modifiers();
        List<Member.TypeParameter> typeParameters = typeParameters();
        @Nullable TypeRef returnType = in.orNull(java.types()::type);
        String name = in.string();
        int nameLine = in.line();
        Member.@Nullable Parameter receiver = in.orNull(this::parameter);
        List<Member.Parameter> parameters = in.list(this::parameter);
        List<TypeRef> thrown = java.types().types();
        @Nullable Expr defaultValue = java.exprs().exprOrNull();
        Stmt.@Nullable Block body = in.orNull(java.stmts()::block);
        return new Member.MethodDecl(
                kind,
                modifiers,
                typeParameters,
                returnType,
                name,
                nameLine,
                receiver,
                parameters,
                thrown,
                body,
                defaultValue,
                comments(),
                in.span());
    }

    private List<Member.TypeParameter> typeParameters() {
        return in.list(() -> new Member.TypeParameter(
                in.string(), java.types().annotations(), java.types().types(), in.span()));
    }

    private List<TypeRef.Named> named() {
        return in.list(java.types()::named);
    }

    private Member.EnumConstant constant() {
        return new Member.EnumConstant(
                in.string(),
                java.types().annotations(),
                in.listOrNull(java.exprs()::expr),
                in.listOrNull(this::member),
                comments(),
                in.span());
    }

    private List<Comment> comments() {
        return java.types().comments();
    }
}
