package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Match;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads conditions of SQL. */
final class ConditionParser {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "=", Relation.EQ,
            "<>", Relation.NE,
            "!=", Relation.NE,
            "<", Relation.LT,
            "<=", Relation.LE,
            ">", Relation.GT,
            ">=", Relation.GE);
    private static final Set<String> CONDITION_WORDS =
            Set.of("AND", "OR", "NOT", "IN", "LIKE", "IS", "BETWEEN", "EXISTS");

    private final OperandParser operands;
    private final TokenCursor cursor;
    private final SqlNames names;

    ConditionParser(OperandParser operands, SqlNames names) {
        this.operands = operands;
        this.cursor = operands.cursor();
        this.names = names;
    }

    /** The condition that {@code tokens} are, with what is not understood noted in {@code operands}. */
    static Condition read(List<SqlToken> tokens, SqlNames names, OperandParser operands) {
        Condition condition = new ConditionParser(operands, names).condition();
        if (!operands.cursor().atEnd()) {
            operands.give();
        }
        return condition;
    }

    /** The condition that stands here. */
    Condition condition() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (cursor.takeWords("OR"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(negation());
        } while (cursor.takeWords("AND"));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition negation() {
        return cursor.takeWords("NOT") ? new Condition.Not(negation()) : predicate();
    }

    private Condition predicate() {
        if (cursor.takeWords("EXISTS")) {
            return query();
        }
        int start = cursor.position();
        List<SqlToken> inside = cursor.takeParenthesized();
        if (isCondition(inside)) {
            OperandParser inner = new OperandParser(new TokenCursor(inside), names);
            Condition condition = read(inside, names, inner);
            if (inner.isGiven()) {
                operands.give();
            }
            return condition;
        }
        cursor.moveTo(start);
        return compared(operands.operand());
    }

    private static boolean isCondition(List<SqlToken> inside) {
        return !inside.isEmpty()
                && !inside.get(0).isWord("SELECT")
                && !inside.get(0).isWord("CASE")
                && inside.stream()
                        .anyMatch(token ->
                                RELATIONS.containsKey(token.text()) || CONDITION_WORDS.contains(token.keyword()));
    }

    private Condition query() {
        cursor.takeParenthesized();
        operands.give();
        return new Condition.Opaque("", "a query decides");
    }

    private Condition compared(Operand left) {
        Relation relation = RELATIONS.get(cursor.peek().text());
        if (relation != null) {
            cursor.take();
            return new Condition.Comparison(left, relation, operands.operand());
        }
        if (cursor.takeWords("IS")) {
            boolean not = cursor.takeWords("NOT");
            if (!cursor.takeWords("NULL") && !cursor.takeWords("EMPTY")) {
                operands.give();
            }
            return negatedIf(not, new Condition.IsNull(left));
        }
        boolean not = cursor.takeWords("NOT");
        if (cursor.takeWords("IN")) {
            return negatedIf(not, membership(left));
        }
        if (cursor.takeWords("BETWEEN")) {
            Operand low = operands.operand();
            if (!cursor.takeWords("AND")) {
                operands.give();
            }
            return negatedIf(not, new Condition.Between(left, low, operands.operand()));
        }
        if (cursor.takeWords("LIKE")) {
            return negatedIf(not, like(left, operands.operand()));
        }
        return new Condition.Holds(left);
    }

    private static Condition negatedIf(boolean not, Condition condition) {
        return not ? new Condition.Not(condition) : condition;
    }

    private Condition membership(Operand value) {
        List<SqlToken> inside = cursor.takeParenthesized();
        if (inside.isEmpty() || inside.get(0).isWord("SELECT")) {
            operands.give();
            return new Condition.Opaque("", "a query decides");
        }
        List<Operand> values = new ArrayList<>();
        for (List<SqlToken> entry : TokenCursor.split(inside)) {
            OperandParser inner = new OperandParser(new TokenCursor(entry), names);
            values.add(inner.operand());
            if (inner.isGiven() || !inner.cursor().atEnd()) {
                operands.give();
            }
        }
        return new Condition.Membership(value, values);
    }

    private Condition like(Operand value, Operand pattern) {
        if (cursor.takeWords("ESCAPE")) {
            operands.operand();
        }
        if (!(pattern instanceof Operand.TextLiteral text)) {
            operands.give();
            return new Condition.TextMatch(value, Match.PATTERN, pattern);
        }
        String written = text.value();
        String bare = written.replaceAll("^%+|%+$", "");
        if (bare.indexOf('%') >= 0 || bare.indexOf('_') >= 0) {
            return new Condition.TextMatch(value, Match.PATTERN, text);
        }
        boolean open = written.startsWith("%");
        boolean more = written.endsWith("%");
        Operand fixed = new Operand.TextLiteral(bare);
        return open || more
                ? new Condition.TextMatch(
                        value, open && more ? Match.CONTAINS : open ? Match.ENDS_WITH : Match.STARTS_WITH, fixed)
                : new Condition.Comparison(value, Relation.EQ, fixed);
    }
}
