package dev.unearth.rules.declared;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition as pages and descriptors write it: in Java, EL, OGNL or the language of {@code validwhen}. These are alike enough to
 * be read by one grammar: comparisons, {@code and}, {@code or}, {@code not}, paths with calls, literals.
 */
final class ConditionText {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\*this\\*|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?[lLfFdD]?|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
                    + "|===|!==|==|!=|<=|>=|&&|\\|\\||[-+*/%<>!().,\\[\\]?:])");
    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("==", Relation.EQ),
            Map.entry("===", Relation.EQ),
            Map.entry("eq", Relation.EQ),
            Map.entry("!=", Relation.NE),
            Map.entry("!==", Relation.NE),
            Map.entry("ne", Relation.NE),
            Map.entry("<", Relation.LT),
            Map.entry("lt", Relation.LT),
            Map.entry("<=", Relation.LE),
            Map.entry("le", Relation.LE),
            Map.entry(">", Relation.GT),
            Map.entry("gt", Relation.GT),
            Map.entry(">=", Relation.GE),
            Map.entry("ge", Relation.GE));
    private static final Set<String> ROLE_CALLS =
            Set.of("isUserInRole", "hasRole", "hasAuthority", "isCallerInRole", "hasAnyRole", "hasAnyAuthority");
    private static final Set<String> CONVERSIONS = Set.of(
            "trim", "intValue", "longValue", "doubleValue", "booleanValue", "toString", "toUpperCase", "toLowerCase");

    private final List<String> tokens = new ArrayList<>();
    private final Function<String, Operand> names;
    private boolean readable = true;
    private int at;

    /**
     * A condition.
     *
     * @param names gives the value that a dotted path names; calls without arguments end in {@code ()}
     */
    ConditionText(String text, Function<String, Operand> names) {
        this.names = names;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        readable = text.substring(end).isBlank() && !tokens.isEmpty();
    }

    /** The condition; empty where a part cannot be read. */
    Optional<Condition> read() {
        Condition condition = readable ? disjunction() : Condition.ALWAYS;
        return readable && at == tokens.size() ? Optional.of(NormalForm.of(condition)) : Optional.empty();
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String... any) {
        for (String token : any) {
            if (peek().equals(token)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private Condition disjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (take("||", "or"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(negation());
        } while (take("&&", "and"));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition negation() {
        if (take("!", "not")) {
            return new Condition.Not(negation());
        }
        if (take("empty")) {
            return new Condition.IsBlank(sum());
        }
        if (peek().equals("(") && isConditionInside()) {
            at++;
            Condition inner = disjunction();
            readable &= take(")");
            return inner;
        }
        return predicate();
    }

    private boolean isConditionInside() {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0) {
                String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
                return !RELATIONS.containsKey(next) && !next.matches("[-+*/%.]");
            }
        }
        return false;
    }

    private Condition predicate() {
        Operand left = sum();
        Relation relation = RELATIONS.get(peek());
        if (relation == null) {
            return truth(left);
        }
        at++;
        return compared(left, relation, sum());
    }

    private static Condition compared(Operand left, Relation relation, Operand right) {
        if (right instanceof Operand.NullLiteral || isEmpty(right)) {
            Condition blank = new Condition.IsBlank(left);
            return relation == Relation.NE ? new Condition.Not(blank) : blank;
        }
        if (right instanceof Operand.BooleanLiteral truth) {
            boolean same = truth.value() == (relation == Relation.EQ);
            return same ? new Condition.Holds(left) : new Condition.Not(new Condition.Holds(left));
        }
        return new Condition.Comparison(left, relation, right);
    }

    private static boolean isEmpty(Operand operand) {
        return operand instanceof Operand.TextLiteral text && text.value().isEmpty();
    }

    /** Calls that compare, as conditions. */
    private static Condition truth(Operand value) {
        if (!(value instanceof Operand.Call call) || call.arguments().isEmpty()) {
            return new Condition.Holds(value);
        }
        List<Operand> arguments = call.arguments();
        Operand last = arguments.get(arguments.size() - 1);
        if (ROLE_CALLS.contains(call.name())) {
            Operand caller = new Operand.Atom(ValueType.of(ValueType.Kind.TEXT), "user's role", new Access.Caller());
            return new Condition.Comparison(caller, Relation.EQ, last);
        }
        boolean equal = call.name().equals("equals") || call.name().equals("equalsIgnoreCase");
        if (equal && arguments.size() == 2) {
            boolean fixed = arguments.get(0) instanceof Operand.Literal;
            return compared(fixed ? last : arguments.get(0), Relation.EQ, fixed ? arguments.get(0) : last);
        }
        return call.name().equals("isEmpty") || call.name().equals("isNaN")
                ? new Condition.IsBlank(arguments.get(0))
                : new Condition.Holds(value);
    }

    private Operand sum() {
        Operand left = product();
        while (peek().matches("[-+]")) {
            Operand.Operator operator = take("+") ? Operand.Operator.PLUS : Operand.Operator.MINUS;
            if (operator == Operand.Operator.MINUS) {
                at++;
            }
            left = new Operand.Arithmetic(operator, List.of(left, product()), left.type());
        }
        return left;
    }

    private Operand product() {
        Operand left = value();
        while (peek().matches("[*/%]")) {
            String sign = tokens.get(at++);
            Operand.Operator operator = sign.equals("*")
                    ? Operand.Operator.TIMES
                    : sign.equals("/") ? Operand.Operator.DIVIDE : Operand.Operator.REMAINDER;
            left = new Operand.Arithmetic(operator, List.of(left, value()), left.type());
        }
        return left;
    }

    private Operand value() {
        String token = peek();
        at++;
        if (token.equals("(")) {
            Operand inner = sum();
            readable &= take(")");
            return inner;
        }
        if (token.startsWith("\"") || token.startsWith("'")) {
            return called(new Operand.TextLiteral(token.substring(1, token.length() - 1)));
        }
        Optional<Operand.Literal> number = Numbers.of(token.replaceAll("[lLfFdD]$", ""));
        if (number.isPresent()) {
            return number.get();
        }
        return switch (token) {
            case "null" -> new Operand.NullLiteral();
            case "true", "false" -> new Operand.BooleanLiteral(token.equals("true"));
            default -> path(token);
        };
    }

    private Operand path(String first) {
        readable &= first.matches("\\*this\\*|[\\p{L}_$].*");
        StringBuilder path = new StringBuilder(first);
        if (peek().equals("(")) {
            return called(new Operand.Call(ValueType.UNKNOWN, "", first, Phrases.of(first), arguments()));
        }
        while (peek().equals(".") || peek().equals("[")) {
            if (take("[")) {
                path.append("[]");
                sum();
                readable &= take("]");
                continue;
            }
            if (at + 2 < tokens.size()
                    && tokens.get(at + 2).equals("(")
                    && !(at + 3 < tokens.size() && tokens.get(at + 3).equals(")"))) {
                return called(names.apply(path.toString()));
            }
            at++;
            String name = peek();
            at++;
            if (take("(")) {
                readable &= take(")");
                if (!CONVERSIONS.contains(name)) {
                    path.append('.').append(name).append("()");
                }
            } else {
                path.append('.').append(name);
            }
        }
        return names.apply(path.toString());
    }

    /** Calls with arguments on {@code target}. */
    private Operand called(Operand target) {
        Operand value = target;
        while (take(".")) {
            String name = peek();
            at++;
            List<Operand> arguments = new ArrayList<>(List.of(value));
            if (peek().equals("(")) {
                arguments.addAll(arguments());
            }
            value = CONVERSIONS.contains(name) || (name.equals("replace") || name.equals("value"))
                    ? value
                    : new Operand.Call(ValueType.UNKNOWN, "", name, Phrases.of(name), arguments);
        }
        return value;
    }

    private List<Operand> arguments() {
        List<Operand> arguments = new ArrayList<>();
        readable &= take("(");
        while (readable && !take(")")) {
            arguments.add(sum());
            readable &= take(",") || peek().equals(")");
        }
        return arguments;
    }
}
