package dev.unearth.rules.rule;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a condition and an outcome speak of: their atoms, constants, entities and literals, in the order of the text. */
public final class Terms {

    private final Set<Operand.Atom> atoms = new LinkedHashSet<>();
    private final Set<Operand.Constant> constants = new LinkedHashSet<>();
    private final Set<String> entities = new LinkedHashSet<>();
    private final List<Operand> operands = new ArrayList<>();
    private boolean anchoredByText;

    private Terms() {}

    /** What {@code condition} and {@code outcome} speak of. */
    public static Terms of(Condition condition, Outcome outcome) {
        Terms terms = new Terms();
        condition.accept(terms.new Conditions());
        outcome.accept(terms.new Outcomes());
        return terms;
    }

    /** What {@code condition} speaks of. */
    public static Terms of(Condition condition) {
        Terms terms = new Terms();
        condition.accept(terms.new Conditions());
        return terms;
    }

    /** What {@code operand} speaks of. */
    public static Terms of(Operand operand) {
        Terms terms = new Terms();
        terms.visit(operand);
        return terms;
    }

    /** The values taken from somewhere. */
    public List<Operand.Atom> atoms() {
        return List.copyOf(atoms);
    }

    /** The literals with a name. */
    public List<Operand.Constant> constants() {
        return List.copyOf(constants);
    }

    /** Every operand, parts of others included. */
    public List<Operand> operands() {
        return List.copyOf(operands);
    }

    /** The words a glossary would hold, sorted: terms of atoms and constants, and names of entities. */
    public List<String> words() {
        Set<String> words = new TreeSet<>();
        atoms.forEach(atom -> words.add(atom.term()));
        constants.forEach(constant -> words.add(constant.term()));
        words.addAll(entities);
        words.removeIf(String::isBlank);
        return List.copyOf(words);
    }

    /** Whether something here has a name that means the same outside the method. */
    public boolean isAnchored() {
        return anchoredByText
                || !constants.isEmpty()
                || !entities.isEmpty()
                || atoms.stream().anyMatch(atom -> isNamed(atom.access()))
                || operands.stream().anyMatch(operand -> operand instanceof Operand.EnumLiteral);
    }

    private static boolean isNamed(Access access) {
        return !(access instanceof Access.None
                || access instanceof Access.Local
                || access instanceof Access.Parameter
                || access instanceof Access.Self
                || (access instanceof Access.Element element && !isNamed(element.collection())));
    }

    private void visit(Operand operand) {
        operands.add(operand);
        operand.accept(new Operands());
    }

    /** Goes into conditions. */
    private final class Conditions implements Condition.Visitor<Terms> {
        @Override
        public Terms comparison(Condition.Comparison it) {
            return both(it.left(), it.right());
        }

        @Override
        public Terms membership(Condition.Membership it) {
            visit(it.value());
            it.values().forEach(Terms.this::visit);
            return Terms.this;
        }

        @Override
        public Terms between(Condition.Between it) {
            visit(it.value());
            return both(it.low(), it.high());
        }

        @Override
        public Terms isNull(Condition.IsNull it) {
            return one(it.value());
        }

        @Override
        public Terms isBlank(Condition.IsBlank it) {
            return one(it.value());
        }

        @Override
        public Terms typeTest(Condition.TypeTest it) {
            return one(it.value());
        }

        @Override
        public Terms textMatch(Condition.TextMatch it) {
            return both(it.value(), it.pattern());
        }

        @Override
        public Terms holds(Condition.Holds it) {
            return one(it.value());
        }

        @Override
        public Terms and(Condition.And it) {
            it.parts().forEach(part -> part.accept(this));
            return Terms.this;
        }

        @Override
        public Terms or(Condition.Or it) {
            it.parts().forEach(part -> part.accept(this));
            return Terms.this;
        }

        @Override
        public Terms not(Condition.Not it) {
            return it.inner().accept(this);
        }

        @Override
        public Terms quantified(Condition.Quantified it) {
            visit(it.collection());
            return it.inner().accept(this);
        }

        @Override
        public Terms opaque(Condition.Opaque it) {
            return Terms.this;
        }
    }

    private Terms one(Operand operand) {
        visit(operand);
        return this;
    }

    private Terms both(Operand first, Operand second) {
        visit(first);
        visit(second);
        return this;
    }

    /** Goes into operands. */
    private final class Operands implements Operand.Visitor<Terms> {
        @Override
        public Terms atom(Operand.Atom it) {
            atoms.add(it);
            return Terms.this;
        }

        @Override
        public Terms literal(Operand.Literal it) {
            return Terms.this;
        }

        @Override
        public Terms constant(Operand.Constant it) {
            constants.add(it);
            return Terms.this;
        }

        @Override
        public Terms arithmetic(Operand.Arithmetic it) {
            it.operands().forEach(Terms.this::visit);
            return Terms.this;
        }

        @Override
        public Terms rounded(Operand.Rounded it) {
            return one(it.value());
        }

        @Override
        public Terms aggregate(Operand.Aggregate it) {
            both(it.collection(), it.value());
            return it.filter().accept(new Conditions());
        }

        @Override
        public Terms now(Operand.Now it) {
            return Terms.this;
        }

        @Override
        public Terms choice(Operand.Choice it) {
            for (Operand.Case row : it.cases()) {
                row.when().accept(new Conditions());
                visit(row.value());
            }
            it.fallback().ifPresent(Terms.this::visit);
            return Terms.this;
        }

        @Override
        public Terms call(Operand.Call it) {
            it.arguments().forEach(Terms.this::visit);
            return Terms.this;
        }
    }

    /** Goes into outcomes. */
    private final class Outcomes implements Outcome.Visitor<Terms> {
        @Override
        public Terms reject(Outcome.Reject it) {
            anchoredByText |= !it.message().isEmpty();
            return Terms.this;
        }

        @Override
        public Terms set(Outcome.Set it) {
            return both(it.path(), it.value());
        }

        @Override
        public Terms returns(Outcome.Return it) {
            return one(it.value());
        }

        @Override
        public Terms change(Outcome.Change it) {
            entities.add(it.entity());
            return Terms.this;
        }

        @Override
        public Terms grant(Outcome.Grant it) {
            anchoredByText = true;
            return Terms.this;
        }

        @Override
        public Terms inform(Outcome.Inform it) {
            anchoredByText = true;
            return Terms.this;
        }

        @Override
        public Terms display(Outcome.Display it) {
            entities.add(it.field());
            return Terms.this;
        }

        @Override
        public Terms schedule(Outcome.Schedule it) {
            anchoredByText = true;
            return Terms.this;
        }

        @Override
        public Terms perform(Outcome.Perform it) {
            it.arguments().forEach(Terms.this::visit);
            anchoredByText = true;
            return Terms.this;
        }

        @Override
        public Terms several(Outcome.Several it) {
            it.parts().forEach(part -> part.accept(this));
            return Terms.this;
        }
    }
}
