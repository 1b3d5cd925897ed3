package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls as values: accessors, sources of input, arithmetic of number classes, moments, counts; the rest stays a call. */
final class CallReader {

    /** Calls whose result is their receiver in another form. */
    private static final Set<String> SAME_VALUE = Set.of(
            "intValue",
            "longValue",
            "doubleValue",
            "floatValue",
            "shortValue",
            "byteValue",
            "booleanValue",
            "toString",
            "trim",
            "toUpperCase",
            "toLowerCase",
            "strip",
            "intern",
            "toDate",
            "toLocalDate",
            "toDateMidnight",
            "toBigDecimal",
            "charValue",
            "getTimeInMillis",
            "clone",
            "stripTrailingZeros",
            "toInstant",
            "orElseThrow");

    /** Static calls whose result is their one argument in another form. */
    private static final Set<String> CONVERSIONS = Set.of(
            "parseInt",
            "parseLong",
            "parseShort",
            "parseDouble",
            "parseFloat",
            "parseBoolean",
            "valueOf",
            "toString",
            "getInteger",
            "ofNullable",
            "of",
            "copyOf",
            "getBoolean");

    private static final Set<String> COLUMN_READERS = Set.of(
            "getString",
            "getInt",
            "getLong",
            "getShort",
            "getDouble",
            "getFloat",
            "getBigDecimal",
            "getDate",
            "getTimestamp",
            "getBoolean",
            "getObject");

    private final Formal formal;
    private final CodeScope scope;

    CallReader(Formal formal) {
        this.formal = formal;
        this.scope = formal.scope();
    }

    /** The value of {@code call}. */
    Operand read(Expr.Call call) {
        return constant(call)
                .or(() -> moment(call))
                .or(() -> source(call))
                .or(() -> sameValue(call))
                .or(() -> new ArithmeticCalls(formal).read(call))
                .or(() -> counted(call))
                .or(() -> element(call))
                .or(() -> accessor(call))
                .orElseGet(() -> plain(call));
    }

    private @Nullable Expr valueTarget(Expr.Call call) {
        Expr target = call.target() == null ? null : call.target().bare();
        return target == null || scope.isTypeName(target) ? null : target;
    }

