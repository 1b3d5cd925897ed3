package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts with what the index needs of them: declarations without comments, of bodies and initialisers only what the symbols keep. */
final class Bodiless {

    private Bodiless() {}

    /** What makes the same symbols as {@code facts}. */
    static JavaFacts of(JavaFacts facts) {
        List<Member.TypeDecl> types = facts.types().stream().map(Bodiless::type).toList();
        JavaFacts.ModuleDecl module = facts.moduleDecl().orElse(null);
        return new JavaFacts(facts.packageDecl(), facts.imports(), module, types, facts.lines(), List.of(), 0, 0);
    }

    private static Member.TypeDecl type(Member.TypeDecl type) {
        List<Member> members = new ArrayList<>(type.members().size());
        for (Member member : type.members()) {
            Member kept = member(type, member);
            if (kept != null) {
                members.add(kept);
            }
        }
        return new Member.TypeDecl(
                type.kind(),
                type.modifiers(),
                type.name(),
                type.nameLine(),
                type.typeParameters(),
                type.extended(),
                type.implemented(),
                type.permitted(),
                type.components(),
                type.constants().stream().map(Bodiless::constant).toList(),
                members,
                List.of(),
                type.span());
    }

    private static Member.EnumConstant constant(Member.EnumConstant constant) {
        return new Member.EnumConstant(constant.name(), constant.annotations(), null, null, List.of(), constant.span());
    }

    private static @Nullable Member member(Member.TypeDecl owner, Member member) {
        if (member instanceof Member.TypeDecl type) {
            return type(type);
        } else if (member instanceof Member.FieldDecl field) {
            return field(owner, field);
        }
        return member instanceof Member.MethodDecl method ? method(method) : null;
    }

    private static Member field(Member.TypeDecl owner, Member.FieldDecl field) {
        List<Member.Variable> variables = field.variables().stream()
                .map(each -> Declarations.keptInitializer(owner.kind(), field, each) == each.initializer()
                        ? each
                        : new Member.Variable(each.type(), each.name(), null, each.span()))
                .toList();
        return new Member.FieldDecl(field.modifiers(), variables, List.of(), field.span());
    }

    private static Member method(Member.MethodDecl method) {
        Stmt.Block body = SummaryDraft.of(method) == null ? null : method.body();
        return new Member.MethodDecl(
                method.kind(),
                method.modifiers(),
                method.typeParameters(),
                method.returnType(),
                method.name(),
                method.nameLine(),
                null,
                method.parameters(),
                method.thrown(),
                body,
                null,
                List.of(),
                method.span());
    }
}
