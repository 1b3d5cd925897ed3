package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.sql.SqlToken.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads values of SQL. Notes in {@link #isGiven()} whether code hands one in or a part could not be read. */
final class OperandParser {

    private static final Map<String, Operand.Function> AGGREGATES = Map.of(
            "SUM", Operand.Function.SUM,
            "COUNT", Operand.Function.COUNT,
            "MIN", Operand.Function.MIN,
            "MAX", Operand.Function.MAX,
            "AVG", Operand.Function.AVG);
    private static final Set<String> TODAY = Set.of("CURRENT_DATE", "SYSDATE", "CURDATE", "TODAY");
    private static final Set<String> MOMENT =
            Set.of("CURRENT_TIMESTAMP", "NOW", "GETDATE", "SYSTIMESTAMP", "LOCALTIMESTAMP", "SYSDATETIME");
    private static final Map<String, String> UNITS = Map.of("DAY", "D", "MONTH", "M", "YEAR", "Y", "WEEK", "W");

    private final TokenCursor cursor;
    private final SqlNames names;
    private boolean given;

    OperandParser(TokenCursor cursor, SqlNames names) {
        this.cursor = cursor;
        this.names = names;
    }

    boolean isGiven() {
        return given;
    }

    void give() {
        given = true;
    }

    TokenCursor cursor() {
        return cursor;
    }

    /** The value that stands here. */
    Operand operand() {
        Operand left = term();
        while (true) {
            Operand.Operator operator = cursor.peek().isSign('+')
                    ? Operand.Operator.PLUS
                    : cursor.peek().isSign('-')
                            ? Operand.Operator.MINUS
                            : cursor.peek().text().equals("||") ? Operand.Operator.CONCAT : null;
            if (operator == null) {
                return left;
            }
            cursor.take();
            left = combined(operator, left, term());
        }
    }

    private Operand term() {
        Operand left = factor();
        while (cursor.peek().isSign('*')
                || cursor.peek().isSign('/')
                || cursor.peek().isSign('%')) {
            String sign = cursor.take().text();
            Operand.Operator operator = sign.equals("*")
                    ? Operand.Operator.TIMES
                    : sign.equals("/") ? Operand.Operator.DIVIDE : Operand.Operator.REMAINDER;
            left = combined(operator, left, factor());
        }
        return left;
    }

    /** A whole number added to a date counts days. */
    private static Operand combined(Operand.Operator operator, Operand left, Operand right) {
        boolean date = left.type().kind() == ValueType.Kind.DATE;
        Operand added = date && right instanceof Operand.IntegerLiteral days
                ? new Operand.PeriodLiteral("P" + days.value() + "D")
                : right;
        ValueType type = date && added.type().kind() == ValueType.Kind.DATE
                ? ValueType.of(ValueType.Kind.DECIMAL)
                : date ? left.type() : ValueType.of(ValueType.Kind.DECIMAL);
        return new Operand.Arithmetic(operator, List.of(left, added), type);
    }

    private Operand factor() {
        SqlToken token = cursor.peek();
        if (token.isSign('(')) {
            return parenthesized();
        }
        if (token.isSign('-') || token.isSign('+')) {
            cursor.take();
            Operand value = factor();
            return token.isSign('+') ? value : negative(value);
        }
        cursor.take();
        return switch (token.kind()) {
            case NUMBER -> number(token.text());
            case STRING -> token.isDynamic() ? unread() : new Operand.TextLiteral(unquoted(token.text()));
            case WORD -> token.isDynamic() ? unread() : word(token);
            case QUOTED -> name(token);
            case PARAMETER, HOLE, SIGN -> unread();
        };
    }

    private static Operand negative(Operand value) {
        if (value instanceof Operand.IntegerLiteral literal) {
            return new Operand.IntegerLiteral(literal.value().negate());
        }
        return value instanceof Operand.DecimalLiteral literal
                ? new Operand.DecimalLiteral(literal.value().negate())
                : new Operand.Arithmetic(Operand.Operator.MINUS, List.of(value), value.type());
    }

    private Operand parenthesized() {
        List<SqlToken> inside = cursor.takeParenthesized();
        OperandParser inner = new OperandParser(new TokenCursor(inside), names);
        Operand value = inner.operand();
        given |= inner.given || !inner.cursor.atEnd();
        return value;
    }

    private Operand unread() {
        given = true;
        return new Operand.Atom(ValueType.UNKNOWN, "given value", Access.NONE);
    }

    private Operand number(String text) {
        if (text.matches("\\d+")) {
            return new Operand.IntegerLiteral(new BigInteger(text));
        }
        return text.matches("\\d*\\.\\d+|\\d+\\.\\d*") ? new Operand.DecimalLiteral(new BigDecimal(text)) : unread();
    }

    static String unquoted(String text) {
        int open = text.indexOf('\'');
        int close = text.lastIndexOf('\'');
        return open >= 0 && close > open ? text.substring(open + 1, close).replace("''", "'") : text;
    }

    private Operand word(SqlToken token) {
        String keyword = token.keyword();
        if (keyword.equals("CURRENT")
                && Set.of("DATE", "TIMESTAMP", "TIME").contains(cursor.peek().keyword())) {
            return new Operand.Now(cursor.take().isWord("DATE"));
        }
        if (TODAY.contains(keyword) || MOMENT.contains(keyword)) {
            cursor.takeParenthesized();
            return new Operand.Now(TODAY.contains(keyword));
        }
        if (keyword.equals("NULL")) {
            return new Operand.NullLiteral();
        }
        if (keyword.equals("TRUE") || keyword.equals("FALSE")) {
            return new Operand.BooleanLiteral(keyword.equals("TRUE"));
        }
        if ((keyword.equals("DATE") || keyword.equals("TIMESTAMP"))
                && cursor.peek().kind() == Kind.STRING) {
            return new Operand.DateLiteral(unquoted(cursor.take().text()));
        }
        if (keyword.equals("INTERVAL")) {
            return interval();
        }
        if (keyword.equals("CASE")) {
            return choice();
        }
        return cursor.peek().isSign('(') ? function(keyword) : name(token);
    }

    private Operand interval() {
        SqlToken count = cursor.take();
        String digits = count.kind() == Kind.STRING ? unquoted(count.text()) : count.text();
        String unit = UNITS.get(cursor.peek().keyword().replaceAll("S$", ""));
        if (unit == null || !digits.matches("\\d+")) {
            return unread();
        }
        cursor.take();
        return new Operand.PeriodLiteral("P" + digits + unit);
    }

    private Operand name(SqlToken first) {
        List<String> path = new ArrayList<>();
        path.add(first.name());
        while (cursor.peek().isSign('.') && cursor.peek(1).isName()) {
            cursor.take();
            given |= cursor.peek().isDynamic();
            path.add(cursor.take().name());
        }
        given |= SqlWords.isReserved(first);
        return names.column(path);
    }

    private Operand function(String name) {
        List<SqlToken> inside = cursor.takeParenthesized();
        Operand.Function aggregate = AGGREGATES.get(name);
        if (aggregate != null) {
            return aggregate(aggregate, inside);
        }
        List<Operand> arguments = new ArrayList<>();
        for (List<SqlToken> argument : TokenCursor.split(inside)) {
            arguments.add(argument(argument));
        }
        if (name.equals("ABS") && arguments.size() == 1) {
            return new Operand.Arithmetic(
                    Operand.Operator.ABSOLUTE, arguments, arguments.get(0).type());
        }
        boolean date = arguments.size() == 1 && (name.equals("DATE") || name.equals("TRUNC"));
        return date ? arguments.get(0) : new Operand.Call(ValueType.UNKNOWN, "", name, SqlNames.words(name), arguments);
    }

    private Operand argument(List<SqlToken> tokens) {
        OperandParser inner = new OperandParser(new TokenCursor(tokens), names);
        Operand value = inner.operand();
        given |= inner.given || !inner.cursor.atEnd();
        return value;
    }

    private Operand aggregate(Operand.Function function, List<SqlToken> inside) {
        TokenCursor inner = new TokenCursor(inside);
        inner.takeWords("DISTINCT");
        if (inner.peek().isSign('*')) {
            Operand row = new Operand.Atom(
                    ValueType.of(ValueType.Kind.OBJECT),
                    SqlNames.entity(names.first()),
                    new Access.Column(names.first(), ""));
            return over(function, names.first(), row);
        }
        Operand value = argument(inside.subList(inner.position(), inside.size()));
        boolean owned = value instanceof Operand.Atom atom
                && atom.access() instanceof Access.Column column
                && !column.table().isEmpty();
        String table = owned ? ((Access.Column) ((Operand.Atom) value).access()).table() : names.first();
        return over(function, table, value);
    }

    private static Operand over(Operand.Function function, String table, Operand value) {
        Operand rows =
                new Operand.Atom(ValueType.of(ValueType.Kind.COLLECTION), rows(table), new Access.Column(table, ""));
        return new Operand.Aggregate(function, rows, value, Condition.ALWAYS);
    }

    private static String rows(String table) {
        String words = SqlNames.entity(table);
        return words.isEmpty() || words.endsWith("s") ? words : words + "s";
    }

    private Operand choice() {
        Operand subject = cursor.peek().isWord("WHEN") ? null : operand();
        List<Operand.Case> cases = new ArrayList<>();
        while (cursor.takeWords("WHEN")) {
            Condition when = when(Optional.ofNullable(subject));
            given |= !cursor.takeWords("THEN");
            cases.add(new Operand.Case(when, operand()));
        }
        Operand otherwise = cursor.takeWords("ELSE") ? operand() : null;
        given |= !cursor.takeWords("END") || cases.isEmpty();
        return new Operand.Choice(cases, otherwise instanceof Operand.NullLiteral ? null : otherwise);
    }

    private Condition when(Optional<Operand> subject) {
        return subject.isPresent()
                ? new Condition.Comparison(subject.get(), Condition.Relation.EQ, operand())
                : new ConditionParser(this, names).condition();
    }
}
