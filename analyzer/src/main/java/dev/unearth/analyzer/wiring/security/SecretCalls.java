package dev.unearth.analyzer.wiring.security;

import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets in the code: what variables that are called so are given, and what is handed to calls that take secrets. */
final class SecretCalls {

    private static final List<Taker> TAKERS = List.of(
            new Taker("java\\.sql\\.DriverManager", "getConnection", 2, 3),
            new Taker("javax\\.sql\\.\\w*DataSource", "getConnection|getXAConnection|getPooledConnection", 1, 2),
            new Taker("(?:javax|jakarta)\\.jms\\.\\w*ConnectionFactory", "create\\w*", 1, 2),
            new Taker("(?:javax|jakarta)\\.mail\\.(?:Transport|Store|Service)", "connect", 2, 3),
            new Taker("(?:javax|jakarta)\\.mail\\.PasswordAuthentication", "<init>", 1, 2),
            new Taker("org\\.apache\\.[\\w.]*\\.UsernamePasswordCredentials", "<init>", 1, 2),
            new Taker("org\\.apache\\.commons\\.net\\.ftp\\.\\w+", "login", 1, 2),
            new Taker("org\\.apache\\.commons\\.mail\\.\\w+", "setAuthentication", 1, 2));
    private static final Pattern SETTER = Pattern.compile("set\\w+|with\\w+");
    private static final Pattern PUTS = Pattern.compile("put|setProperty|setAttribute|add|addProperty|_setProperty");

    private final SecretWirer.Run run;

    SecretCalls(SecretWirer.Run run) {
        this.run = run;
    }

    private record Taker(Pattern type, Pattern methods, int argument, int arguments) {
        Taker(String type, String methods, int argument, int arguments) {
            this(Pattern.compile(type), Pattern.compile(methods), argument, arguments);
        }

        boolean fits(CallText row) {
            return row.arguments().size() == arguments
                    && methods.matcher(row.method()).matches()
                    && type.matcher(row.receiverType()).matches();
        }
    }

    void read(List<CallText> rows) {
        rows.forEach(this::row);
    }

    private void row(CallText row) {
        int count = row.arguments().size();
        if (row.method().equals(CallText.ASSIGNS)) {
            named(row, row.resultCast(), row.arguments().get(0));
        } else if (count == 1 && SETTER.matcher(row.method()).matches()) {
            handed(
                    row,
                    row.method().replaceFirst("^(?:set|with)", ""),
                    row.arguments().get(0));
        } else if (count == 2
                && PUTS.matcher(row.method()).matches()
                && row.arguments().get(0).isComplete()) {
            named(row, row.arguments().get(0).text(""), row.arguments().get(1));
        }
        for (Taker taker : TAKERS) {
            if (taker.fits(row)) {
                taken(row, row.arguments().get(taker.argument()));
            }
        }
        for (Template text : row.arguments()) {
            if (!text.isUnknown()) {
                run.unnamed(
                        row.method(), text.text("${}"), row.place(), run.loom().code(row));
            }
        }
    }

    /** What is given to a variable or key. */
    private void named(CallText row, String name, Template value) {
        if (value.isComplete() && SecretNames.saysSecret(name) && SecretValues.inCode(name, value.text(""))) {
            run.inCode(name, value.text(""), row.place(), run.loom().code(row));
        }
    }

    /** What is handed to a setter. */
    private void handed(CallText row, String name, Template value) {
        if (value.isComplete()
                && SecretNames.saysSecret(name)
                && SecretValues.inCode(name.toLowerCase(java.util.Locale.ROOT) + "_", value.text(""))) {
            run.inCode(name, value.text(""), row.place(), run.loom().code(row));
        }
    }

    private void taken(CallText row, Template value) {
        if (value.isComplete() && !Placeholders.isOne(value.text(""))) {
            run.inCode(
                    "password handed to " + row.method().replace("<init>", row.receiverType()),
                    value.text(""),
                    row.place(),
                    run.loom().code(row));
        }
    }
}
