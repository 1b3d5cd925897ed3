package dev.unearth.reports.page;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Exhibit;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.trace.Clauses;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Fingerprint;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.Relevance;
import dev.unearth.rules.rule.RuleId;
import dev.unearth.rules.rule.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A permit office with two components, {@code fee} and {@code web}, in which every text that a scanned system chooses ends with the
 * same words.
 */
final class Office {

    private static final String EXCERPT = """
                if (age < 18) {
                    throw new PermitException("too young");""";

    private final String words;
    private final String app;
    private final List<BusinessRule> rules = new ArrayList<>();
    private int readLines = 873;

    private Office(String words) {
        this.words = words;
        this.app = "permits" + words;
        rule(RuleKind.VALIDATION, "An applicant younger than 18 is rejected" + words, 0.93);
    }

    static Office plain() {
        return new Office("");
    }

    static Office saying(String words) {
        return new Office(words);
    }

    /** Of 1,000 lines. */
    Office withLinesUnderstood(int lines) {
        readLines = lines;
        return this;
    }

    Office rule(RuleKind kind, String sentence, double relevance) {
        MemberRef member = new MemberRef("gov.fee.Fees" + words, "gov.fee.Fees" + words, "fee(int)", "(I)I");
        Operand.Atom age = new Operand.Atom(
                new ValueType(ValueType.Kind.INTEGER, "int"), "applicant's age" + words, new Access.Local("age"));
        Condition condition =
                new Condition.Comparison(age, Condition.Relation.LT, Operand.IntegerLiteral.of(18 + rules.size()));
        Outcome outcome = new Outcome.Reject("", "too young" + words, "PermitException");
        Fingerprint fingerprint = Fingerprint.of(condition, outcome, member);
        rules.add(new BusinessRule(
                RuleId.mint(fingerprint, sentence, 0),
                fingerprint,
                kind,
                "rejecting guards",
                sentence,
                condition,
                new Condition.Opaque("isOpen()" + words, "a call"),
                outcome,
                List.of(new Occurrence(place("Fees.java", 12, 14), 12, member)),
                new Relevance(relevance, List.of("it raises an exception that the application declares" + words)),
                List.of()));
        return this;
    }

    private Place place(String file, int first, int last) {
        return new Place("src/" + file + words, SourceSpan.ofLines(first, last));
    }

    private NodeKey key(NodeKind kind, String name) {
        return NodeKey.of(kind, app, name + words);
    }

    ReportInput input() {
        List<Component> components = List.of(
                new Component("fee" + words, List.of(key(NodeKind.TYPE, "gov.fee.Fees")), false),
                new Component("web" + words, List.of(key(NodeKind.TYPE, "gov.web.FeeAction")), false));
        return new ReportInput(
                snapshot(),
                rules,
                List.of(
                        candidate(Level.COMPONENT, NodeKind.COMPONENT, "fee", 1),
                        candidate(Level.COMPONENT, NodeKind.COMPONENT, "web", 2),
                        candidate(Level.TYPE, NodeKind.TYPE, "gov.fee.Fees", 1)),
                components,
                Clauses.of(app, components, rules),
                path -> Optional.of("\n".repeat(11) + EXCERPT + words + "\n    }"));
    }

    private Snapshot snapshot() {
        TreeMap<String, String> provenance = new TreeMap<>();
        provenance.put("tool", "0.1");
        provenance.put("roots", "/home/somebody/permits" + words);
        return new Snapshot(
                app,
                provenance,
                new Snapshot.Coverage(1000, readLines, 400, 312),
                List.of(
                        file("Fees.java", Status.READ, ""),
                        file("FeeAction.java", Status.PARTIAL, "line 3: unexpected token"),
                        file("Old.java", Status.SKIPPED, "copy of src/Fees.java")),
                graph(),
                List.of(
                        unknown("TYPE", "ActionForm", "org.apache.struts.action.ActionForm", 1),
                        unknown("METHOD", "getParameter(1)", "org.apache.struts.action.ActionForm", 30),
                        unknown("METHOD", "find(1)", "Helper", 2)),
                List.of(
                        new Finding(
                                "CYCLE",
                                key(NodeKind.PACKAGE, "gov.fee"),
                                place("Fees.java", 3, 3),
                                "2 packages depend on each other; cutting 1 of their dependencies would end it"
                                        + words),
                        new Finding(
                                "MISSING" + words,
                                key(NodeKind.TYPE, "gov.fee.Fees"),
                                Place.NOWHERE,
                                "An action is missing" + words)));
    }

