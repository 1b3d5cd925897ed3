package dev.unearth.rules.extract;

import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.rules.rule.RuleDraft;
import java.util.List;

/** Drafts of the rules in one linked unit, in reading order. */
public final class RuleStudy implements UnitStudy<List<RuleDraft>> {

    private final List<RuleExtractor> extractors = ExtractorCatalogue.all();

    @Override
    public String keptAs() {
        return "rule drafts";
    }

    @Override
    public List<RuleDraft> study(LinkedUnit unit) {
        UnitReading reading = UnitReading.of(unit);
        Findings findings = new Findings();
        extractors.forEach(extractor -> extractor.extract(reading, findings));
        return findings.inOrder();
    }
}
