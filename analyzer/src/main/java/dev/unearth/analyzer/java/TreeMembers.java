package dev.unearth.analyzer.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds types and their members from the compiler's trees. */
final class TreeMembers {

    private final TreeUnit unit;

    TreeMembers(TreeUnit unit) {
        this.unit = unit;
    }

    /** The members of an anonymous class or of a constant with a body. */
    List<Member> body(ClassTree body) {
        return all(body.getMembers(), 0, Member.TypeKind.CLASS);
    }

    Member.TypeDecl type(ClassTree type, List<Comment> before) {
        Member.TypeKind kind = kind(type);
        Modifiers modifiers = unit.annotations().modifiers(type.getModifiers());
        int name = name(type);
        int start = unit.start(type);
        List<Member.TypeParameter> typeParameters = unit.types().parameters(type.getTypeParameters());
        Tree superclass = type.getExtendsClause();
        List<TypeRef.Named> extended =
                superclass == null ? List.of() : List.of(unit.types().named(superclass));
        List<TypeRef.Named> implemented = unit.types().allNamed(type.getImplementsClause());
        List<TypeRef.Named> permitted = unit.types().allNamed(type.getPermitsClause());
        boolean isInterface = kind == Member.TypeKind.INTERFACE;
        List<VariableTree> components = components(type, kind);
        List<VariableTree> constants = constants(type, kind);
        return new Member.TypeDecl(
                kind,
                modifiers,
                unit.text().word(name),
                unit.line(name),
                typeParameters,
                isInterface ? implemented : extended,
                isInterface ? List.of() : implemented,
                permitted,
                unit.variables().parameters(components),
                constants(constants),
                all(type.getMembers(), components.size() + constants.size(), kind),
                unit.comments().closingWithoutInner(before, unit.end(type)),
                unit.span(start, unit.end(type)));
    }

    private Member.TypeKind kind(ClassTree type) {
        return switch (type.getKind()) {
            case INTERFACE -> Member.TypeKind.INTERFACE;
            case ENUM -> Member.TypeKind.ENUM;
            case RECORD -> Member.TypeKind.RECORD;
            case ANNOTATION_TYPE -> Member.TypeKind.ANNOTATION;
            default -> Member.TypeKind.CLASS;
        };
    }

    /** Where the name stands: behind the keyword, which is missing in the class around the members of a compact source file. */
    private int name(ClassTree type) {
        TreeText text = unit.text();
        int keyword = unit.annotations().areWritten(type.getModifiers())
                ? text.token(unit.end(type.getModifiers()))
                : unit.start(type);
        if (text.is('@', keyword)) {
            keyword = text.token(keyword + 1);
        }
        String word = text.word(keyword);
        if (!List.of("class", "interface", "enum", "record").contains(word)) {
            unit.decline();
        }
        return text.token(keyword + word.length());
    }

    /** The components stand first among the members, and before the body. */
    private List<VariableTree> components(ClassTree type, Member.TypeKind kind) {
        List<VariableTree> components = new ArrayList<>(0);
        if (kind == Member.TypeKind.RECORD) {
            int header = headerEnd(type);
            for (Tree member : type.getMembers()) {
                if (!(member instanceof VariableTree variable) || unit.start(variable) > header) {
                    break;
                }
                components.add(variable);
            }
        }
        return components;
    }

    /** The offset of the parenthesis that closes the header of a record. */
    private int headerEnd(ClassTree type) {
        TreeText text = unit.text();
        List<? extends TypeParameterTree> parameters = type.getTypeParameters();
        int from = parameters.isEmpty()
                ? text.wordEnd(name(type))
                : text.token(unit.end(parameters.get(parameters.size() - 1))) + 1;
        return text.closing(text.token(from));
    }

    /** The constants stand first among the members; the compiler made up their type, so that it ends nowhere. */
    private List<VariableTree> constants(ClassTree type, Member.TypeKind kind) {
        List<VariableTree> constants = new ArrayList<>(0);
        if (kind == Member.TypeKind.ENUM) {
            for (Tree member : type.getMembers()) {
                if (!(member instanceof VariableTree variable)
                        || variable.getType() == null
                        || unit.isWritten(variable.getType())) {
                    break;
                }
                constants.add(variable);
            }
        }
        return constants;
    }

