package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Quantifier;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.SqlConstraint;
import dev.unearth.analyzer.sql.TableDefinition;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks, uniqueness, references and natural keys of tables. A key of one column is natural where it is a text; keys of numbers
 * are taken for surrogates. Columns that must not be empty are left out: nearly all of them say nothing about the business.
 */
final class TableConstraints implements DeclaredExtractor {

    private static final Pattern TEXT = Pattern.compile("(?i)\\s*(N?VARCHAR|N?CHAR|CHARACTER|TEXT|STRING|CLOB).*");

    @Override
    public String name() {
        return "table-constraints";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        Map<String, String> types = new HashMap<>();
        Map<String, List<String>> keys = new HashMap<>();
        List<Declared> declared = new ArrayList<>();
        for (Sources.Document<SqlFacts> script : sources.documents(SqlFacts.class)) {
            for (SqlFacts.Statement statement : script.facts().statements()) {
                SqlAnalyzer.definition(statement.text(), statement.line())
                        .ifPresent(definition -> declared.add(new Declared(script.path(), definition)));
            }
        }
        for (Declared each : declared) {
            String table = upper(each.definition.name());
            each.definition
                    .columns()
                    .forEach(column -> types.putIfAbsent(table + "." + upper(column.name()), column.type()));
            if (!each.definition.primaryKey().isEmpty()) {
                keys.putIfAbsent(table, each.definition.primaryKey());
            }
        }
        declared.forEach(each -> new Run(each, types, keys, drafts).constraints());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** A definition with the path of its script. */
    private record Declared(String path, TableDefinition definition) {}

    /**
     * The constraints of one definition.
     *
     * @param types types of columns by table and column in capitals
     * @param keys primary keys by table in capitals
     */
    private record Run(Declared declared, Map<String, String> types, Map<String, List<String>> keys, Drafts drafts) {

        void constraints() {
            TableDefinition definition = declared.definition;
            if (!definition.name().isEmpty() && !Phrases.isTechnical(entity())) {
                definition.constraints().forEach(this::constraint);
            }
        }

        private String table() {
            return declared.definition.name();
        }

        private String entity() {
            return Phrases.entity(table());
        }

        private void constraint(SqlConstraint constraint) {
            switch (constraint.kind()) {
                case PRIMARY_KEY -> key(constraint);
                case UNIQUE -> unique(constraint);
                case REFERENCE -> reference(constraint);
                case CHECK -> check(constraint);
            }
        }

        private void key(SqlConstraint constraint) {
            List<String> columns = constraint.columns();
            boolean natural = columns.size() > 1
                    || (columns.size() == 1
                            && TEXT.matcher(types.getOrDefault(upper(table()) + "." + upper(columns.get(0)), ""))
                                    .matches());
            if (natural) {
                unique(constraint);
            }
        }

        private void unique(SqlConstraint constraint) {
            Condition same = new Condition.And(constraint.columns().stream()
                    .map(column -> equal(otherColumn(table(), column), own(column)))
                    .toList());
            add(constraint, exists(Quantifier.ANY, "other " + entity(), table(), same), refused());
        }

        private void reference(SqlConstraint constraint) {
            List<String> targets = constraint.targetColumns().isEmpty()
                    ? keys.getOrDefault(upper(constraint.target()), constraint.columns())
                    : constraint.targetColumns();
            List<String> columns = constraint.columns();
            if (columns.isEmpty() || targets.size() != columns.size()) {
                return;
            }
            List<Condition> same = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                same.add(equal(otherColumn(constraint.target(), targets.get(i)), own(columns.get(i))));
            }
            String target = Phrases.entity(constraint.target());
            Condition missing = exists(Quantifier.NONE, target, constraint.target(), new Condition.And(same));
            Outcome outcome = constraint.cascades()
                    ? new Outcome.Several(List.of(refused(), new Outcome.Change(Outcome.Action.DELETE, entity())))
                    : refused();
            add(constraint, missing, outcome);
        }

        private void check(SqlConstraint constraint) {
            if (constraint.readable()) {
                add(constraint, constraint.check().negated(), refused());
            }
        }

        private void add(SqlConstraint constraint, Condition condition, Outcome outcome) {
            drafts.add(
                    RuleKind.INTEGRITY,
                    condition,
                    outcome,
                    declared.path,
                    constraint.line(),
                    constraint.endLine(),
                    Trait.DECLARED);
        }

        private Outcome refused() {
            return new Outcome.Reject(entity(), "", "");
        }

        private static Condition exists(Quantifier quantifier, String element, String table, Condition inner) {
            Operand rows = new Operand.Atom(ValueType.of(ValueType.Kind.COLLECTION), "", new Access.Column(table, ""));
            return new Condition.Quantified(quantifier, element, rows, inner);
        }

        private static Condition equal(Operand left, Operand right) {
            return new Condition.Comparison(left, Relation.EQ, right);
        }

        private static Operand otherColumn(String table, String column) {
            Access row = new Access.Element(new Access.Column(table, ""));
            return new Operand.Atom(ValueType.UNKNOWN, Phrases.of(column), new Access.Member(row, table, column));
        }

        private Operand own(String column) {
            return new Operand.Atom(
                    ValueType.UNKNOWN, entity() + "'s " + Phrases.of(column), new Access.Column(table(), column));
        }
    }
}
