package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes types and their members: tag, parts in the order of the ids within, comments, span. */
final class MemberEncoder implements Member.Visitor<@Nullable Void> {

    private final JavaEncoder java;
    private final FactsOutput out;

    MemberEncoder(JavaEncoder java, FactsOutput out) {
        this.java = java;
        this.out = out;
    }

    void member(Member member) {
        member.accept(this);
        java.types().comments(member.comments());
        out.span(member.span());
    }

    void variables(List<Member.Variable> variables) {
        out.list(variables, variable -> {
            java.types().type(variable.type());
            out.string(variable.name());
            java.exprs().exprOrNull(variable.initializer());
            out.span(variable.span());
        });
    }

    void parameter(Member.Parameter parameter) {
        java.types().modifiers(parameter.modifiers());
        java.types().type(parameter.type());
        out.flag(parameter.varargs());
        out.string(parameter.name());
        out.span(parameter.span());
    }

    @Override
    public @Nullable Void type(Member.TypeDecl type) {
        out.tag(Tags.TYPE);
        out.tag(type.kind());
        java.types().modifiers(type.modifiers());
        out.string(type.name());
        out.line(type.nameLine());
        typeParameters(type.typeParameters());
        java.types().types(type.extended());
        java.types().types(type.implemented());
        java.types().types(type.permitted());
        out.list(type.components(), this::parameter);
        out.list(type.constants(), this::constant);
        out.list(type.members(), this::member);
        return null;
    }

    @Override
    public @Nullable Void field(Member.FieldDecl field) {
        out.tag(Tags.FIELD);
        java.types().modifiers(field.modifiers());
        variables(field.variables());
        return null;
    }

    @Override
    public @Nullable Void method(Member.MethodDecl method) {
        out.tag(Tags.METHOD);
        out.tag(method.kind());
        java.types().modifiers(method.modifiers());
        typeParameters(method.typeParameters());
        out.orNull(method.returnType(), java.types()::type);
        out.string(method.name());
        out.line(method.nameLine());
        out.orNull(method.receiver(), this::parameter);
        out.list(method.parameters(), this::parameter);
        java.types().types(method.thrown());
        java.exprs().exprOrNull(method.defaultValue());
        out.orNull(method.body(), java.stmts()::stmt);
        return null;
    }

    @Override
    public @Nullable Void initializer(Member.InitializerDecl initializer) {
        out.tag(Tags.INITIALIZER);
        out.flag(initializer.isStatic());
        java.stmts().stmt(initializer.body());
        return null;
    }

    private void typeParameters(List<Member.TypeParameter> parameters) {
        out.list(parameters, parameter -> {
            out.string(parameter.name());
            java.types().annotations(parameter.annotations());
            java.types().types(parameter.bounds());
            out.span(parameter.span());
        });
    }

    private void constant(Member.EnumConstant constant) {
        out.string(constant.name());
        java.types().annotations(constant.annotations());
        out.listOrNull(constant.arguments(), java.exprs()::expr);
        out.listOrNull(constant.body(), this::member);
        java.types().comments(constant.comments());
        out.span(constant.span());
    }
}
