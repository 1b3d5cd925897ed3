package dev.unearth.rules.declared;

import dev.unearth.analyzer.formal.Operand;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as declarations write them. */
final class Numbers {

    private Numbers() {}

    /** The number that {@code text} is; empty where it is none. */
    static Optional<Operand.Literal> of(String text) {
        String bare = text.strip();
        if (bare.matches("[-+]?\\d{1,30}")) {
            return Optional.of(new Operand.IntegerLiteral(new BigInteger(bare)));
        }
        return bare.matches("[-+]?(\\d{1,30}\\.\\d{0,30}|\\.\\d{1,30})")
                ? Optional.of(new Operand.DecimalLiteral(new BigDecimal(bare)))
                : Optional.empty();
    }
}
