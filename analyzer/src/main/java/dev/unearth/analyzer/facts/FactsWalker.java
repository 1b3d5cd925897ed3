package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a compilation unit in source order. Overriders of an {@code enter} method say whether to go into the thing; the
 * {@code leave} method is called only for what was entered. Type references and annotations are handed over and gone into.
 * Needs a stack as deep as the source is nested.
 */
public abstract class FactsWalker {

    private final ExprParts exprParts = new ExprParts();
    private final StmtParts stmtParts = new StmtParts();
    private final MemberParts memberParts = new MemberParts();
    private final TypeParts typeParts = new TypeParts();

    /** Goes through the whole unit. */
    public final void walk(JavaFacts unit) {
        if (unit.packageDecl() != null) {
            annotations(unit.packageDecl().annotations());
        }
        unit.moduleDecl().ifPresent(module -> annotations(module.annotations()));
        members(unit.types());
    }

    /** Goes through a member. */
    public final void walk(Member member) {
        if (enter(member)) {
            member.accept(memberParts);
            leave(member);
        }
    }

    /** Goes through a statement; nothing if there is none. */
    public final void walk(@Nullable Stmt stmt) {
        if (stmt != null && enter(stmt)) {
            stmt.accept(stmtParts);
            leave(stmt);
        }
    }

    /** Goes through an expression; nothing if there is none. */
    public final void walk(@Nullable Expr expr) {
        if (expr != null && enter(expr)) {
            expr.accept(exprParts);
            leave(expr);
        }
    }

    /** Goes through a type reference; nothing if there is none. */
    public final void walk(@Nullable TypeRef ref) {
        if (ref != null) {
            reference(ref);
            ref.accept(typeParts);
        }
    }

    /** Goes through the members of a type, an anonymous class or an enum constant's body. */
    public final void members(@Nullable List<? extends Member> members) {
        if (members != null) {
            members.forEach(this::walk);
        }
    }

    /** Goes through statements in order. */
    public final void statements(List<? extends Stmt> statements) {
        statements.forEach(this::walk);
    }

    /** Goes through expressions in order; nothing if there are none. */
    public final void expressions(@Nullable List<? extends Expr> expressions) {
        if (expressions != null) {
            expressions.forEach(this::walk);
        }
    }

    /** Goes through annotations in order. */
    public final void annotations(List<AnnotationUse> annotations) {
        for (AnnotationUse use : annotations) {
            annotation(use);
            walk(use.type());
            use.arguments().forEach(argument -> walk(argument.value()));
        }
    }

    /** Whether to go into {@code member}. */
    protected boolean enter(Member member) {
        return true;
    }

    /** After the parts of {@code member}. */
    protected void leave(Member member) {}

    /** Whether to go into {@code stmt}. */
    protected boolean enter(Stmt stmt) {
        return true;
    }

    /** After the parts of {@code stmt}. */
    protected void leave(Stmt stmt) {}

    /** Whether to go into {@code expr}. */
    protected boolean enter(Expr expr) {
        return true;
    }

    /** After the parts of {@code expr}. */
    protected void leave(Expr expr) {}

    /** Before an enum constant; its annotations, arguments and body follow. */
    protected void enterConstant(Member.EnumConstant constant) {}

    /** Before the class body of an enum constant; its members follow. */
    protected void enterConstantBody(Member.EnumConstant constant) {}

    /** After the class body of an enum constant. */
    protected void leaveConstantBody(Member.EnumConstant constant) {}

    /** After an enum constant. */
    protected void leaveConstant(Member.EnumConstant constant) {}

    /** Before the body of an anonymous class; its members follow. */
    protected void enterAnonymous(Expr.New creation) {}

    /** After the body of an anonymous class. */
    protected void leaveAnonymous(Expr.New creation) {}

    /** Before the initialiser of a variable, with or without one. */
    protected void variable(Member.Variable variable) {}

    /** After the initialiser of a variable. */
    protected void leaveVariable(Member.Variable variable) {}

