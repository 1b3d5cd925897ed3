package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Goes through a linked unit and knows whose code it is in. Overriders of {@link #enter(Member)}, {@link #leave(Member)} and the
 * hooks for anonymous classes and enum constants call the method they override.
 */
public abstract class CodeWalker extends FactsWalker {

    /** The unit that is gone through. */
    protected final LinkedUnit unit;

    private final Deque<TypeSymbol> types = new ArrayDeque<>();
    private final Deque<MemberRef> members = new ArrayDeque<>();

    /** A walker through {@code unit}; {@link #walk(dev.unearth.analyzer.facts.JavaFacts)} starts it. */
    protected CodeWalker(LinkedUnit unit) {
        this.unit = unit;
    }

    /** Goes through the whole unit. */
    public final void walk() {
        walk(unit.facts());
    }

    /** The innermost type whose body the walk is in. */
    protected final TypeSymbol currentType() {
        return types.element();
    }

    /** The member whose code the walk is in. */
    protected final MemberRef currentMember() {
        return members.element();
    }

    /** Whether the walk is inside a type. */
    protected final boolean isInType() {
        return !types.isEmpty();
    }

    @Override
    protected boolean enter(Member member) {
        if (member instanceof Member.TypeDecl type) {
            push(unit.symbolOf(type));
        } else if (member instanceof Member.MethodDecl method) {
            members.push(MemberRef.of(unit.symbolOf(method)));
        } else if (member instanceof Member.FieldDecl field) {
            members.push(initializer(isStatic(field)));
        } else if (member instanceof Member.InitializerDecl initializer) {
            members.push(initializer(initializer.isStatic()));
        }
        return true;
    }

    @Override
    protected void leave(Member member) {
        members.pop();
        if (member instanceof Member.TypeDecl) {
            types.pop();
        }
    }

    @Override
    protected void enterAnonymous(Expr.New creation) {
        push(unit.anonymousOf(creation).orElseGet(this::currentType));
    }

    @Override
    protected void leaveAnonymous(Expr.New creation) {
        members.pop();
        types.pop();
    }

    @Override
    protected void enterConstant(Member.EnumConstant constant) {
        members.push(initializer(true));
    }

    @Override
    protected void leaveConstant(Member.EnumConstant constant) {
        members.pop();
    }

    @Override
    protected void enterConstantBody(Member.EnumConstant constant) {
        push(unit.bodyOf(constant).orElseGet(this::currentType));
    }

    @Override
    protected void leaveConstantBody(Member.EnumConstant constant) {
        members.pop();
        types.pop();
    }

    private void push(TypeSymbol type) {
        types.push(type);
        members.push(MemberRef.of(type, "", ""));
    }

    private boolean isStatic(Member.FieldDecl field) {
        return field.modifiers().has(Modifiers.Flag.STATIC)
                || currentType().kind() == Member.TypeKind.INTERFACE
                || currentType().kind() == Member.TypeKind.ANNOTATION;
    }

    private MemberRef initializer(boolean isStatic) {
        return isStatic
                ? MemberRef.of(currentType(), MemberRef.STATIC_INITIALIZER, "()V")
                : MemberRef.of(currentType(), MemberRef.INSTANCE_INITIALIZER, "*");
    }
}
