package dev.unearth.analyzer.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;

/** Tells the operands that the reference, whose grammar knows {@code ->} and {@code ::} only around whole expressions, takes apart. */
final class TreeOperands {

    private TreeOperands() {}

    /** Whether the reference ends {@code operand} before its {@code ->} or {@code ::} and takes the operator with it. */
    static boolean isTakenApart(Tree operand) {
        Tree expr = operand;
        while (expr instanceof TypeCastTree cast) {
            expr = cast.getExpression();
        }
        return expr instanceof LambdaExpressionTree
                || (expr instanceof MemberReferenceTree reference && !isPrefix(reference.getQualifierExpression()));
    }

    /** Whether the reference reads {@code ::} as part of what the qualifier starts: behind a type and behind {@code super}. */
    private static boolean isPrefix(Tree qualifier) {
        Tree first = qualifier;
        while (first instanceof MemberSelectTree select) {
            if (select.getIdentifier().contentEquals("super")
                    || select.getIdentifier().contentEquals("this")) {
                return false;
            }
            first = select.getExpression();
        }
        return first instanceof IdentifierTree name ? !name.getName().contentEquals("this") : isType(first);
    }

    /** Whether it can be nothing but a type. */
    static boolean isType(Tree qualifier) {
        Tree type = qualifier;
        while (type instanceof MemberSelectTree select) {
            type = select.getExpression();
        }
        return type instanceof ParameterizedTypeTree
                || type instanceof ArrayTypeTree
                || type instanceof AnnotatedTypeTree
                || type instanceof PrimitiveTypeTree;
    }
}
