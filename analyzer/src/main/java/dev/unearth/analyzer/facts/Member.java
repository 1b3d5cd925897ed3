package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in the body of a type. */
public sealed interface Member {

    /** The whole declaration with its modifiers and body, without leading comments. */
    SourceSpan span();

    /**
     * Comments before the declaration and behind it on its last line, in source order; of a field also those inside it. What stands
     * loose between members belongs to nobody.
     */
    List<Comment> comments();

    /** Hands this member to the method of {@code visitor} for its case. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** One method per kind of member. */
    interface Visitor<R extends @Nullable Object> {
        R type(TypeDecl type);

        R field(FieldDecl field);

        R method(MethodDecl method);

        R initializer(InitializerDecl initializer);
    }

    /** The kinds of type declarations. */
    enum TypeKind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    /**
     * A type declaration: top-level, member or local.
     *
     * @param name empty for the class that a compact source file implies around its members
     * @param nameLine 1-based line of the name
     * @param extended the types behind {@code extends}: at most one of a class, any number of an interface
     * @param implemented the types behind {@code implements}
     * @param permitted the types behind {@code permits}
     * @param components of a record, in order; else empty
     * @param constants of an enum, in order; else empty
     * @param members in source order, enum constants not among them
     */
    record TypeDecl(
            TypeKind kind,
            Modifiers modifiers,
            String name,
            int nameLine,
            List<TypeParameter> typeParameters,
            List<TypeRef.Named> extended,
            List<TypeRef.Named> implemented,
            List<TypeRef.Named> permitted,
            List<Parameter> components,
            List<EnumConstant> constants,
            List<Member> members,
            List<Comment> comments,
            SourceSpan span)
            implements Member {
        public TypeDecl {
            typeParameters = List.copyOf(typeParameters);
            extended = List.copyOf(extended);
            implemented = List.copyOf(implemented);
            permitted = List.copyOf(permitted);
            components = List.copyOf(components);
            constants = List.copyOf(constants);
            members = List.copyOf(members);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.type(this);
        }
    }

    /** A type parameter with its bounds in order. */
    record TypeParameter(String name, List<AnnotationUse> annotations, List<TypeRef> bounds, SourceSpan span) {
        public TypeParameter {
            annotations = List.copyOf(annotations);
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param arguments null when no parentheses are written
     * @param body the members of a constant with a class body; null without one
     */
    record EnumConstant(
            String name,
            List<AnnotationUse> annotations,
            @Nullable List<Expr> arguments,
            @Nullable List<Member> body,
            List<Comment> comments,
            SourceSpan span) {
        public EnumConstant {
            annotations = List.copyOf(annotations);
            arguments = arguments == null ? null : List.copyOf(arguments);
            body = body == null ? null : List.copyOf(body);
            comments = List.copyOf(comments);
        }
    }

    /** A field declaration, which may declare several variables. */
    record FieldDecl(Modifiers modifiers, List<Variable> variables, List<Comment> comments, SourceSpan span)
            implements Member {
        public FieldDecl {
            variables = List.copyOf(variables);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    /**
     * A variable of a field or local declaration.
     *
     * @param type its whole type, brackets behind the name included
     */
    record Variable(TypeRef type, String name, @Nullable Expr initializer, SourceSpan span) {}

    /** What a {@link MethodDecl} is. */
    enum MethodKind {
        METHOD,
        CONSTRUCTOR,
        COMPACT_CONSTRUCTOR,
        ANNOTATION_MEMBER
    }

    /**
     * A method, constructor or annotation member.
     *
     * @param name the type's name for constructors
     * @param returnType null for constructors
     * @param receiver the receiver parameter {@code T this}, if written; not among the parameters
     * @param body null when abstract, native or an annotation member
     * @param defaultValue of an annotation member
     */
    record MethodDecl(
            MethodKind kind,
            Modifiers modifiers,
            List<TypeParameter> typeParameters,
            @Nullable TypeRef returnType,
            String name,
            int nameLine,
            @Nullable Parameter receiver,
            List<Parameter> parameters,
            List<TypeRef> thrown,
            Stmt.@Nullable Block body,
            @Nullable Expr defaultValue,
            List<Comment> comments,
            SourceSpan span)
            implements Member {
        public MethodDecl {
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
            thrown = List.copyOf(thrown);
            comments = List.copyOf(comments);
        }

        /** Whether this is a constructor, compact ones included. */
        public boolean isConstructor() {
            return kind == MethodKind.CONSTRUCTOR || kind == MethodKind.COMPACT_CONSTRUCTOR;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.method(this);
        }
    }

    /**
     * A parameter of a method, constructor, record header or catch clause.
     *
     * @param type the element's type when {@code varargs}
     */
    record Parameter(Modifiers modifiers, TypeRef type, boolean varargs, String name, SourceSpan span) {}

    /** An instance or static initialiser. */
    record InitializerDecl(boolean isStatic, Stmt.Block body, List<Comment> comments, SourceSpan span)
            implements Member {
        public InitializerDecl {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.initializer(this);
        }
    }
}
