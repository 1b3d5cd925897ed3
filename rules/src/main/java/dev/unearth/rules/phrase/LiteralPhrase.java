package dev.unearth.rules.phrase;

import dev.unearth.analyzer.formal.Operand;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values that are written down, as a person writes them. */
final class LiteralPhrase implements Operand.LiteralVisitor<String> {

    @Override
    public String integer(Operand.IntegerLiteral literal) {
        return literal.value().toString();
    }

    @Override
    public String decimal(Operand.DecimalLiteral literal) {
        return literal.value().toPlainString();
    }

    @Override
    public String text(Operand.TextLiteral literal) {
        return literal.value().isEmpty() ? "empty" : English.quoted(literal.value());
    }

    @Override
    public String bool(Operand.BooleanLiteral literal) {
        return literal.value() ? "yes" : "no";
    }

    @Override
    public String date(Operand.DateLiteral literal) {
        return literal.iso();
    }

    @Override
    public String period(Operand.PeriodLiteral literal) {
        try {
            return literal.iso().contains("T")
                    ? hours(Duration.parse(literal.iso()))
                    : days(Period.parse(literal.iso()));
        } catch (DateTimeParseException notIso) {
            return literal.iso();
        }
    }

    private static String days(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return parts.isEmpty() ? "0 days" : English.list(parts, "and");
    }

    private static String hours(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "0 seconds" : English.list(parts, "and");
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    @Override
    public String enumConstant(Operand.EnumLiteral literal) {
        return English.quoted(literal.name().replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    @Override
    public String nothing(Operand.NullLiteral literal) {
        return "nothing";
    }
}
