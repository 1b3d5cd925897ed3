package dev.unearth.analyzer.java;

import com.sun.source.tree.Tree;
import dev.unearth.analyzer.facts.Expr.BinaryOp;
import dev.unearth.analyzer.facts.Expr.UnaryOp;

/** The compiler's operators as ours. */
final class TreeOperators {

    private TreeOperators() {}

    static UnaryOp unary(Tree.Kind kind) {
        return switch (kind) {
            case UNARY_PLUS -> UnaryOp.PLUS;
            case UNARY_MINUS -> UnaryOp.MINUS;
            case LOGICAL_COMPLEMENT -> UnaryOp.NOT;
            case BITWISE_COMPLEMENT -> UnaryOp.COMPLEMENT;
            case PREFIX_INCREMENT -> UnaryOp.PRE_INCREMENT;
            case PREFIX_DECREMENT -> UnaryOp.PRE_DECREMENT;
            case POSTFIX_INCREMENT -> UnaryOp.POST_INCREMENT;
            case POSTFIX_DECREMENT -> UnaryOp.POST_DECREMENT;
            default -> throw unknown(kind);
        };
    }

    static BinaryOp binary(Tree.Kind kind) {
        return switch (kind) {
            case CONDITIONAL_OR -> BinaryOp.OR;
            case CONDITIONAL_AND -> BinaryOp.AND;
            case OR -> BinaryOp.BIT_OR;
            case XOR -> BinaryOp.XOR;
            case AND -> BinaryOp.BIT_AND;
            case EQUAL_TO -> BinaryOp.EQ;
            case NOT_EQUAL_TO -> BinaryOp.NE;
            case LESS_THAN -> BinaryOp.LT;
            case GREATER_THAN -> BinaryOp.GT;
            case LESS_THAN_EQUAL -> BinaryOp.LE;
            case GREATER_THAN_EQUAL -> BinaryOp.GE;
            case LEFT_SHIFT -> BinaryOp.SHIFT_LEFT;
            case RIGHT_SHIFT -> BinaryOp.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT -> BinaryOp.SHIFT_RIGHT_UNSIGNED;
            case PLUS -> BinaryOp.PLUS;
            case MINUS -> BinaryOp.MINUS;
            case MULTIPLY -> BinaryOp.TIMES;
            case DIVIDE -> BinaryOp.DIVIDE;
            case REMAINDER -> BinaryOp.REMAINDER;
            default -> throw unknown(kind);
        };
    }

    /** The operator within a compound assignment. */
    static BinaryOp compound(Tree.Kind kind) {
        return switch (kind) {
            case OR_ASSIGNMENT -> BinaryOp.BIT_OR;
            case XOR_ASSIGNMENT -> BinaryOp.XOR;
            case AND_ASSIGNMENT -> BinaryOp.BIT_AND;
            case LEFT_SHIFT_ASSIGNMENT -> BinaryOp.SHIFT_LEFT;
            case RIGHT_SHIFT_ASSIGNMENT -> BinaryOp.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> BinaryOp.SHIFT_RIGHT_UNSIGNED;
            case PLUS_ASSIGNMENT -> BinaryOp.PLUS;
            case MINUS_ASSIGNMENT -> BinaryOp.MINUS;
            case MULTIPLY_ASSIGNMENT -> BinaryOp.TIMES;
            case DIVIDE_ASSIGNMENT -> BinaryOp.DIVIDE;
            case REMAINDER_ASSIGNMENT -> BinaryOp.REMAINDER;
            default -> throw unknown(kind);
        };
    }

    private static IllegalStateException unknown(Tree.Kind kind) {
        return new IllegalStateException("No operator: " + kind);
    }
}