    /** Every type reference, the parts of others included. */
    protected void reference(TypeRef ref) {}

    /** Every annotation. */
    protected void annotation(AnnotationUse use) {}

    /** Every catch clause, before its body. */
    protected void catchClause(Stmt.Catch clause) {}

    /** Every arm of a switch, before its labels. */
    protected void switchCase(Expr.SwitchCase arm) {}

    /** Every type pattern. */
    protected void pattern(Expr.TypePattern pattern) {}

    private void modifiers(Modifiers modifiers) {
        annotations(modifiers.annotations());
    }

    private void types(@Nullable List<? extends TypeRef> refs) {
        if (refs != null) {
            refs.forEach(this::walk);
        }
    }

    private void typeParameters(List<Member.TypeParameter> parameters) {
        for (Member.TypeParameter parameter : parameters) {
            annotations(parameter.annotations());
            types(parameter.bounds());
        }
    }

    private void parameter(Member.@Nullable Parameter parameter) {
        if (parameter != null) {
            modifiers(parameter.modifiers());
            walk(parameter.type());
        }
    }

    private void variables(List<Member.Variable> variables) {
        for (Member.Variable each : variables) {
            walk(each.type());
            variable(each);
            walk(each.initializer());
            leaveVariable(each);
        }
    }

    private void cases(List<Expr.SwitchCase> cases) {
        for (Expr.SwitchCase arm : cases) {
            switchCase(arm);
            for (Expr.CaseLabel label : arm.labels()) {
                walk(label.value());
                walkPattern(label.pattern());
            }
            walk(arm.guard());
            statements(arm.body());
        }
    }

    private void walkPattern(Expr.@Nullable Pattern pattern) {
        if (pattern instanceof Expr.TypePattern type) {
            modifiers(type.modifiers());
            walk(type.type());
            pattern(type);
        } else if (pattern instanceof Expr.RecordPattern record) {
            modifiers(record.modifiers());
            walk(record.type());
            record.parts().forEach(this::walkPattern);
        }
    }

    private final class MemberParts implements Member.Visitor<@Nullable Void> {
        @Override
        public @Nullable Void type(Member.TypeDecl type) {
            modifiers(type.modifiers());
            typeParameters(type.typeParameters());
            types(type.extended());
            types(type.implemented());
            types(type.permitted());
            type.components().forEach(FactsWalker.this::parameter);
            for (Member.EnumConstant constant : type.constants()) {
                enterConstant(constant);
                annotations(constant.annotations());
                expressions(constant.arguments());
                if (constant.body() != null) {
                    enterConstantBody(constant);
                    members(constant.body());
                    leaveConstantBody(constant);
                }
                leaveConstant(constant);
            }
            members(type.members());
            return null;
        }

        @Override
        public @Nullable Void field(Member.FieldDecl field) {
            modifiers(field.modifiers());
            variables(field.variables());
            return null;
        }

        @Override
        public @Nullable Void method(Member.MethodDecl method) {
            modifiers(method.modifiers());
            typeParameters(method.typeParameters());
            walk(method.returnType());
            parameter(method.receiver());
            method.parameters().forEach(FactsWalker.this::parameter);
            types(method.thrown());
            walk(method.defaultValue());
            walk(method.body());
            return null;
        }

        @Override
        public @Nullable Void initializer(Member.InitializerDecl initializer) {
            walk(initializer.body());
            return null;
        }
    }

    private final class StmtParts implements Stmt.Visitor<@Nullable Void> {
        @Override
        public @Nullable Void block(Stmt.Block stmt) {
            statements(stmt.statements());
            return null;
        }

        @Override
        public @Nullable Void localVariables(Stmt.LocalVariables stmt) {
            modifiers(stmt.modifiers());
            variables(stmt.variables());
            return null;
        }

        @Override
        public @Nullable Void localType(Stmt.LocalType stmt) {
            walk(stmt.type());
            return null;
        }

        @Override
        public @Nullable Void expression(Stmt.Expression stmt) {
            walk(stmt.expr());
            return null;
        }

