package dev.unearth.rules.extract;

import java.util.List;
import java.util.Set;

/**
 * Words of programming and of administration that tell by themselves what a call or a value is about. None of them belongs to
 * one application or trade.
 */
final class Vocabulary {

    private static final Set<String> STATUS = Set.of("status", "state", "stage", "phase", "lifecycle");

    private static final Set<String> MONEY = Set.of(
            "money",
            "amount",
            "price",
            "cost",
            "fee",
            "total",
            "balance",
            "tax",
            "rate",
            "interest",
            "discount",
            "sum",
            "charge",
            "payment",
            "salary",
            "premium",
            "fine",
            "penalty",
            "revenue",
            "value",
            "quantity",
            "percent",
            "percentage",
            "subtotal",
            "refund",
            "deposit",
            "credit",
            "debit",
            "budget",
            "commission",
            "surcharge",
            "profit",
            "loss",
            "margin",
            "income",
            "due",
            "principal",
            "stock",
            "volume",
            "weight",
            "score",
            "average",
            "ratio",
            "duration",
            "days",
            "age");

    private static final Set<String> PROBLEM = Set.of(
            "error",
            "errors",
            "err",
            "errs",
            "problem",
            "problems",
            "violation",
            "violations",
            "invalid",
            "fault",
            "faults",
            "failure",
            "failures",
            "reject",
            "rejected",
            "warning",
            "warnings",
            "denied",
            "msg",
            "message",
            "messages",
            "msgs");

    private static final Set<String> FAILURE = Set.of(
            "error",
            "errors",
            "failure",
            "failed",
            "fail",
            "invalid",
            "denied",
            "reject",
            "rejected",
            "unauthorized",
            "forbidden",
            "err",
            "refused");

    private static final Set<String> INFORM = Set.of(
            "send",
            "notify",
            "publish",
            "email",
            "mail",
            "alert",
            "inform",
            "broadcast",
            "announce",
            "remind",
            "escalate");

    private static final Set<String> CREATE = Set.of(
            "create", "insert", "persist", "register", "issue", "open", "place", "book", "enroll", "enrol", "generate");

    private static final Set<String> REMOVE = Set.of("delete", "remove", "purge", "discard", "erase");

    private static final Set<String> COMPLAINT = Set.of(
            "invalid",
            "must",
            "not",
            "cannot",
            "can't",
            "required",
            "error",
            "failed",
            "please",
            "already",
            "missing",
            "wrong",
            "incorrect",
            "exceed",
            "exceeds",
            "exceeded",
            "denied",
            "illegal",
            "unknown",
            "blank",
            "empty",
            "mandatory",
            "insufficient",
            "only",
            "unable",
            "too",
            "duplicate",
            "expired",
            "no",
            "least",
            "most",
            "than",
            "mismatch",
            "use");

    private static final Set<String> NAVIGATION =
            Set.of("forward", "redirect", "dispatch", "navigate", "goto", "outcome", "include");

    private static final Set<String> REPORTING =
            Set.of("add", "put", "reject", "append", "report", "register", "raise", "record", "show", "display");

    private static final Set<String> LOG = Set.of(
            "log",
            "logger",
            "debug",
            "trace",
            "info",
            "warn",
            "fatal", "error",
            "print",
            "println",
            "printf",
            "severe",
            "fine",
            "finer",
            "finest",
            "config",
            "entering",
            "exiting");

    private static final Set<String> TECHNICAL = Set.of(
            "session",
            "iterator",
            "iter",
            "itr",
            "it",
            "cache",
            "cached",
            "buffer",
            "buf",
            "stream",
            "connection",
            "conn",
            "statement",
            "stmt",
            "logger",
            "debug",
            "trace",
            "thread",
            "class",
            "method",
            "index",
            "idx",
            "stack",
            "xml",
            "node",
            "element",
            "parser",
            "writer",
            "reader",
            "url",
            "uri",
            "path",
            "file",
            "filename",
            "servlet",
            "request",
            "response",
            "context",
            "config",
            "configuration",
            "mode",
            "lock",
            "socket",
            "byte",
            "bytes",
            "char",
            "chars",
            "string",
            "str",
            "token",
            "tokenizer",
            "pointer",
            "cursor",
            "offset",
            "length",
            "size",
            "array",
            "list",
            "map",
            "key",
            "keys",
            "vector",
            "enumeration",
            "exception",
            "throwable",
            "ex",
            "cause",
            "page",
            "tab",
            "button",
            "html",
            "tag",
            "attribute",
            "attr",
            "param",
            "params",
            "parameter",
            "parameters",
            "property",
            "properties",
            "locale",
            "encoding",
            "charset",
            "format",
            "pattern",
            "jndi",
            "transaction",
            "tx",
            "sql",
            "query",
            "database",
            "db",
            "schema",
            "driver",
            "host",
            "port",
            "server",
            "client",
            "proxy",
            "bean",
            "factory",
            "instance",
            "singleton",
            "initialized",
            "init",
            "loaded",
            "enabled",
            "loop",
            "counter",
            "i",
            "j",
            "k",
            "n",
            "sequence",
            "seq",
            "hash",
            "uid",
            "primary",
            "pk",
            "row",
            "column",
            "columns",
            "rows",
            "cell",
            "header",
            "document",
            "root",
            "parent",
            "child",
            "children",
            "next",
            "previous",
            "prev",
            "current",
            "temp",
            "tmp",
            "dirty",
            "handler",
            "listener",
            "command",
            "cmd",
            "action",
            "input",
            "output",
            "out",
            "in",
            "result",
            "results",
            "object",
            "obj",
            "id",
            "delimiter",
            "separator",
            "prefix",
            "suffix",
            "escape",
            "quote",
            "digits");

