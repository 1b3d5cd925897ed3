package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a one-statement body says of its method, names unresolved: all the index keeps of a body.
 *
 * @param field the field that is returned or set; empty where a text is returned
 * @param sets whether the field is set
 * @param text the returned expression where it may be a constant text
 */
record SummaryDraft(String field, boolean sets, @Nullable Expr text) {

    /** The draft for {@code decl}; null when its body is none of the kinds that are summarised. */
    static @Nullable SummaryDraft of(Member.MethodDecl decl) {
        if (decl.body() == null || decl.body().statements().size() != 1 || decl.isConstructor()) {
            return null;
        }
        Stmt only = decl.body().statements().get(0);
        if (only instanceof Stmt.Return returned && returned.value() != null) {
            return ofReturned(decl, returned.value().bare());
        } else if (only instanceof Stmt.Expression expression
                && expression.expr() instanceof Expr.Assign assign
                && assign.op() == null
                && decl.parameters().size() == 1) {
            return ofAssigned(decl.parameters().get(0).name(), assign);
        }
        return null;
    }

    private static @Nullable SummaryDraft ofReturned(Member.MethodDecl decl, Expr value) {
        String field = fieldName(value);
        if (!field.isEmpty() && decl.parameters().isEmpty()) {
            return new SummaryDraft(field, false, value);
        }
        return Constants.mayBeConstant(value) ? new SummaryDraft("", false, value) : null;
    }

    private static @Nullable SummaryDraft ofAssigned(String parameter, Expr.Assign assign) {
        String field = fieldName(assign.target().bare());
        boolean shadowed = assign.target().bare() instanceof Expr.Name && field.equals(parameter);
        boolean handsOn =
                assign.value().bare() instanceof Expr.Name name && name.name().equals(parameter);
        return field.isEmpty() || shadowed || !handsOn ? null : new SummaryDraft(field, true, null);
    }

    private static String fieldName(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        return expr instanceof Expr.FieldAccess access
                        && access.target().bare() instanceof Expr.This self
                        && self.qualifier() == null
                ? access.name()
                : "";
    }

    /** The summary, names resolved as members of {@code owner}; a constant that is returned counts as its text. */
    Optional<MethodSymbol.Summary> summary(SourceType owner) {
        if (text != null && Constants.in(owner.bodyScope(), text, 0) instanceof String value) {
            return Optional.of(new MethodSymbol.ReturnsText(value));
        }
        FieldSymbol found = field.isEmpty() ? null : Members.field(owner, field);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(sets ? new MethodSymbol.Setter(found) : new MethodSymbol.Getter(found));
    }
}
