package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.StringJoiner;

/** An expression that the formal language cannot say, as the names and literals in it. */
final class ExprText {

    private static final int MAX_LENGTH = 80;

    private ExprText() {}

    /** At most 80 characters, on one line. */
    static String of(Expr expr) {
        StringJoiner text = new StringJoiner(" ");
        new FactsWalker() {
            @Override
            protected boolean enter(Expr part) {
                if (text.length() > MAX_LENGTH) {
                    return false;
                }
                if (part instanceof Expr.Call call) {
                    walk(call.target());
                    text.add(call.name());
                    expressions(call.arguments());
                    return false;
                }
                if (part instanceof Expr.FieldAccess access) {
                    walk(access.target());
                    text.add(access.name());
                    return false;
                }
                word(part);
                return true;
            }

            private void word(Expr part) {
                if (part instanceof Expr.Name name) {
                    text.add(name.name());
                } else if (part instanceof Expr.Literal literal) {
                    text.add(literal.text());
                } else if (part instanceof Expr.New) {
                    text.add("new");
                }
            }

            @Override
            protected void reference(TypeRef ref) {
                if (ref instanceof TypeRef.Named named && text.length() <= MAX_LENGTH) {
                    text.add(named.name());
                }
            }
        }.walk(expr);
        String line = text.toString().replaceAll("\\s+", " ");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
