package dev.unearth.reports.scaffold;

import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Operand.Literal;
import java.util.Map;
import java.util.Optional;

/** Values of the formal language as Java source for the types that legacy methods take and give. */
final class LegacyValue {

    /** What stands for "any value" of a type; what is not here cannot be made up. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("Z", "false"),
            Map.entry("B", "(byte) 0"),
            Map.entry("S", "(short) 0"),
            Map.entry("C", "'a'"),
            Map.entry("I", "0"),
            Map.entry("J", "0L"),
            Map.entry("F", "0f"),
            Map.entry("D", "0d"),
            Map.entry("Ljava/lang/String;", "\"\""),
            Map.entry("Ljava/lang/Integer;", "Integer.valueOf(0)"),
            Map.entry("Ljava/lang/Long;", "Long.valueOf(0)"),
            Map.entry("Ljava/lang/Double;", "Double.valueOf(0)"),
            Map.entry("Ljava/lang/Boolean;", "Boolean.FALSE"),
            Map.entry("Ljava/math/BigDecimal;", "java.math.BigDecimal.ZERO"),
            Map.entry("Ljava/util/Date;", "new java.util.Date(0)"));

    private LegacyValue() {}

    /** {@code value}, or any value, as an expression of the type with that descriptor. */
    static Optional<String> source(String descriptor, Optional<Literal> value) {
        if (value.isEmpty()) {
            return Optional.ofNullable(DEFAULTS.get(descriptor));
        }
        Literal literal = value.get();
        if (literal instanceof Operand.NullLiteral) {
            return descriptor.startsWith("L")
                    ? Optional.of("(%s) null".formatted(typeName(descriptor)))
                    : Optional.empty();
        }
        return number(literal)
                .map(number -> ofNumber(descriptor, number))
                .orElseGet(() -> ofOther(descriptor, literal));
    }

    private static String typeName(String descriptor) {
        return descriptor
                .substring(1, descriptor.length() - 1)
                .replace('/', '.')
                .replace('$', '.');
    }

    private static Optional<String> number(Literal literal) {
        if (literal instanceof Operand.IntegerLiteral whole) {
            return Optional.of(whole.value().toString());
        }
        return literal instanceof Operand.DecimalLiteral decimal
                ? Optional.of(decimal.value().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> ofNumber(String descriptor, String number) {
        boolean whole = !number.contains(".");
        return switch (descriptor) {
            case "I" -> whole && number.length() < 10 ? Optional.of(number) : Optional.empty();
            case "J" -> whole && number.length() < 19 ? Optional.of(number + "L") : Optional.empty();
            case "S" -> whole && number.length() < 5 ? Optional.of("(short) " + number) : Optional.empty();
            case "F" -> Optional.of(number + "f");
            case "D" -> Optional.of(number + "d");
            case "Ljava/lang/Integer;" ->
                whole && number.length() < 10 ? Optional.of("Integer.valueOf(" + number + ")") : Optional.empty();
            case "Ljava/lang/Long;" ->
                whole && number.length() < 19 ? Optional.of("Long.valueOf(" + number + "L)") : Optional.empty();
            case "Ljava/lang/Double;" -> Optional.of("Double.valueOf(" + number + ")");
            case "Ljava/math/BigDecimal;" -> Optional.of("new java.math.BigDecimal(\"" + number + "\")");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofOther(String descriptor, Literal literal) {
        if (literal instanceof Operand.TextLiteral text) {
            if (descriptor.equals("Ljava/lang/String;")) {
                return Optional.of(JavaText.literal(text.value()));
            }
            return descriptor.equals("C") && text.value().length() == 1
                    ? Optional.of(JavaText.literal(text.value()) + ".charAt(0)")
                    : Optional.empty();
        }
        if (literal instanceof Operand.BooleanLiteral truth) {
            return switch (descriptor) {
                case "Z" -> Optional.of(Boolean.toString(truth.value()));
                case "Ljava/lang/Boolean;" -> Optional.of(truth.value() ? "Boolean.TRUE" : "Boolean.FALSE");
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
