package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Operand.Literal;
import dev.unearth.analyzer.link.FieldSymbol;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that are written down: literals, constants, enum constants, and creations of numbers from literals. */
final class Literals {

    private static final Set<String> NUMBERS = Set.of(
            "BigDecimal",
            "BigInteger",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Double",
            "Float",
            "Character",
            "String",
            "Boolean");

    private final CodeScope scope;

    Literals(CodeScope scope) {
        this.scope = scope;
    }

    /** The value that {@code expr} writes down, with its name if it has one. */
    Optional<Operand> of(Expr expr) {
        Optional<FieldSymbol> field = scope.fieldOf(expr);
        if (field.isPresent()) {
            return named(field.get());
        }
        return scope.unit()
                .constantOf(expr)
                .map(Literals::literal)
                .or(() -> unresolved(expr))
                .or(() -> created(expr))
                .map(literal -> literal);
    }

    private Optional<Operand> named(FieldSymbol field) {
        String owner = field.owner().binaryName();
        if (field.isEnumConstant()) {
            return Optional.of(new Operand.EnumLiteral(owner, field.name()));
        }
        Optional<Literal> value = field.constantValue()
                .map(Literals::literal)
                .or(() ->
                        isFixed(field) ? scope.index().initializerOf(field).flatMap(this::created) : Optional.empty());
        if (value.isPresent()) {
            return Optional.of(new Operand.Constant(owner, field.name(), Words.phrase(field.name()), value.get()));
        }
        return isFixed(field) && isShouted(field.name())
                ? Optional.of(new Operand.EnumLiteral(owner, field.name()))
                : Optional.empty();
    }

    private static boolean isFixed(FieldSymbol field) {
        return field.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.FINAL)
                && field.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.STATIC);
    }

    private static Literal literal(Object value) {
        if (value instanceof Boolean truth) {
            return new Operand.BooleanLiteral(truth);
        }
        if (value instanceof Double || value instanceof Float) {
            String text = value.toString();
            boolean finite = !text.contains("N") && !text.contains("I");
            return finite ? new Operand.DecimalLiteral(new BigDecimal(text)) : new Operand.TextLiteral(text);
        }
        return value instanceof Number number
                ? Operand.IntegerLiteral.of(number.longValue())
                : new Operand.TextLiteral(value.toString());
    }

    /** Names in capitals that do not resolve are constants of a type that is not at hand. */
    private Optional<Literal> unresolved(Expr expr) {
        if (expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL) {
            return Optional.of(new Operand.NullLiteral());
        }
        if (scope.unit().bindingOf(expr).isPresent()) {
            return Optional.empty();
        }
        if (expr instanceof Expr.FieldAccess access && isShouted(access.name()) && scope.isTypeName(access.target())) {
            return Optional.of(new Operand.EnumLiteral(lastName(access.target()), access.name()));
        }
        return expr instanceof Expr.Name name && isShouted(name.name())
                ? Optional.of(new Operand.EnumLiteral("", name.name()))
                : Optional.empty();
    }

    private static String lastName(Expr target) {
        return target instanceof Expr.FieldAccess access
                ? access.name()
                : target instanceof Expr.Name name ? name.name() : "";
    }

    static boolean isShouted(String name) {
        return name.length() > 1
                && name.chars().anyMatch(Character::isUpperCase)
                && name.chars().noneMatch(Character::isLowerCase);
    }

    /** {@code new BigDecimal("9.50")}, {@code Integer.valueOf(3)}. */
    private Optional<Literal> created(Expr expr) {
        Expr bare = expr.bare();
        if (bare instanceof Expr.New creation
                && NUMBERS.contains(creation.type().name())) {
            return single(creation.arguments(), creation.type().name());
        }
        if (bare instanceof Expr.Call call && call.name().equals("valueOf") && call.target() != null) {
            String owner = lastName(call.target().bare());
            return NUMBERS.contains(owner) ? single(call.arguments(), owner) : Optional.empty();
        }
        return scope.unit().constantOf(bare).map(Literals::literal);
    }

    private Optional<Literal> single(List<Expr> arguments, String type) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        return scope.unit().constantOf(arguments.get(0)).map(Literals::literal).map(value -> as(value, type));
    }

    private static Literal as(Literal value, String type) {
        String text = value instanceof Operand.TextLiteral literal ? literal.value() : "";
        try {
            return switch (type) {
                case "BigDecimal", "Double", "Float" ->
                    text.isEmpty() ? value : new Operand.DecimalLiteral(new BigDecimal(text));
                case "BigInteger", "Integer", "Long", "Short", "Byte" ->
                    text.isEmpty() ? value : new Operand.IntegerLiteral(new BigInteger(text));
                case "Boolean" -> text.isEmpty() ? value : new Operand.BooleanLiteral(text.equalsIgnoreCase("true"));
                default -> value;
            };
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }
}