    private List<Member.EnumConstant> constants(List<VariableTree> variables) {
        List<Member.EnumConstant> constants = new ArrayList<>(variables.size());
        for (VariableTree variable : variables) {
            if (variable.getInitializer() instanceof NewClassTree creation) {
                constants.add(constant(variable, creation));
            } else {
                unit.decline();
            }
        }
        return constants;
    }

    private Member.EnumConstant constant(VariableTree variable, NewClassTree creation) {
        TreeText text = unit.text();
        List<? extends AnnotationTree> annotations = variable.getModifiers().getAnnotations();
        int start = annotations.isEmpty() ? unit.start(variable) : unit.start(annotations.get(0));
        int name = annotations.isEmpty() ? start : text.token(unit.end(annotations.get(annotations.size() - 1)));
        int nameEnd = text.wordEnd(name);
        int end = unit.end(variable);
        List<Comment> before = unit.comments().opening(start);
        List<AnnotationUse> uses = unit.annotations().all(annotations);
        List<Expr> arguments = text.is('(', text.token(nameEnd)) ? unit.exprs().all(creation.getArguments()) : null;
        List<Member> body = creation.getClassBody() == null ? null : body(creation.getClassBody());
        return new Member.EnumConstant(
                text.of(name, nameEnd),
                uses,
                arguments,
                body,
                unit.comments().closing(before, end),
                unit.span(start, end));
    }

    private List<Member> all(List<? extends Tree> trees, int first, Member.TypeKind kind) {
        List<Member> members = new ArrayList<>(trees.size() - first);
        int at = first;
        while (at < trees.size()) {
            Tree tree = trees.get(at);
            int length = 1;
            if (tree instanceof VariableTree variable) {
                length = TreeVariables.declaredTogether(trees, at);
                members.add(field(variable, trees.subList(at, at + length)));
            } else if (tree instanceof MethodTree method) {
                members.add(method(method, kind));
            } else if (tree instanceof ClassTree type) {
                members.add(type(type, unit.comments().opening(unit.start(type))));
            } else if (tree instanceof BlockTree block) {
                members.add(initializer(block));
            } else {
                unit.decline();
            }
            at += length;
        }
        return members;
    }

    private Member field(VariableTree first, List<? extends Tree> declaration) {
        int start = unit.variables().start(first);
        List<Comment> before = unit.comments().opening(start);
        Modifiers modifiers = unit.annotations().modifiers(first.getModifiers());
        TreeVariables.Declared declared = unit.variables().declared(declaration);
        int end = unit.text().token(declared.end()) + 1;
        return new Member.FieldDecl(
                modifiers, declared.variables(), unit.comments().closing(before, end), unit.span(start, end));
    }

    private Member initializer(BlockTree block) {
        int start = unit.start(block);
        int brace = start;
        if (block.isStatic()) {
            if (unit.text().is('{', start)) {
                start = unit.text().wordStart(unit.text().before(start) + 1);
            }
            brace = unit.text().token(start + "static".length());
            if (!unit.text().word(start).equals("static")) {
                unit.decline();
            }
        }
        List<Comment> before = unit.comments().opening(start);
        Stmt.Block body = unit.stmts().block(block, brace);
        if (!block.isStatic()) {
            before.addAll(body.comments());
            body = new Stmt.Block(body.statements(), List.of(), body.span());
        }
        return new Member.InitializerDecl(
                block.isStatic(),
                body,
                unit.comments().closing(before, unit.end(block)),
                unit.span(start, unit.end(block)));
    }