        @Override
        public @Nullable Void ifThen(Stmt.If stmt) {
            walk(stmt.condition());
            walk(stmt.then());
            walk(stmt.otherwise());
            return null;
        }

        @Override
        public @Nullable Void whileLoop(Stmt.While stmt) {
            walk(stmt.condition());
            walk(stmt.body());
            return null;
        }

        @Override
        public @Nullable Void doWhile(Stmt.DoWhile stmt) {
            walk(stmt.body());
            walk(stmt.condition());
            return null;
        }

        @Override
        public @Nullable Void forLoop(Stmt.For stmt) {
            statements(stmt.init());
            walk(stmt.condition());
            expressions(stmt.update());
            walk(stmt.body());
            return null;
        }

        @Override
        public @Nullable Void forEach(Stmt.ForEach stmt) {
            modifiers(stmt.modifiers());
            walk(stmt.type());
            walk(stmt.iterable());
            walk(stmt.body());
            return null;
        }

        @Override
        public @Nullable Void switchOver(Stmt.Switch stmt) {
            walk(stmt.selector());
            cases(stmt.cases());
            return null;
        }

        @Override
        public @Nullable Void returnValue(Stmt.Return stmt) {
            walk(stmt.value());
            return null;
        }

        @Override
        public @Nullable Void throwException(Stmt.Throw stmt) {
            walk(stmt.exception());
            return null;
        }

        @Override
        public @Nullable Void breakOut(Stmt.Break stmt) {
            return null;
        }

        @Override
        public @Nullable Void continueLoop(Stmt.Continue stmt) {
            return null;
        }

        @Override
        public @Nullable Void yieldValue(Stmt.Yield stmt) {
            walk(stmt.value());
            return null;
        }

        @Override
        public @Nullable Void labeled(Stmt.Labeled stmt) {
            walk(stmt.body());
            return null;
        }

        @Override
        public @Nullable Void tryCatch(Stmt.Try stmt) {
            statements(stmt.resources());
            walk(stmt.body());
            for (Stmt.Catch clause : stmt.catches()) {
                parameter(clause.parameter());
                catchClause(clause);
                walk(clause.body());
            }
            walk(stmt.finallyBlock());
            return null;
        }

        @Override
        public @Nullable Void synchronizedOn(Stmt.Synchronized stmt) {
            walk(stmt.lock());
            walk(stmt.body());
            return null;
        }

        @Override
        public @Nullable Void assertThat(Stmt.Assert stmt) {
            walk(stmt.condition());
            walk(stmt.message());
            return null;
        }

        @Override
        public @Nullable Void empty(Stmt.Empty stmt) {
            return null;
        }

        @Override
        public @Nullable Void broken(Stmt.Broken stmt) {
            return null;
        }
    }

    private final class ExprParts implements Expr.Visitor<@Nullable Void> {
        @Override
        public @Nullable Void literal(Expr.Literal expr) {
            return null;
        }

        @Override
        public @Nullable Void name(Expr.Name expr) {
            return null;
        }

        @Override
        public @Nullable Void fieldAccess(Expr.FieldAccess expr) {
            walk(expr.target());
            return null;
        }

        @Override
        public @Nullable Void thisRef(Expr.This expr) {
            walk(expr.qualifier());
            return null;
        }

        @Override
        public @Nullable Void superRef(Expr.Super expr) {
            walk(expr.qualifier());
            return null;
        }

        @Override
        public @Nullable Void call(Expr.Call expr) {
            walk(expr.target());
            types(expr.typeArguments());
            expressions(expr.arguments());
            return null;
        }

        @Override
        public @Nullable Void constructorCall(Expr.ConstructorCall expr) {
            walk(expr.outer());
            types(expr.typeArguments());
            expressions(expr.arguments());
            return null;
        }

        @Override
        public @Nullable Void newObject(Expr.New expr) {
            walk(expr.outer());
            types(expr.typeArguments());
            walk(expr.type());
            expressions(expr.arguments());
            if (expr.body() != null) {
                enterAnonymous(expr);
                members(expr.body());
                leaveAnonymous(expr);
            }
            return null;
        }

