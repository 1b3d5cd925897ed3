package dev.unearth.analyzer.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says about a class: names are internal ({@code java/util/Map$Entry}), descriptors and generic signatures as
 * the virtual machine specification (sections 4.3 and 4.7.9.1) writes them. Private and synthetic members are left out.
 *
 * @param access access flags as source has them: of a nested class those of its {@code InnerClasses} entry
 * @param generic the generic signature; null for a class without generics in its header
 * @param superName null for {@code java/lang/Object}
 * @param outerName the class it is a member of; null for a top-level class
 * @param simpleName its name in source; empty for an anonymous class
 * @param local whether it is declared in a body
 * @param memberNames internal names of its member classes, in the order of the file
 */
public record ClassSignature(
        int access,
        String name,
        @Nullable String generic,
        @Nullable String superName,
        List<String> interfaces,
        @Nullable String outerName,
        String simpleName,
        boolean local,
        List<String> memberNames,
        List<FieldSignature> fields,
        List<MethodSignature> methods) {

    public ClassSignature {
        interfaces = List.copyOf(interfaces);
        memberNames = List.copyOf(memberNames);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /**
     * A field.
     *
     * @param constant its {@code ConstantValue}: Integer, Long, Float, Double or String; null without one
     */
    public record FieldSignature(
            int access,
            String name,
            String descriptor,
            @Nullable String generic,
            @Nullable Object constant) {}

    /**
     * A method or constructor.
     *
     * @param exceptions internal names
     * @param parameterNames empty where the class file does not tell
     */
    public record MethodSignature(
            int access,
            String name,
            String descriptor,
            @Nullable String generic,
            List<String> exceptions,
            List<String> parameterNames) {
        public MethodSignature {
            exceptions = List.copyOf(exceptions);
            parameterNames = List.copyOf(parameterNames);
        }
    }
}
