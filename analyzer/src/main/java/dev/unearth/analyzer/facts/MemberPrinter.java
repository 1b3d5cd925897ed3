package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints types and their members, their comments before them on lines of their own. */
final class MemberPrinter implements Member.Visitor<@Nullable Void> {

    private final FactsPrinter printer;
    private final SourcePage page;

    MemberPrinter(FactsPrinter printer, SourcePage page) {
        this.printer = printer;
        this.page = page;
    }

    void member(Member member) {
        page.comments(member.comments());
        member.accept(this);
    }

    /** Members in braces. */
    void body(List<Member> members) {
        page.open();
        members(members);
        page.close();
    }

    void parameter(Member.Parameter parameter) {
        printer.types().modifiers(parameter.modifiers());
        printer.types().type(parameter.type());
        page.add(parameter.varargs() ? "... " : " ").add(parameter.name());
    }

    @Override
    public @Nullable Void type(Member.TypeDecl type) {
        if (type.name().isEmpty()) {
            members(type.members());
            return null;
        }
        printer.types().modifiers(type.modifiers());
        page.add(keyword(type.kind())).add(" ").add(type.name());
        printer.types().parameters(type.typeParameters());
        if (type.kind() == Member.TypeKind.RECORD) {
            parameters(type.components());
        }
        clause(" extends ", type.extended());
        clause(" implements ", type.implemented());
        clause(" permits ", type.permitted());
        page.add(" ").open();
        if (type.kind() == Member.TypeKind.ENUM) {
            constants(type.constants());
        }
        members(type.members());
        page.close();
        return null;
    }

    @Override
    public @Nullable Void field(Member.FieldDecl field) {
        printer.stmts().variables(field.modifiers(), field.variables());
        page.add(";");
        return null;
    }

    @Override
    public @Nullable Void method(Member.MethodDecl method) {
        printer.types().modifiers(method.modifiers());
        printer.types().parameters(method.typeParameters());
        if (method.returnType() != null) {
            printer.types().type(method.returnType());
            page.add(" ");
        }
        page.add(method.name());
        if (method.kind() != Member.MethodKind.COMPACT_CONSTRUCTOR) {
            page.add("(");
            if (method.receiver() != null) {
                parameter(method.receiver());
                page.add(method.parameters().isEmpty() ? "" : ", ");
            }
            page.separated(method.parameters(), ", ", this::parameter);
            page.add(")");
        }
        clause(" throws ", method.thrown());
        end(method);
        return null;
    }

    @Override
    public @Nullable Void initializer(Member.InitializerDecl initializer) {
        page.add(initializer.isStatic() ? "static " : "");
        printer.stmts().stmt(initializer.body());
        return null;
    }

    private void members(List<Member> members) {
        for (Member member : members) {
            page.line();
            member(member);
        }
    }

    private void parameters(List<Member.Parameter> parameters) {
        page.add("(");
        page.separated(parameters, ", ", this::parameter);
        page.add(")");
    }

    private void clause(String keyword, List<? extends TypeRef> types) {
        if (!types.isEmpty()) {
            page.add(keyword);
            printer.types().types(types);
        }
    }

    private void end(Member.MethodDecl method) {
        if (method.defaultValue() != null) {
            page.add(" default ");
            printer.exprs().expr(method.defaultValue());
        }
        if (method.body() == null) {
            page.add(";");
        } else {
            page.add(" ");
            printer.stmts().stmt(method.body());
        }
    }

    private void constants(List<Member.EnumConstant> constants) {
        for (Member.EnumConstant constant : constants) {
            page.line();
            page.comments(constant.comments());
            printer.types().annotations(constant.annotations());
            page.add(constant.name());
            if (constant.arguments() != null) {
                page.add("(");
                printer.exprs().exprs(constant.arguments());
                page.add(")");
            }
            if (constant.body() != null) {
                page.add(" ");
                body(constant.body());
            }
            page.add(",");
        }
        page.line().add(";");
    }

    private static String keyword(Member.TypeKind kind) {
        return switch (kind) {
            case CLASS -> "class";
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION -> "@interface";
        };
    }
}
