package dev.unearth.reports.scaffold;

import dev.unearth.analyzer.formal.PseudoCode;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.Occurrence;
import java.util.List;

/** The source of the test class of one component. */
final class TestClassWriter {

    /** Package of all test classes. */
    static final String PACKAGE = "scaffold";

    private final StringBuilder text = new StringBuilder();

    private TestClassWriter() {}

    /** The compilation unit with the {@code tests} of one component, at least one. */
    static String write(List<RuleTest> tests) {
        TestClassWriter writer = new TestClassWriter();
        writer.head(tests);
        for (RuleTest test : tests) {
            writer.test(test);
        }
        writer.line(0, "}");
        return writer.text.toString();
    }

    private void head(List<RuleTest> tests) {
        Clause first = tests.get(0).clause();
        boolean blocked = tests.stream().anyMatch(test -> test.body().isEmpty());
        boolean equal = uses(tests, "assertEquals(");
        boolean thrown = uses(tests, "assertThrows(");
        line(0, "package " + PACKAGE + ";");
        line(0, "");
        if (equal) {
            line(0, "import static org.junit.jupiter.api.Assertions.assertEquals;");
        }
        if (thrown) {
            line(0, "import static org.junit.jupiter.api.Assertions.assertThrows;");
        }
        if (equal || thrown) {
            line(0, "");
        }
        if (blocked) {
            line(0, "import org.junit.jupiter.api.Disabled;");
        }
        line(0, "import org.junit.jupiter.api.DisplayName;");
        line(0, "import org.junit.jupiter.api.Test;");
        line(0, "");
        line(
                0,
                "/** Tests of the rules of component " + JavaText.comment(first.component())
                        + ", one per clause of its specification. */");
        line(0, "class " + first.testClass() + " {");
    }

    private static boolean uses(List<RuleTest> tests, String call) {
        return tests.stream().flatMap(test -> test.body().stream()).anyMatch(statement -> statement.startsWith(call));
    }

    private void test(RuleTest test) {
        Clause clause = test.clause();
        Occurrence first = clause.rule().first();
        line(0, "");
        line(1, "/**");
        line(1, " * " + JavaText.comment(clause.rule().statement()));
        line(1, " *");
        line(
                1,
                " * <p>Rule " + clause.rule().id() + ", clause " + clause.id() + ", read from "
                        + JavaText.comment(first.place().display()) + ".");
        line(1, " */");
        line(1, "@Test");
        if (test.body().isEmpty()) {
            line(1, "@Disabled(" + JavaText.literal(test.obstacle()) + ")");
        }
        line(
                1,
                "@DisplayName("
                        + JavaText.literal(clause.label() + ": " + clause.rule().statement()) + ")");
        line(1, "void " + clause.testMethod() + "() throws Exception {");
        test.given().forEach(each -> line(2, "// given " + JavaText.comment(each)));
        if (!first.memberName().isEmpty()) {
            line(2, "// when " + JavaText.comment(first.memberName()) + " runs");
        }
        line(2, "// then " + JavaText.comment(PseudoCode.of(clause.rule().outcome())));
        test.body().forEach(statement -> line(2, statement));
        line(1, "}");
    }

    private void line(int depth, String content) {
        text.append("    ".repeat(content.isEmpty() ? 0 : depth))
                .append(content)
                .append('\n');
    }
}
