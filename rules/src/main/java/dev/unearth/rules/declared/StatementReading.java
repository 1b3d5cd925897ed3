package dev.unearth.rules.declared;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.sql.SqlClauses;
import dev.unearth.analyzer.sql.SqlClauses.Assignment;
import dev.unearth.analyzer.sql.SqlClauses.Filter;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The rules of one statement. Conditions on one table that stand together decide together; alternatives that are conditions of
 * several parts decide each for itself.
 *
 * @param places gives the place of a stretch of the statement by its offsets
 */
record StatementReading(
        List<SqlClauses> statement, MemberRef caller, BiFunction<Integer, Integer, Occurrence> places, Drafts drafts) {

    void rules() {
        statement.forEach(this::rules);
    }

    private void rules(SqlClauses clauses) {
        if (Phrases.isTechnical(Phrases.entity(clauses.table()))
                || clauses.table().isEmpty()) {
            return;
        }
        switch (clauses.kind()) {
            case QUERY -> query(clauses);
            case UPDATE -> update(clauses);
            case DELETE -> delete(clauses);
            case INSERT -> insert(clauses);
            default -> {}
        }
    }

    private void query(SqlClauses clauses) {
        for (SqlClauses.Total total : clauses.totals()) {
            if (!total.given() && isSum(total.value())) {
                String subject = total.name().isEmpty() ? "result" : Phrases.of(total.name());
                draft(
                        RuleKind.CALCULATION,
                        Condition.ALWAYS,
                        new Outcome.Return(subject, total.value()),
                        places.apply(total.start(), total.end()),
                        Trait.COMPUTES_DOMAIN);
            }
        }
        List<Filter> group = new ArrayList<>();
        for (Filter filter : clauses.filters()) {
            boolean joins = !group.isEmpty()
                    && group.get(group.size() - 1).table().equals(filter.table())
                    && !isAlternatives(filter);
            if (!joins) {
                selected(clauses, group);
                group.clear();
            }
            if (isDomain(filter) || (isPresence(filter) && !group.isEmpty())) {
                group.add(filter);
            } else if (isPresence(filter)) {
                group.add(filter);
            } else {
                selected(clauses, group);
                group.clear();
            }
            if (isAlternatives(filter)) {
                selected(clauses, group);
                group.clear();
            }
        }
        selected(clauses, group);
        winner(clauses);
    }

    /** Sums and averages; a count alone is the business of its conditions, the highest number that of keys. */
    private static boolean isSum(Operand value) {
        if (value instanceof Operand.Arithmetic arithmetic) {
            return arithmetic.operands().stream().anyMatch(StatementReading::isSum);
        }
        return value instanceof Operand.Aggregate aggregate
                && (aggregate.function() == Operand.Function.SUM || aggregate.function() == Operand.Function.AVG);
    }

    private static boolean isAlternatives(Filter filter) {
        return filter.condition() instanceof Condition.Or or
                && or.parts().stream().allMatch(Condition.And.class::isInstance);
    }

    private void selected(SqlClauses clauses, List<Filter> group) {
        if (group.stream().noneMatch(StatementReading::isDomain)) {
            return;
        }
        List<Condition> conditions = group.stream().map(Filter::condition).toList();
        Occurrence place =
                places.apply(group.get(0).start(), group.get(group.size() - 1).end());
        String table =
                group.get(0).table().isEmpty() ? clauses.table() : group.get(0).table();
        Outcome outcome = new Outcome.Change(Outcome.Action.SELECT, Phrases.entity(table));
        if (group.size() == 1 && isAlternatives(group.get(0))) {
            ((Condition.Or) conditions.get(0)).parts().forEach(part -> alternative(part, outcome, group.get(0)));
            return;
        }
        filter(new Condition.And(conditions), outcome, place);
    }

    /** The place of one alternative is not known more closely than by its share of the text. */
    private void alternative(Condition part, Outcome outcome, Filter whole) {
        Condition.Or or = (Condition.Or) whole.condition();
        int index = or.parts().indexOf(part);
        int length = whole.end() - whole.start();
        int from = whole.start() + length * index / or.parts().size();
        int to = whole.start() + length * (index + 1) / or.parts().size();
        filter(part, outcome, places.apply(from + length / (2 * or.parts().size()), Math.max(from + 1, to - 2)));
    }

    private void filter(Condition condition, Outcome outcome, Occurrence place) {
        boolean temporal = Looks.comparesDates(condition);
        Set<Trait> traits = Looks.traits(condition);
        traits.add(Trait.SELECTS);
        draft(
                temporal ? RuleKind.TEMPORAL : RuleKind.DECISION,
                condition,
                outcome,
                place,
                traits.toArray(Trait[]::new));
    }

    /** The first row is taken: the order decides which. */
    private void winner(SqlClauses clauses) {
        boolean one = clauses.takesOne() || StatementRules.returnsOne(caller);
        if (clauses.orders().isEmpty() || !one) {
            return;
        }
        SqlClauses.Order order = clauses.orders().get(0);
        if (Looks.isKeyed(order.value())) {
            return;
        }
        String end = order.descending() ? "largest one" : "smallest one";
        Operand best = new Operand.Atom(order.value().type(), end, Access.NONE);
        draft(
                RuleKind.DECISION,
                new Condition.Comparison(order.value(), Condition.Relation.EQ, best),
                new Outcome.Change(Outcome.Action.SELECT, Phrases.entity(clauses.table())),
                places.apply(order.start(), order.end()),
                Trait.SELECTS,
                Trait.ASKS_DOMAIN);
    }

    private void update(SqlClauses clauses) {
        List<Filter> filters = clauses.filters().stream()
                .filter(filter -> isDomain(filter) || isPresence(filter))
                .toList();
        Condition condition = conjunction(filters);
        List<Assignment> fixed =
                clauses.assignments().stream().filter(StatementReading::isTold).toList();
        for (Assignment assignment : fixed) {
            boolean status = Looks.isStatus(assignment.column());
            boolean moment = assignment.value() instanceof Operand.Now;
            boolean constant = assignment.value() instanceof Operand.Literal;
            if (constant && !status && filters.stream().noneMatch(StatementReading::isDomain)) {
                continue;
            }
            RuleKind kind = status && constant
                    ? RuleKind.STATE
                    : moment ? RuleKind.TEMPORAL : constant ? RuleKind.DECISION : RuleKind.CALCULATION;
            int end = filters.isEmpty()
                    ? assignment.end()
                    : filters.get(filters.size() - 1).end();
            Trait trait = status ? Trait.SETS_STATUS : moment ? Trait.SETS_MOMENT : Trait.SETS_AMOUNT;
            Set<Trait> traits = Looks.traits(condition);
            traits.add(trait);
            draft(
                    kind,
                    condition,
                    new Outcome.Set(assignment.column(), assignment.value()),
                    places.apply(assignment.start(), Math.max(assignment.end(), end)),
                    traits.toArray(Trait[]::new));
        }
    }

    /** A value worth telling: fixed or the moment for a column that is no key, or computed from columns. */
    private static boolean isTold(Assignment assignment) {
        if (assignment.given() || Looks.isAudit(assignment.column())) {
            return false;
        }
        Operand value = assignment.value();
        return value instanceof Operand.Now
                || (value instanceof Operand.Literal && !(value instanceof Operand.NullLiteral))
                || (value instanceof Operand.Arithmetic && !Looks.isCounter(value));
    }

    private void delete(SqlClauses clauses) {
        List<Filter> filters = clauses.filters().stream()
                .filter(filter -> isDomain(filter) || isPresence(filter))
                .toList();
        if (filters.stream().noneMatch(StatementReading::isDomain)) {
            return;
        }
        Condition condition = conjunction(filters);
        Set<Trait> traits = Looks.traits(condition);
        traits.add(Trait.REMOVES);
        draft(
                Looks.comparesDates(condition) ? RuleKind.TEMPORAL : RuleKind.DECISION,
                condition,
                new Outcome.Change(Outcome.Action.DELETE, Phrases.entity(clauses.table())),
                places.apply(
                        filters.get(0).start(), filters.get(filters.size() - 1).end()),
                traits.toArray(Trait[]::new));
    }

    private void insert(SqlClauses clauses) {
        for (Assignment assignment : clauses.assignments()) {
            boolean status = !assignment.given()
                    && assignment.value() instanceof Operand.Literal literal
                    && !(literal instanceof Operand.NullLiteral)
                    && Looks.isStatus(assignment.column());
            if (status) {
                Outcome created = new Outcome.Change(Outcome.Action.CREATE, Phrases.entity(clauses.table()));
                Outcome set = new Outcome.Set(assignment.column(), assignment.value());
                draft(
                        RuleKind.STATE,
                        Condition.ALWAYS,
                        new Outcome.Several(List.of(created, set)),
                        places.apply(assignment.start(), assignment.end()),
                        Trait.SETS_STATUS,
                        Trait.CREATES);
            }
        }
    }

    private static Condition conjunction(List<Filter> filters) {
        return new Condition.And(filters.stream().map(Filter::condition).toList());
    }

    private static boolean isDomain(Filter filter) {
        return !filter.given() && Looks.isDomain(filter.condition());
    }

    private static boolean isPresence(Filter filter) {
        return !filter.given() && Looks.isPresence(filter.condition());
    }

    private void draft(RuleKind kind, Condition condition, Outcome outcome, Occurrence place, Trait... traits) {
        Set<Trait> all = new HashSet<>(Set.of(traits));
        all.add(Trait.IN_STATEMENT);
        drafts.add(kind, condition, outcome, place, all.toArray(Trait[]::new));
    }
}
