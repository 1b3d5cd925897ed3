package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as its class file declares it, seen as its source would: members that the compiler made up are not among its members.
 * Names of types are internal ({@code a/b/Outer$Inner}), descriptors and generic signatures as the virtual machine specification
 * (sections 4.3 and 4.7.9.1) writes them.
 *
 * @param access flags as source has them: of a nested class those of its {@code InnerClasses} entry
 * @param level feature release of Java that the file was compiled for, 1 for 1.1
 * @param sourceFile name of the source file, without folders; empty where the class file does not tell
 * @param generic the generic signature; null for a class without generics in its header
 * @param superName null for {@code java/lang/Object}
 * @param outerName the class it is a member of, or in whose body it is declared; empty for a top-level class
 * @param simpleName its name in source; empty for an anonymous class
 * @param memberNames its member classes, in the order of the file
 * @param code what the code of its members needs, that of lambdas with the member around them
 * @param hidden the same for methods that the compiler made up and that other classes may call, such as {@code access$000}
 */
public record ClassDecl(
        int level,
        int access,
        String name,
        String sourceFile,
        @Nullable String generic,
        @Nullable String superName,
        List<String> interfaces,
        Nesting nesting,
        String outerName,
        String simpleName,
        List<String> memberNames,
        List<Mark> marks,
        List<Field> fields,
        List<Method> methods,
        List<Code> code,
        List<Code> hidden) {

    public ClassDecl {
        interfaces = List.copyOf(interfaces);
        memberNames = List.copyOf(memberNames);
        marks = List.copyOf(marks);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        code = List.copyOf(code);
        hidden = List.copyOf(hidden);
    }

    /** This declaration without what its code needs, but for hidden methods. */
    public ClassDecl withoutCode() {
        return new ClassDecl(
                level,
                access,
                name,
                sourceFile,
                generic,
                superName,
                interfaces,
                nesting,
                outerName,
                simpleName,
                memberNames,
                marks,
                fields,
                methods,
                List.of(),
                hidden);
    }

    /** Where a type is declared. */
    public enum Nesting {
        TOP_LEVEL,
        MEMBER,
        LOCAL,
        ANONYMOUS
    }

    /**
     * A field.
     *
     * @param constant Integer, Long, Float, Double or String; null without one
     */
    public record Field(
            int access,
            String name,
            String descriptor,
            @Nullable String generic,
            @Nullable Object constant,
            List<Mark> marks) {
        public Field {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A method or constructor.
     *
     * @param descriptor as calls name it
     * @param generic its generic signature, else its descriptor as source would have it where that differs: constructors without
     *     the object around, the captured variables, an enum constant's name and ordinal; null where it is the same
     * @param exceptions declared ones
     * @param implied whether the language gives it to the type: nobody wrote it
     * @param decisions branches, cases and handlers of its code, lambdas in it included; -1 without code
     * @param lineStart first line with code; 0 where the class file does not tell
     * @param lineEnd last line with code
     * @param shape what the method amounts to
     * @param field that it gets or sets; empty for {@link Shape#OTHER}
     */
    public record Method(
            int access,
            String name,
            String descriptor,
            @Nullable String generic,
            List<String> exceptions,
            boolean implied,
            int decisions,
            int lineStart,
            int lineEnd,
            Shape shape,
            String field,
            List<Mark> marks) {
        public Method {
            exceptions = List.copyOf(exceptions);
            marks = List.copyOf(marks);
        }
    }

    /** What a small method does. */
    public enum Shape {
        OTHER,
        GETTER,
        SETTER
    }

    /**
     * An annotation with those of its members that are given a value.
     *
     * @param type internal name
     */
    public record Mark(String type, List<Value> values) {
        public Mark {
            values = List.copyOf(values);
        }
    }

    /**
     * Values given to a member of an annotation.
     *
     * @param kind of all of them
     * @param texts one for a single value: of a text itself, of a number or character its digits, of an enum constant its name, of a
     *     class its internal name
     */
    public record Value(String member, ValueKind kind, boolean array, List<String> texts) {
        public Value {
            texts = List.copyOf(texts);
        }
    }

    /** What values of annotations are. */
    public enum ValueKind {
        TEXT,
        NUMBER,
        TRUTH,
        ENUM_CONSTANT,
        TYPE
    }

    /**
     * What the code of one member needs, in the order of the code.
     *
     * @param name of the method; {@code <init>} with {@link #INITIALIZER} as descriptor for what constructors share; empty for
     *     what the declaration of the type itself needs
     * @param handed calls that are handed texts
     */
    public record Code(String name, String descriptor, List<Use> uses, List<Handed> handed) {

        /** The descriptor of initialisers of objects. */
        public static final String INITIALIZER = "*";

        public Code {
            uses = List.copyOf(uses);
            handed = List.copyOf(handed);
        }
    }

    /**
     * A call that is handed a text known in part, or one of the caller's own parameters.
     *
     * @param arguments the parts of each, a single hole for what is no text
     */
    public record Handed(String owner, String name, String descriptor, List<List<Part>> arguments, int line) {
        public Handed {
            arguments = arguments.stream().map(List::copyOf).toList();
        }
    }

    /** A stretch of a text; {@code text} of a parameter is its position, 0-based, of a hole nothing. */
    public record Part(PartKind kind, String text) {}

    /** What a stretch of a text is. */
    public enum PartKind {
        FIXED,
        HOLE,
        PARAMETER
    }

    /**
     * One need.
     *
     * @param owner internal name of the type, or of the type that the code names as holder of the member
     * @param name of the member; empty for a type
     * @param descriptor of the member; empty for a type
     * @param line 0 where the class file does not tell
     */
    public record Use(UseKind kind, String owner, String name, String descriptor, int line) {}

    /** How code needs something. */
    public enum UseKind {
        CALL,
        CREATE,
        READ,
        WRITE,
        TYPE,
        THROW,
        MARK
    }
}
