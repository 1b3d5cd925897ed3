package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the symbols of declarations. */
final class Declarations {

    private Declarations() {}

    /** The symbol of a top-level or member type with all its members. */
    static SourceType type(Member.TypeDecl decl, String binaryName, Scope around, @Nullable SourceType outer) {
        return type(decl, binaryName, around, outer, false);
    }

    private static SourceType type(
            Member.TypeDecl decl, String binaryName, Scope around, @Nullable SourceType outer, boolean local) {
        SourceType.Head head = new SourceType.Head(
                decl.kind(),
                decl.modifiers(),
                decl.name(),
                binaryName,
                decl.typeParameters(),
                decl.extended(),
                decl.implemented(),
                null,
                local,
                decl.span());
        SourceType type = new SourceType(head, around, outer);
        List<FieldSymbol> fields = new ArrayList<>();
        for (Member.EnumConstant each : decl.constants()) {
            fields.add(new SourceField(type, each.name(), constantModifiers(each), null, false, null, each.span()));
        }
        for (Member.Parameter each : decl.components()) {
            fields.add(new SourceField(
                    type, each.name(), componentModifiers(), each.type(), each.varargs(), null, each.span()));
        }
        fill(type, decl.members(), decl.components(), fields);
        return type;
    }

    /** The symbol of a local type, whose own name is in scope in its header and body. */
    static SourceType local(Member.TypeDecl decl, String binaryName, Scope around, SourceType outer) {
        return type(decl, binaryName, around, outer, true);
    }

    /** The symbol of an anonymous class or the body of an enum constant. */
    static SourceType anonymous(SourceType.Head head, List<Member> members, Scope around, SourceType outer) {
        SourceType type = new SourceType(head, around, outer);
        fill(type, members, List.of(), new ArrayList<>());
        return type;
    }

    private static Modifiers constantModifiers(Member.EnumConstant constant) {
        int flags = Modifiers.Flag.PUBLIC.bit() | Modifiers.Flag.STATIC.bit() | Modifiers.Flag.FINAL.bit();
        return new Modifiers(flags, constant.annotations());
    }

    private static Modifiers componentModifiers() {
        return new Modifiers(Modifiers.Flag.PRIVATE.bit() | Modifiers.Flag.FINAL.bit(), List.of());
    }

    private static void fill(
            SourceType type, List<Member> members, List<Member.Parameter> components, List<FieldSymbol> fields) {
        List<MethodSymbol> methods = new ArrayList<>();
        List<TypeSymbol> types = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof Member.MethodDecl method) {
                boolean compact = method.kind() == Member.MethodKind.COMPACT_CONSTRUCTOR;
                methods.add(new SourceMethod(type, method, compact ? components : method.parameters()));
            } else if (member instanceof Member.FieldDecl field) {
                addFields(type, field, fields);
            } else if (member instanceof Member.TypeDecl inner) {
                types.add(type(inner, type.binaryName() + "$" + inner.name(), type.bodyScope(), type));
            }
        }
        addImplicit(type, components, methods);
        type.fill(methods, fields, types);
    }

    private static void addFields(SourceType type, Member.FieldDecl decl, List<FieldSymbol> fields) {
        for (Member.Variable each : decl.variables()) {
            Expr kept = keptInitializer(type.kind(), decl, each);
            fields.add(new SourceField(type, each.name(), decl.modifiers(), each.type(), false, kept, each.span()));
        }
    }

    /** The initialiser of a field of a type of kind {@code owner} where it may be a constant; else null. */
    static @Nullable Expr keptInitializer(TypeKind owner, Member.FieldDecl decl, Member.Variable field) {
        boolean isFinal = decl.modifiers().has(Modifiers.Flag.FINAL)
                || owner == TypeKind.INTERFACE
                || owner == TypeKind.ANNOTATION;
        Expr initializer = field.initializer();
        return isFinal && initializer != null && Constants.mayBeConstant(initializer) ? initializer : null;
    }

    private static void addImplicit(SourceType type, List<Member.Parameter> components, List<MethodSymbol> methods) {
        TypeKind kind = type.kind();
        boolean constructed = methods.stream().anyMatch(MethodSymbol::isConstructor);
        if (kind == TypeKind.RECORD) {
            addRecordMembers(type, components, methods);
        } else if (kind == TypeKind.ENUM) {
            methods.add(ImplicitMethod.values(type));
            methods.add(ImplicitMethod.valueOf(type));
        }
        if (!constructed && (kind == TypeKind.CLASS || kind == TypeKind.ENUM)) {
            methods.add(ImplicitMethod.constructor(type));
        }
    }

    private static void addRecordMembers(
            SourceType type, List<Member.Parameter> components, List<MethodSymbol> methods) {
        List<MethodSymbol> declared = List.copyOf(methods);
        for (Member.Parameter each : components) {
            if (declared.stream().noneMatch(method -> isAccessor(method, each.name()))) {
                methods.add(ImplicitMethod.accessor(type, each));
            }
        }
        if (declared.stream().noneMatch(method -> isCanonical(method, components))) {
            methods.add(ImplicitMethod.canonical(type, components));
        }
    }

    private static boolean isAccessor(MethodSymbol method, String name) {
        return method.name().equals(name) && AbstractMethod.of(method).arity() == 0;
    }

    /** Names tell as well as types do here: a canonical constructor repeats those of the components. */
    private static boolean isCanonical(MethodSymbol method, List<Member.Parameter> components) {
        return method.isConstructor()
                && method.parameterNames()
                        .equals(components.stream().map(Member.Parameter::name).toList());
    }
}
