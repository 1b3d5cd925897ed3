package dev.unearth.analyzer.java;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.unearth.analyzer.facts.Expr.BinaryOp;
import dev.unearth.analyzer.facts.Expr.UnaryOp;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parser's operators as ours. */
final class Operators {

    private static final Map<String, BinaryOp> BINARY =
            Arrays.stream(BinaryOp.values()).collect(Collectors.toMap(BinaryOp::symbol, Function.identity()));

    private Operators() {}

    static BinaryOp binary(BinaryExpr.Operator operator) {
        return bySymbol(operator.asString());
    }

    /** The operator within a compound assignment; null for the plain one. */
    static @Nullable BinaryOp compound(AssignExpr.Operator operator) {
        String symbol = operator.asString();
        return symbol.equals("=") ? null : bySymbol(symbol.substring(0, symbol.length() - 1));
    }

    static UnaryOp unary(UnaryExpr.Operator operator) {
        return switch (operator) {
            case PLUS -> UnaryOp.PLUS;
            case MINUS -> UnaryOp.MINUS;
            case LOGICAL_COMPLEMENT -> UnaryOp.NOT;
            case BITWISE_COMPLEMENT -> UnaryOp.COMPLEMENT;
            case PREFIX_INCREMENT -> UnaryOp.PRE_INCREMENT;
            case PREFIX_DECREMENT -> UnaryOp.PRE_DECREMENT;
            case POSTFIX_INCREMENT -> UnaryOp.POST_INCREMENT;
            case POSTFIX_DECREMENT -> UnaryOp.POST_DECREMENT;
        };
    }

    private static BinaryOp bySymbol(String symbol) {
        BinaryOp op = BINARY.get(symbol);
        if (op == null) {
            throw new IllegalStateException("No operator is written " + symbol);
        }
        return op;
    }
}