        @Override
        public @Nullable Void newArray(Expr.NewArray expr) {
            walk(expr.elementType());
            for (Expr.Dimension dimension : expr.dimensions()) {
                annotations(dimension.annotations());
                walk(dimension.size());
            }
            walk(expr.initializer());
            return null;
        }

        @Override
        public @Nullable Void arrayInit(Expr.ArrayInit expr) {
            expressions(expr.values());
            return null;
        }

        @Override
        public @Nullable Void arrayAccess(Expr.ArrayAccess expr) {
            walk(expr.array());
            walk(expr.index());
            return null;
        }

        @Override
        public @Nullable Void unary(Expr.Unary expr) {
            walk(expr.operand());
            return null;
        }

        @Override
        public @Nullable Void binary(Expr.Binary expr) {
            expressions(expr.operands());
            return null;
        }

        @Override
        public @Nullable Void assign(Expr.Assign expr) {
            walk(expr.target());
            walk(expr.value());
            return null;
        }

        @Override
        public @Nullable Void conditional(Expr.Conditional expr) {
            walk(expr.condition());
            walk(expr.whenTrue());
            walk(expr.whenFalse());
            return null;
        }

        @Override
        public @Nullable Void cast(Expr.Cast expr) {
            walk(expr.type());
            walk(expr.operand());
            return null;
        }

        @Override
        public @Nullable Void instanceOf(Expr.InstanceOf expr) {
            walk(expr.operand());
            walk(expr.type());
            walkPattern(expr.pattern());
            return null;
        }

        @Override
        public @Nullable Void classLiteral(Expr.ClassLiteral expr) {
            walk(expr.type());
            return null;
        }

        @Override
        public @Nullable Void parens(Expr.Parens expr) {
            walk(expr.inner());
            return null;
        }

        @Override
        public @Nullable Void lambda(Expr.Lambda expr) {
            for (Expr.LambdaParameter parameter : expr.parameters()) {
                modifiers(parameter.modifiers());
                walk(parameter.type());
            }
            walk(expr.expression());
            walk(expr.block());
            return null;
        }

        @Override
        public @Nullable Void methodRef(Expr.MethodRef expr) {
            walk(expr.target());
            types(expr.typeArguments());
            return null;
        }

        @Override
        public @Nullable Void typeName(Expr.TypeName expr) {
            walk(expr.type());
            return null;
        }

        @Override
        public @Nullable Void switchExpr(Expr.SwitchExpr expr) {
            walk(expr.selector());
            cases(expr.cases());
            return null;
        }

        @Override
        public @Nullable Void annotation(Expr.Annotation expr) {
            annotations(List.of(expr.annotation()));
            return null;
        }

        @Override
        public @Nullable Void broken(Expr.Broken expr) {
            return null;
        }
    }

    private final class TypeParts implements TypeRef.Visitor<@Nullable Void> {
        @Override
        public @Nullable Void primitive(TypeRef.Primitive ref) {
            annotations(ref.annotations());
            return null;
        }

        @Override
        public @Nullable Void named(TypeRef.Named ref) {
            annotations(ref.annotations());
            types(ref.arguments());
            walk(ref.qualifier());
            return null;
        }

        @Override
        public @Nullable Void array(TypeRef.Array ref) {
            annotations(ref.annotations());
            walk(ref.element());
            return null;
        }

        @Override
        public @Nullable Void wildcard(TypeRef.Wildcard ref) {
            annotations(ref.annotations());
            walk(ref.upperBound());
            walk(ref.lowerBound());
            return null;
        }

        @Override
        public @Nullable Void union(TypeRef.Union ref) {
            types(ref.alternatives());
            return null;
        }

        @Override
        public @Nullable Void intersection(TypeRef.Intersection ref) {
            types(ref.parts());
            return null;
        }

        @Override
        public @Nullable Void var(TypeRef.Var ref) {
            return null;
        }
    }
}
