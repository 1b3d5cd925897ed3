package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeProperty;

/** What a method node is, told by its signature. */
final class Members {

    private Members() {}

    static boolean isInitializer(Node method) {
        String signature = signature(method);
        return signature.startsWith("<init>*") || signature.startsWith("<clinit>");
    }

    static boolean isConstructor(Node method) {
        return signature(method).startsWith("<init>(");
    }

    /** Whether it is written in the sources as a method or constructor. */
    static boolean isDeclared(Node method) {
        return !isInitializer(method) && !method.is(NodeProperty.IMPLICIT);
    }

    /** Whether it is a method with a body, no constructor or initialiser. */
    static boolean isConcreteMethod(Node method) {
        return isDeclared(method) && !isConstructor(method) && !method.is(NodeProperty.ABSTRACT);
    }

    /** The name without parameters. */
    static String name(Node method) {
        String signature = signature(method);
        int end = signature.indexOf('(');
        return end < 0 ? signature : signature.substring(0, end);
    }

    private static String signature(Node method) {
        String signature = method.text(NodeProperty.SIGNATURE);
        String key = method.key().value();
        return signature.isEmpty() ? key.substring(key.indexOf('#') + 1) : signature;
    }
}
