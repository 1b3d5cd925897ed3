package dev.unearth.rules.rule;

import dev.unearth.analyzer.formal.Canonical;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.link.MemberRef;

/**
 * The hash of what a rule means: of the canonical text of condition and outcome, so that names of locals, the order of
 * {@code and}, and places do not matter. A rule over nothing but locals means nothing outside its method; there the
 * simple names of type and method count as well, so that two strangers are not taken for the same rule.
 */
public record Fingerprint(String value) {

    /** The fingerprint of a rule that {@code member} enforces. */
    public static Fingerprint of(Condition condition, Outcome outcome, MemberRef member) {
        String scope = Terms.of(condition, outcome).isAnchored() ? "" : simple(member);
        return new Fingerprint(
                Digest.base32(scope + "\n" + Canonical.text(condition, outcome)).substring(0, 32));
    }

    private static String simple(MemberRef member) {
        String type = member.typeBinaryName();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "#" + member.name();
    }
}
