package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.link.FieldSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts and keys of messages in the arguments of calls and creations. */
final class Messages {

    private static final int MAX_LENGTH = 160;

    private final CodeScope scope;

    Messages(CodeScope scope) {
        this.scope = scope;
    }

    /** The best text among {@code arguments}: the longest with blanks, else the first key; empty when there is none. */
    String in(List<Expr> arguments) {
        List<String> found = new ArrayList<>();
        new FactsWalker() {
            @Override
            protected boolean enter(Member member) {
                return false;
            }

            @Override
            protected boolean enter(Expr expr) {
                Optional<String> text = textOf(expr);
                text.ifPresent(found::add);
                return text.isEmpty();
            }
        }.expressions(arguments);
        return found.stream()
                .filter(text -> text.contains(" "))
                .reduce((a, b) -> a.length() >= b.length() ? a : b)
                .or(() -> found.stream().filter(text -> !text.isBlank()).findFirst())
                .map(Messages::line)
                .orElse("");
    }

    private Optional<String> textOf(Expr expr) {
        Optional<String> text = scope.textOf(expr);
        if (text.isPresent()) {
            return text;
        }
        Optional<String> field = scope.fieldOf(expr).map(FieldSymbol::name);
        String name = field.orElseGet(() -> expr instanceof Expr.FieldAccess access ? access.name() : "");
        return Literals.isShouted(name) ? Optional.of(name) : Optional.empty();
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }

    /** Whether a text that is returned says no: a complaint, or the name of a failure. */
    boolean refuses(String text) {
        boolean name = !text.contains(" ");
        return name ? Vocabulary.isFailure(Words.of(text)) : isSentence(text);
    }

    /** Whether a text that is kept for somebody complains. */
    boolean complains(String text) {
        return isSentence(text) && Vocabulary.isComplaint(text);
    }

    private static boolean isSentence(String text) {
        return text.strip().contains(" ") && !text.contains("=") && !isStatement(text);
    }

    private static boolean isStatement(String text) {
        String start = text.stripLeading().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("select ")
                || start.startsWith("insert ")
                || start.startsWith("update ")
                || start.startsWith("delete ")
                || start.startsWith("from ")
                || start.startsWith("<")
                || start.startsWith("where ")
                || start.startsWith("and ")
                || start.startsWith("order by");
    }
}