    private static final Set<String> TECHNICAL_METHOD = Set.of(
            "equals",
            "hash",
            "to",
            "parse",
            "load",
            "render",
            "format",
            "convert",
            "encode",
            "decode",
            "escape",
            "unescape",
            "serialize",
            "deserialize",
            "print",
            "log",
            "debug",
            "clone",
            "finalize",
            "init",
            "destroy",
            "release",
            "close",
            "main",
            "read",
            "write",
            "dump",
            "marshal",
            "unmarshal",
            "compare",
            "iterator",
            "reset",
            "setup",
            "tear",
            "ejb",
            "sort",
            "append",
            "split",
            "replace",
            "lookup",
            "configure",
            "initialize",
            "bind",
            "copy",
            "build",
            "lex",
            "scan",
            "tokenize",
            "hashcode", "tostring", "run", "flush", "lock", "unlock", "refresh", "commit", "rollback", "begin", "start",
            "stop", "detach", "forward", "dispatch", "include");

    private static final Set<String> TECHNICAL_TYPE = Set.of(
            "util",
            "utils",
            "utility",
            "helper",
            "tag",
            "parser",
            "reader",
            "writer",
            "stream",
            "cache",
            "logger",
            "log",
            "filter",
            "listener",
            "connection",
            "converter",
            "formatter",
            "serializer",
            "encoder",
            "decoder",
            "iterator",
            "thread",
            "tokenizer",
            "loader",
            "builder",
            "adapter",
            "wrapper",
            "proxy",
            "exception",
            "renderer",
            "test",
            "tests",
            "mock",
            "stub",
            "sequence",
            "generator",
            "properties",
            "configuration",
            "config",
            "installer",
            "migration",
            "upgrade",
            "populator",
            "build",
            "ping",
            "scenario",
            "primitive",
            "persistence",
            "transformer",
            "marshaller",
            "interceptor",
            "session",
            "db",
            "database",
            "benchmark");

    private static final Set<String> VALIDATION = Set.of(
            "validate",
            "valid",
            "check",
            "verify",
            "ensure",
            "assert",
            "validation",
            "can",
            "may",
            "allowed",
            "eligible",
            "require");

    private static final Set<String> ROLE = Set.of(
            "role",
            "roles",
            "permission",
            "permissions",
            "permitted",
            "authorized",
            "authorised",
            "privilege",
            "privileges",
            "access",
            "admin",
            "administrator",
            "authorization",
            "authorisation",
            "allowed",
            "restricted",
            "rights");

    private static final Set<String> LOGIN = Set.of(
            "login",
            "logon",
            "signin",
            "signon",
            "authenticate",
            "authenticated",
            "password",
            "passwd",
            "pwd",
            "credential",
            "credentials",
            "logged");

    private static final Set<String> PREDICATE = Set.of(
            "is",
            "has",
            "can",
            "should",
            "was",
            "are",
            "does",
            "may",
            "must",
            "will",
            "needs",
            "allows",
            "exists",
            "contains",
            "matches",
            "supports",
            "requires");

    private static final Set<String> DATE = Set.of(
            "date",
            "time",
            "day",
            "days",
            "month",
            "year",
            "deadline",
            "expiry",
            "expires",
            "expired",
            "until",
            "since",
            "due",
            "timestamp",
            "period",
            "when");

    private Vocabulary() {}

    static boolean isStatus(List<String> words) {
        return words.stream().anyMatch(STATUS::contains);
    }

    static boolean isQuantity(List<String> words) {
        return words.stream().anyMatch(MONEY::contains);
    }

    static boolean isProblem(List<String> words) {
        return words.stream().anyMatch(PROBLEM::contains);
    }

    static boolean isFailure(List<String> words) {
        return words.stream().anyMatch(FAILURE::contains);
    }

    /** Whether a text shown to somebody complains about something. */
    static boolean isComplaint(String text) {
        List<String> words = List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}']+"));
        return words.size() > 2 && words.stream().anyMatch(COMPLAINT::contains);
    }

    static boolean navigates(List<String> words) {
        return words.stream().anyMatch(NAVIGATION::contains);
    }

    static boolean reports(List<String> words) {
        return !words.isEmpty() && REPORTING.contains(words.get(0));
    }

    static boolean informs(List<String> words) {
        return !words.isEmpty() && (INFORM.contains(words.get(0)) || INFORM.contains(words.get(words.size() - 1)));
    }

    static boolean creates(List<String> words) {
        return !words.isEmpty() && CREATE.contains(words.get(0));
    }

    static boolean removes(List<String> words) {
        return !words.isEmpty() && REMOVE.contains(words.get(0));
    }

    static boolean logs(List<String> words) {
        return words.stream().anyMatch(LOG::contains);
    }

    static boolean isTechnical(String word) {
        return TECHNICAL.contains(word);
    }

    static boolean isTechnicalMethod(List<String> words) {
        return !words.isEmpty() && TECHNICAL_METHOD.contains(words.get(0));
    }

    static boolean isTechnicalType(List<String> words) {
        return words.stream().anyMatch(TECHNICAL_TYPE::contains);
    }

    static boolean isValidation(List<String> words) {
        return words.stream().anyMatch(VALIDATION::contains);
    }

    static boolean isRole(List<String> words) {
        return words.stream().anyMatch(ROLE::contains);
    }

    static boolean isLogin(List<String> words) {
        return words.stream().anyMatch(LOGIN::contains);
    }

    static boolean isPredicate(List<String> words) {
        return !words.isEmpty() && PREDICATE.contains(words.get(0));
    }

    static boolean isDate(List<String> words) {
        return words.stream().anyMatch(DATE::contains);
    }
}
