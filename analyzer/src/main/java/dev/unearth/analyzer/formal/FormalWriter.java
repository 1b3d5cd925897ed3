package dev.unearth.analyzer.formal;

import static dev.unearth.analyzer.formal.Sexp.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the formal language into {@link Sexp}s, losing nothing; {@link FormalReader} is its inverse. */
class FormalWriter
        implements Condition.Visitor<Sexp.Group>,
                Operand.Visitor<Sexp.Group>,
                Operand.LiteralVisitor<Sexp.Group>,
                Access.Visitor<Sexp.Group>,
                Outcome.Visitor<Sexp.Group> {

    final Sexp.Group condition(Condition condition) {
        return condition.accept(this);
    }

    final Sexp.Group operand(Operand operand) {
        return operand.accept(this);
    }

    final Sexp.Group access(Access access) {
        return access.accept(this);
    }

    final List<Sexp.Group> operands(List<Operand> operands) {
        List<Sexp.Group> groups = new ArrayList<>();
        operands.forEach(operand -> groups.add(operand(operand)));
        return groups;
    }

    final List<Sexp.Group> conditions(List<Condition> conditions) {
        List<Sexp.Group> groups = new ArrayList<>();
        conditions.forEach(condition -> groups.add(condition(condition)));
        return groups;
    }

    static Sexp.Word word(Enum<?> constant) {
        return new Sexp.Word(constant.name().toLowerCase(Locale.ROOT), false);
    }

    // conditions

    @Override
    public Sexp.Group comparison(Condition.Comparison it) {
        return group("compare", word(it.relation()), operand(it.left()), operand(it.right()));
    }

    @Override
    public Sexp.Group membership(Condition.Membership it) {
        return group("in", operand(it.value()), operands(it.values()));
    }

    @Override
    public Sexp.Group between(Condition.Between it) {
        return group("between", operand(it.value()), operand(it.low()), operand(it.high()));
    }

    @Override
    public Sexp.Group isNull(Condition.IsNull it) {
        return group("null", operand(it.value()));
    }

    @Override
    public Sexp.Group isBlank(Condition.IsBlank it) {
        return group("blank", operand(it.value()));
    }

    @Override
    public Sexp.Group typeTest(Condition.TypeTest it) {
        return group("is-a", operand(it.value()), it.typeName());
    }

    @Override
    public Sexp.Group textMatch(Condition.TextMatch it) {
        return group("text", word(it.match()), operand(it.value()), operand(it.pattern()));
    }

    @Override
    public Sexp.Group holds(Condition.Holds it) {
        return group("holds", operand(it.value()));
    }

    @Override
    public Sexp.Group and(Condition.And it) {
        return group("and", conditions(it.parts()));
    }

    @Override
    public Sexp.Group or(Condition.Or it) {
        return group("or", conditions(it.parts()));
    }

    @Override
    public Sexp.Group not(Condition.Not it) {
        return group("not", condition(it.inner()));
    }

    @Override
    public Sexp.Group quantified(Condition.Quantified it) {
        return group(
                "quantified", word(it.quantifier()), it.element(), operand(it.collection()), condition(it.inner()));
    }

    @Override
    public Sexp.Group opaque(Condition.Opaque it) {
        return group("opaque", it.text(), it.reason());
    }

    // operands

    @Override
    public Sexp.Group atom(Operand.Atom it) {
        return group("atom", type(it.type()), it.term(), access(it.access()));
    }

    final Sexp.Group type(ValueType type) {
        return group("type", word(type.kind()), type.name());
    }

    @Override
    public Sexp.Group literal(Operand.Literal it) {
        return it.accept((Operand.LiteralVisitor<Sexp.Group>) this);
    }

    @Override
    public Sexp.Group constant(Operand.Constant it) {
        return group("constant", it.owner(), it.name(), it.term(), operand(it.value()));
    }

    @Override
    public Sexp.Group arithmetic(Operand.Arithmetic it) {
        return group("arithmetic", word(it.operator()), type(it.type()), operands(it.operands()));
    }

    @Override
    public Sexp.Group rounded(Operand.Rounded it) {
        Integer scale = it.scale();
        return group("rounded", operand(it.value()), scale == null ? "" : scale.toString(), it.mode());
    }

    @Override
    public Sexp.Group aggregate(Operand.Aggregate it) {
        return group(
                "aggregate",
                word(it.function()),
                operand(it.collection()),
                operand(it.value()),
                condition(it.filter()));
    }

    @Override
    public Sexp.Group now(Operand.Now it) {
        return group(it.dayOnly() ? "today" : "now");
    }

    @Override
    public Sexp.Group choice(Operand.Choice it) {
        List<Sexp.Group> rows = new ArrayList<>();
        for (Operand.Case row : it.cases()) {
            rows.add(group("when", condition(row.when()), operand(row.value())));
        }
        it.fallback().ifPresent(value -> rows.add(group("otherwise", operand(value))));
        return group("choice", rows);
    }

    @Override
    public Sexp.Group call(Operand.Call it) {
        return group("call", type(it.type()), it.owner(), it.name(), it.term(), operands(it.arguments()));
    }

    // literals

    @Override
    public Sexp.Group integer(Operand.IntegerLiteral it) {
        return group("integer", it.value());
    }

    @Override
    public Sexp.Group decimal(Operand.DecimalLiteral it) {
        return group("decimal", it.value());
    }

    @Override
    public Sexp.Group text(Operand.TextLiteral it) {
        return group("string", it.value());
    }

    @Override
    public Sexp.Group bool(Operand.BooleanLiteral it) {
        return group(Boolean.toString(it.value()));
    }

    @Override
    public Sexp.Group date(Operand.DateLiteral it) {
        return group("date", it.iso());
    }

    @Override
    public Sexp.Group period(Operand.PeriodLiteral it) {
        return group("period", it.iso());
    }

    @Override
    public Sexp.Group enumConstant(Operand.EnumLiteral it) {
        return group("enum", it.owner(), it.name());
    }

    @Override
    public Sexp.Group nothing(Operand.NullLiteral it) {
        return group("nothing");
    }

    // accesses

    @Override
    public Sexp.Group none(Access.None it) {
        return group("none");
    }

    @Override
    public Sexp.Group self(Access.Self it) {
        return group("self", it.type());
    }

    @Override
    public Sexp.Group parameter(Access.Parameter it) {
        return group("parameter", it.index(), it.name());
    }

    @Override
    public Sexp.Group local(Access.Local it) {
        return group("local", it.name());
    }

    @Override
    public Sexp.Group field(Access.Field it) {
        return group("field", it.owner(), it.name());
    }

    @Override
    public Sexp.Group member(Access.Member it) {
        return group("member", access(it.target()), it.owner(), it.name());
    }

    @Override
    public Sexp.Group element(Access.Element it) {
        return group("element", access(it.collection()));
    }

    @Override
    public Sexp.Group column(Access.Column it) {
        return group("column", it.table(), it.column());
    }

    @Override
    public Sexp.Group formField(Access.FormField it) {
        return group("form-field", it.form(), it.name());
    }

    @Override
    public Sexp.Group attribute(Access.Attribute it) {
        return group("attribute", word(it.scope()), it.name());
    }

    @Override
    public Sexp.Group configKey(Access.ConfigKey it) {
        return group("config", it.key());
    }

    @Override
    public Sexp.Group caller(Access.Caller it) {
        return group("caller");
    }

    // outcomes

    @Override
    public Sexp.Group reject(Outcome.Reject it) {
        return group("reject", it.subject(), it.message(), it.exception());
    }

    @Override
    public Sexp.Group set(Outcome.Set it) {
        return group("set", operand(it.path()), operand(it.value()));
    }

    @Override
    public Sexp.Group returns(Outcome.Return it) {
        return group("return", it.subject(), operand(it.value()));
    }

    @Override
    public Sexp.Group change(Outcome.Change it) {
        return group("change", word(it.action()), it.entity());
    }

    @Override
    public Sexp.Group grant(Outcome.Grant it) {
        return group(it.permitted() ? "permit" : "deny", it.operation(), it.role());
    }

    @Override
    public Sexp.Group inform(Outcome.Inform it) {
        return group("inform", it.message(), it.destination());
    }

    @Override
    public Sexp.Group display(Outcome.Display it) {
        return group("display", word(it.visibility()), it.field());
    }

    @Override
    public Sexp.Group schedule(Outcome.Schedule it) {
        return group("schedule", it.operation(), it.when());
    }

    @Override
    public Sexp.Group perform(Outcome.Perform it) {
        return group("perform", it.operation(), operands(it.arguments()));
    }

    @Override
    public Sexp.Group several(Outcome.Several it) {
        List<Sexp.Group> parts = new ArrayList<>();
        it.parts().forEach(part -> parts.add(part.accept(this)));
        return group("several", parts);
    }
}
