package dev.unearth.rules.declared;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.rules.rule.Fingerprint;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The drafts of one extractor; what means the same at the same place counts once. */
final class Drafts {

    /** Whose code a document is: nobody's. */
    static final MemberRef NO_MEMBER = new MemberRef("", "", "", "");

    private final String extractor;
    private final List<RuleDraft> drafts = new ArrayList<>();
    private final Set<Said> said = new HashSet<>();

    Drafts(String extractor) {
        this.extractor = extractor;
    }

    private record Said(Fingerprint fingerprint, Place place) {}

    /** Adds a rule that a document declares in the lines {@code first} to {@code last}. */
    void add(RuleKind kind, Condition condition, Outcome outcome, String file, int first, int last, Trait... traits) {
        Place place = new Place(file, SourceSpan.ofLines(first, Math.max(first, last)));
        add(kind, condition, outcome, new Occurrence(place, first, NO_MEMBER), traits);
    }

    /** Adds a rule. What is said of other rows is kept as it is: "for no applicant" reads better than "for every applicant not". */
    void add(RuleKind kind, Condition condition, Outcome outcome, Occurrence occurrence, Trait... traits) {
        RuleDraft draft = new RuleDraft(
                extractor,
                kind,
                condition instanceof Condition.Quantified ? condition : NormalForm.of(condition),
                Condition.ALWAYS,
                outcome,
                occurrence,
                Set.of(traits),
                List.of());
        if (said.add(new Said(draft.fingerprint(), occurrence.place()))) {
            drafts.add(draft);
        }
    }

    /** All of them, in the order they were added. */
    List<RuleDraft> all() {
        return List.copyOf(drafts);
    }
}