    private Member method(MethodTree method, Member.TypeKind kind) {
        int start = start(method);
        List<Comment> before = unit.comments().opening(start);
        Modifiers modifiers = unit.annotations().modifiers(method.getModifiers());
        List<Member.TypeParameter> typeParameters = unit.types().parameters(method.getTypeParameters());
        Tree returned = method.getReturnType();
        int nameStart = returned == null ? constructorName(method) : methodName(returned);
        TypeRef returnType = returned == null ? null : returnType(returned);
        int nameEnd = unit.text().wordEnd(nameStart);
        boolean isCompact = returned == null && !unit.text().is('(', unit.text().token(nameEnd));
        VariableTree receiver = method.getReceiverParameter();
        Member.Parameter receiverParameter =
                receiver == null ? null : unit.variables().receiver(receiver);
        List<Member.Parameter> parameters =
                isCompact ? List.of() : unit.variables().parameters(method.getParameters());
        List<TypeRef> thrown = unit.types().all(method.getThrows());
        BlockTree block = method.getBody();
        Stmt.Block body = block == null ? null : unit.stmts().block(block, unit.start(block));
        Tree value = method.getDefaultValue();
        Expr defaultValue = value == null ? null : unit.exprs().of(value);
        return new Member.MethodDecl(
                methodKind(returned, isCompact, kind),
                modifiers,
                typeParameters,
                returnType,
                unit.text().of(nameStart, nameEnd),
                unit.line(nameStart),
                receiverParameter,
                parameters,
                thrown,
                body,
                defaultValue,
                unit.comments().closing(before, unit.end(method)),
                unit.span(start, unit.end(method)));
    }

    private static Member.MethodKind methodKind(@Nullable Tree returned, boolean isCompact, Member.TypeKind kind) {
        if (returned != null) {
            return kind == Member.TypeKind.ANNOTATION ? Member.MethodKind.ANNOTATION_MEMBER : Member.MethodKind.METHOD;
        }
        return isCompact ? Member.MethodKind.COMPACT_CONSTRUCTOR : Member.MethodKind.CONSTRUCTOR;
    }

    /** At the modifiers, at the type parameters, or at the type or name. */
    private int start(MethodTree method) {
        List<? extends TypeParameterTree> parameters = method.getTypeParameters();
        boolean isModified = unit.annotations().areWritten(method.getModifiers());
        if (parameters.isEmpty()) {
            return isModified ? unit.start(method.getModifiers()) : unmodifiedStart(method);
        }
        int first = parameterStart(parameters.get(0));
        if (isModified && unit.start(method.getModifiers()) < first) {
            return unit.start(method.getModifiers());
        }
        int angle = unit.text().before(first);
        if (!unit.text().is('<', angle)) {
            unit.decline();
            return first;
        }
        return angle;
    }

    private int unmodifiedStart(MethodTree method) {
        Tree returned = method.getReturnType();
        return returned == null ? unit.start(method) : unit.types().start(returned);
    }

    private int parameterStart(TypeParameterTree parameter) {
        List<? extends AnnotationTree> annotations = parameter.getAnnotations();
        return annotations.isEmpty() ? unit.start(parameter) : unit.start(annotations.get(0));
    }

    private int constructorName(MethodTree method) {
        TreeText text = unit.text();
        List<? extends TypeParameterTree> parameters = method.getTypeParameters();
        if (!parameters.isEmpty()) {
            return text.token(text.token(unit.end(parameters.get(parameters.size() - 1))) + 1);
        }
        return unit.annotations().areWritten(method.getModifiers())
                ? text.token(unit.end(method.getModifiers()))
                : unit.start(method);
    }

    /** Behind the type and the brackets right behind it. */
    private int methodName(Tree returned) {
        int at = unit.end(TreeTypes.element(returned));
        for (int end = unit.text().behindBrackets(at);
                end > 0;
                end = unit.text().behindBrackets(at)) {
            at = end;
        }
        return unit.text().token(at);
    }

    private TypeRef returnType(Tree returned) {
        int dimensions = TreeTypes.dimensions(returned);
        int at = unit.end(TreeTypes.element(returned));
        int leading = 0;
        for (int end = unit.text().behindBrackets(at);
                end > 0;
                end = unit.text().behindBrackets(at)) {
            at = end;
            leading++;
        }
        if (leading != dimensions) {
            // Brackets behind the parameters, as no one has written them since Java 1.0.
            unit.decline();
        }
        return unit.types().array(TreeTypes.element(returned), leading, at);
    }
}