    private SourceFile file(String name, Status status, String reason) {
        String text = reason.isEmpty() ? "" : reason + words;
        return new SourceFile("src/" + name + words, FileKind.JAVA, "UTF-8", 9, 500, "", false, status, text);
    }

    private Unknown unknown(String kind, String name, String missing, int count) {
        return new Unknown(
                kind, name + words, place("FeeAction.java", 5, 5), "type is not found" + words, missing + words, count);
    }

    private SystemGraph graph() {
        SystemGraph.Builder graph = SystemGraph.builder();
        NodeKey fees = key(NodeKind.TYPE, "gov.fee.Fees");
        NodeKey fee = NodeKey.of(NodeKind.METHOD, app, "gov.fee.Fees" + words + "#fee(int)");
        NodeKey action = key(NodeKind.TYPE, "gov.web.FeeAction");
        NodeKey entry = key(NodeKind.ENTRY_POINT, "/fee.do");
        NodeKey table = key(NodeKind.TABLE, "PERMIT");
        graph.add(Node.of(fees, NodeKind.TYPE, "Fees" + words, place("Fees.java", 1, 90))
                .with(NodeProperty.LINES, 1200L));
        graph.add(Node.of(action, NodeKind.TYPE, "FeeAction" + words, place("FeeAction.java", 1, 40))
                .with(NodeProperty.LINES, 40L));
        graph.add(Node.of(fee, NodeKind.METHOD, "fee", place("Fees.java", 10, 20)));
        graph.add(Node.of(entry, NodeKind.ENTRY_POINT, "/fee.do" + words, place("struts-config.xml", 7, 7))
                .with(NodeProperty.KIND, "action" + words)
                .with(NodeProperty.ROLES, List.of("clerk" + words)));
        graph.add(Node.of(table, NodeKind.TABLE, "PERMIT" + words, place("schema.sql", 2, 9))
                .with(NodeProperty.COLUMNS, List.of("ID" + words, "STATUS")));
        Evidence line = Evidence.resolved(place("Fees.java", 15, 15));
        graph.relate(fees, RelationKind.DECLARES, fee, line);
        graph.relate(action, RelationKind.DEPENDS_ON, fees, line);
        graph.relate(entry, RelationKind.HANDLED_BY, action, line);
        graph.relate(fee, RelationKind.UPDATES, table, line);
        return graph.build();
    }

    private Candidate candidate(Level level, NodeKind kind, String name, int rank) {
        NodeKey key = key(kind, name);
        return new Candidate(
                key,
                level,
                name + words,
                score("used by", "14 types outside depend on it" + words, 12, 25, key),
                score("complexity", "Its methods have a cognitive complexity of 96 together" + words, 15, 20, key),
                score("business rules", "9 business rules were found in it" + words, 40.0 / rank, 50, key),
                rank);
    }

    private Score score(String name, String reason, double points, double most, NodeKey about) {
        Exhibit exhibit = new Exhibit(about, "3 places" + words, place("FeeAction.java", 9, 9));
        return new Score(List.of(
                new Contribution(name, 9, "things", points, most, reason, List.of(exhibit)),
                new Contribution("nothing", 0, "things", 0, 10, "Nothing adds to it.", List.of())));
    }
}
