package dev.unearth.rules.rule;

import dev.unearth.analyzer.formal.FormalText;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules as nodes of the graph: a {@code Rule} with its sentence, formal texts, score and occurrences, {@code ENFORCED_BY} the
 * method (else the type or file) of each occurrence, {@code GOVERNS} the fields it sets; a business rule also {@code USES_TERM} the
 * terms it speaks of. Reading a graph gives back the rules that were added to it.
 */
public final class RuleNodes {

    private static final String STATEMENT = "statement";
    private static final String CONDITION = "condition";
    private static final String CONTEXT = "context";
    private static final String OUTCOME = "outcome";
    private static final String SCORE = "score";
    private static final String REASONS = "reasons";
    private static final String FINGERPRINT = "fingerprint";
    private static final String EXTRACTOR = "extractor";
    private static final String OCCURRENCES = "occurrences";
    private static final String GOVERNED = "governed";
    private static final String SEPARATOR = "\t";

    private RuleNodes() {}

    /** Adds {@code rules} with their relationships to {@code graph}, as far as the nodes at the other end are there. */
    public static void add(List<BusinessRule> rules, String application, SystemGraph.Builder graph) {
        rules.forEach(rule -> add(rule, application, graph));
    }

    private static void add(BusinessRule rule, String application, SystemGraph.Builder graph) {
        NodeKey key = NodeKey.of(NodeKind.RULE, application, rule.id().value());
        graph.add(node(key, rule));
        for (Occurrence occurrence : rule.occurrences()) {
            enforcer(occurrence, application, graph)
                    .ifPresent(enforcer -> graph.relate(
                            key, RelationKind.ENFORCED_BY, enforcer, Evidence.resolved(occurrence.place())));
        }
        for (String field : rule.governed()) {
            NodeKey governed = NodeKey.of(NodeKind.FIELD, application, field);
            if (graph.has(governed)) {
                graph.relate(
                        key,
                        RelationKind.GOVERNS,
                        governed,
                        Evidence.resolved(rule.first().place()));
            }
        }
        if (rule.relevance().isBusiness()) {
            terms(rule, key, application, graph);
        }
    }

    /** The glossary holds what business rules speak of; the names in technical code are none of its terms. */
    private static void terms(BusinessRule rule, NodeKey key, String application, SystemGraph.Builder graph) {
        for (String word : Terms.of(rule.condition(), rule.outcome()).words()) {
            NodeKey term = NodeKey.of(NodeKind.TERM, application, word);
            graph.add(Node.of(term, NodeKind.TERM, word, null));
            graph.relate(
                    key,
                    RelationKind.USES_TERM,
                    term,
                    Evidence.inferred(rule.first().place(), "the words of an identifier"));
        }
    }

    private static Node node(NodeKey key, BusinessRule rule) {
        return Node.of(key, NodeKind.RULE, rule.id().value(), rule.first().place())
                .with(NodeProperty.KIND, rule.kind().word())
                .with(STATEMENT, rule.statement())
                .with(CONDITION, FormalText.write(rule.condition()))
                .with(CONTEXT, FormalText.write(rule.context()))
                .with(OUTCOME, FormalText.write(rule.outcome()))
                .with(SCORE, rule.relevance().score())
                .with(REASONS, rule.relevance().reasons())
                .with(FINGERPRINT, rule.fingerprint().value())
                .with(EXTRACTOR, rule.extractor())
                .with(GOVERNED, rule.governed())
                .with(
                        OCCURRENCES,
                        rule.occurrences().stream().map(RuleNodes::line).toList());
    }

    private static Optional<NodeKey> enforcer(Occurrence occurrence, String application, SystemGraph.Builder graph) {
        MemberRef member = occurrence.member();
        List<NodeKey> candidates = List.of(
                member.key(application),
                NodeKey.of(NodeKind.TYPE, application, member.typeKeyName()),
                NodeKey.of(NodeKind.FILE, application, occurrence.place().file()));
        return candidates.stream().filter(graph::has).findFirst();
    }

    private static String line(Occurrence occurrence) {
        SourceSpan span = occurrence.place().span();
        MemberRef member = occurrence.member();
        return String.join(
                SEPARATOR,
                occurrence.place().file(),
                Integer.toString(span.lineStart()),
                Integer.toString(span.colStart()),
                Integer.toString(span.lineEnd()),
                Integer.toString(span.colEnd()),
                Integer.toString(occurrence.anchorLine()),
                member.typeKeyName(),
                member.typeBinaryName(),
                member.signature(),
                member.descriptor());
    }

    /** The rules in {@code graph}, in the order of their ids. */
    public static List<BusinessRule> read(SystemGraph graph) {
        return read(graph.nodes(NodeKind.RULE));
    }

    /** The rules that {@code nodes} of kind {@link NodeKind#RULE} stand for, in their order. */
    public static List<BusinessRule> read(List<Node> nodes) {
        List<BusinessRule> rules = new ArrayList<>();
        for (Node node : nodes) {
            rules.add(new BusinessRule(
                    new RuleId(node.name()),
                    new Fingerprint(node.text(FINGERPRINT)),
                    RuleKind.of(node.text(NodeProperty.KIND)),
                    node.text(EXTRACTOR),
                    node.text(STATEMENT),
                    FormalText.readCondition(node.text(CONDITION)),
                    FormalText.readCondition(node.text(CONTEXT)),
                    FormalText.readOutcome(node.text(OUTCOME)),
                    texts(node, OCCURRENCES).stream().map(RuleNodes::occurrence).toList(),
                    new Relevance(node.number(SCORE), texts(node, REASONS)),
                    texts(node, GOVERNED)));
        }
        return List.copyOf(rules);
    }

    private static List<String> texts(Node node, String property) {
        return node.properties().get(property) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Occurrence occurrence(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        if (parts.length != 10) {
            throw new IllegalArgumentException("An occurrence has 10 parts, not " + parts.length + ": " + line);
        }
        SourceSpan span = new SourceSpan(number(parts[1]), number(parts[2]), number(parts[3]), number(parts[4]));
        return new Occurrence(
                new Place(parts[0], span), number(parts[5]), new MemberRef(parts[6], parts[7], parts[8], parts[9]));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