    /** {@code Status.OPEN.getValue()} is the constant itself. */
    private Optional<Operand> constant(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target == null || !call.arguments().isEmpty()) {
            return Optional.empty();
        }
        return new Literals(scope).of(target).filter(value -> !(value instanceof Operand.TextLiteral));
    }

    private Optional<Operand> moment(Expr.Call call) {
        String type = call.target() == null ? "" : lastName(call.target().bare());
        boolean now = (call.name().equals("currentTimeMillis") && type.equals("System"))
                || (call.name().equals("now") && Character.isUpperCase(firstOf(type)))
                || (call.name().equals("getInstance") && type.equals("Calendar"));
        if (now) {
            return Optional.of(new Operand.Now(type.equals("LocalDate")));
        }
        Expr target = valueTarget(call);
        boolean ofMoment = target != null
                && call.name().equals("getTime")
                && ValueTypes.of(scope.typeOf(target)).kind() == Kind.DATE;
        return ofMoment && target != null ? Optional.of(formal.operand(target)) : Optional.empty();
    }

    private static char firstOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static String lastName(Expr target) {
        return target instanceof Expr.Name name
                ? name.name()
                : target instanceof Expr.FieldAccess access ? access.name() : "";
    }

    /** Request parameters, attributes, columns of a result, settings: what comes from outside by a fixed name. */
    private Optional<Operand> source(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target == null || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key = scope.textOf(call.arguments().get(0)).filter(text -> !text.isBlank());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return accessOf(call, target, key.get())
                .map(access -> new Operand.Atom(formal.typeOf(call), nameOf(key.get()), access));
    }

    private Optional<Access> accessOf(Expr.Call call, Expr target, String key) {
        String receiver = scope.typeOf(target).erasedName().toLowerCase(Locale.ROOT) + " "
                + Formal.termOf(formal.operand(target)) + " " + lastName(target).toLowerCase(Locale.ROOT);
        if (call.name().equals("getParameter")) {
            return Optional.of(new Access.FormField("", key));
        }
        if (call.name().equals("getAttribute")) {
            return Optional.of(new Access.Attribute(scopeOf(receiver), key));
        }
        if (COLUMN_READERS.contains(call.name()) && (receiver.contains("resultset") || receiver.contains(" rs"))) {
            return Optional.of(new Access.Column("", key));
        }
        boolean setting = call.name().equals("getProperty")
                || (call.name().equals("getString") && (receiver.contains("bundle") || receiver.contains("config")));
        return setting ? Optional.of(new Access.ConfigKey(key)) : Optional.empty();
    }

    private static Access.Scope scopeOf(String receiver) {
        if (receiver.contains("session")) {
            return Access.Scope.SESSION;
        }
        boolean application = receiver.contains("context") || receiver.contains("application");
        return application ? Access.Scope.APPLICATION : Access.Scope.REQUEST;
    }

    private static String nameOf(String key) {
        return Words.phrase(key.substring(key.lastIndexOf('.') + 1));
    }

    private Optional<Operand> sameValue(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target != null && call.arguments().isEmpty() && SAME_VALUE.contains(call.name())) {
            return Optional.of(OperandReader.retyped(formal.operand(target), formal.typeOf(call)));
        }
        boolean conversion = target == null
                && call.target() != null
                && call.arguments().size() == 1
                && CONVERSIONS.contains(call.name());
        return conversion
                ? Optional.of(
                        OperandReader.retyped(formal.operand(call.arguments().get(0)), formal.typeOf(call)))
                : Optional.empty();
    }

    private Optional<Operand> counted(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target == null || !call.arguments().isEmpty()) {
            return Optional.empty();
        }
        if (call.name().equals("size")) {
            return Optional.of(count(formal.operand(target)));
        }
        if (!call.name().equals("length")) {
            return Optional.empty();
        }
        Operand text = formal.operand(target);
        return Optional.of(new Operand.Atom(
                ValueType.of(Kind.INTEGER),
                Words.possessive(Formal.termOf(text), "length"),
                new Access.Member(Formal.accessOf(text), "java.lang.String", "length()")));
    }

    /** How many elements {@code collection} has. */
    static Operand count(Operand collection) {
        Operand element = new Operand.Atom(
                ValueType.UNKNOWN,
                Plural.singular(Formal.termOf(collection)),
                new Access.Element(Formal.accessOf(collection)));
        return new Operand.Aggregate(Operand.Function.COUNT, collection, element, Condition.ALWAYS);
    }

    /** {@code list.get(i)}, {@code iterator.next()}: any element. */
    private Optional<Operand> element(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target == null || call.arguments().size() > 1) {
            return Optional.empty();
        }
        boolean next = call.arguments().isEmpty()
                && (call.name().equals("next") || call.name().equals("nextElement"));
        boolean get = call.arguments().size() == 1
                && (call.name().equals("get") || call.name().equals("elementAt"))
                && ValueTypes.of(scope.typeOf(target)).kind() == Kind.COLLECTION;
        if (!next && !get) {
            return Optional.empty();
        }
        Operand collection = formal.operand(target);
        Optional<String> key = get ? scope.textOf(call.arguments().get(0)) : Optional.empty();
        String term = key.map(CallReader::nameOf).orElseGet(() -> Plural.singular(Formal.termOf(collection)));
        Access access = key.<Access>map(name -> new Access.Member(Formal.accessOf(collection), "", "get(" + name + ")"))
                .orElseGet(() -> new Access.Element(Formal.accessOf(collection)));
        return Optional.of(new Operand.Atom(formal.typeOf(call), term, access));
    }

    private Optional<Operand> accessor(Expr.Call call) {
        if (!call.arguments().isEmpty()
                || (call.target() != null && scope.isTypeName(call.target().bare()))) {
            return Optional.empty();
        }
        List<String> words = Words.of(call.name());
        boolean predicate = Vocabulary.isPredicate(words);
        if (!isAccessor(call, words) && !predicate) {
            return Optional.empty();
        }
        Operand target = call.target() == null ? self() : formal.operand(call.target());
        if (!(target instanceof Operand.Atom)) {
            return Optional.empty();
        }
        String owner = scope.methodOf(call)
                .map(method -> scope.index().met(method.owner()))
                .orElse("");
        String term = predicate
                ? (Formal.termOf(target) + " " + String.join(" ", words)).strip()
                : Words.possessive(Formal.termOf(target), Words.property(call.name()));
        return Optional.of(new Operand.Atom(
                formal.typeOf(call),
                shortened(term),
                new Access.Member(Formal.accessOf(target), owner, call.name() + "()")));
    }

    private boolean isAccessor(Expr.Call call, List<String> words) {
        if (words.size() > 1 && words.get(0).equals("get")) {
            return true;
        }
        return scope.methodOf(call)
                .flatMap(method -> method.summary())
                .filter(summary -> summary instanceof dev.unearth.analyzer.link.MethodSymbol.Getter)
                .isPresent();
    }

    private Operand self() {
        String type = scope.owner().binaryName();
        return new Operand.Atom(
                new ValueType(Kind.OBJECT, type), Words.thing(scope.owner().simpleName()), new Access.Self(type));
    }

    /** Of a chain of possessives the last owner is enough. */
    private static String shortened(String term) {
        int last = Math.max(term.lastIndexOf("'s "), term.lastIndexOf("s' "));
        int before = Math.max(term.lastIndexOf("'s ", last - 1), term.lastIndexOf("s' ", last - 1));
        return last > 0 && before >= 0 ? term.substring(before + 3) : term;
    }

    private Operand plain(Expr.Call call) {
        List<Operand> arguments = new ArrayList<>();
        Expr target = valueTarget(call);
        if (target != null) {
            arguments.add(formal.operand(target));
        }
        call.arguments().stream().limit(8).forEach(argument -> arguments.add(formal.operand(argument)));
        JavaType type = scope.typeOf(call);
        String owner = scope.methodOf(call)
                .map(method -> scope.index().met(method.owner()))
                .orElse("");
        return new Operand.Call(ValueTypes.of(type), owner, call.name(), Words.phrase(call.name()), arguments);
    }
}
