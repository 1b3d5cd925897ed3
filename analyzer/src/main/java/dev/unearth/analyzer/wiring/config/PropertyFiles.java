package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The property files of a system, those of builds left out: which of them configure, and which hold texts for people. */
public final class PropertyFiles {

    private static final Pattern BUILD = Pattern.compile(
            "(?i)build\\w*|gradle(?:-wrapper)?|maven(?:-wrapper)?|pom|project|nbproject|ant|local|archetype\\w*|jacoco\\w*|sonar-project");
    private static final Pattern LOCALIZED = Pattern.compile("(.+?)_[a-z]{2,3}(?:_[A-Z]{2}(?:_\\w+)?)?\\.properties");
    private static final Pattern SENTENCE =
            Pattern.compile("(?s).*\\p{L}{2,} \\p{L}+[ .,!?:].*|\\p{Lu}\\p{L}+ \\p{L}+.*");
    private static final int MOST = 2_000;

    private final List<Evidences.Of<PropertyFacts>> all;
    private final Set<String> localized = new HashSet<>();

    /** Those of {@code evidence}. */
    public PropertyFiles(Evidences evidence) {
        this.all = evidence.documents(PropertyFacts.class).stream()
                .filter(each -> !isOfBuild(each.file()))
                .toList();
        for (Evidences.Of<PropertyFacts> each : all) {
            Matcher name = LOCALIZED.matcher(each.file().fileName());
            if (name.matches()) {
                localized.add(each.file().folder() + "/" + name.group(1));
            }
        }
    }

    private static boolean isOfBuild(SourceFile file) {
        String name = file.fileName();
        return BUILD.matcher(name.substring(0, Math.max(name.lastIndexOf('.'), 0)))
                        .matches()
                || file.path().contains("/META-INF/maven/");
    }

    /** All of them, in order. */
    public List<Evidences.Of<PropertyFacts>> all() {
        return all;
    }

    /** Whether it holds texts for people: there are several of it for several languages, or most of its values are sentences. */
    public boolean isMessages(Evidences.Of<PropertyFacts> each) {
        String name = each.file().fileName();
        Matcher suffix = LOCALIZED.matcher(name);
        String base = suffix.matches() ? suffix.group(1) : name.replaceFirst("\\.properties\\w*$", "");
        if (localized.contains(each.file().folder() + "/" + base)) {
            return true;
        }
        List<PropertyFacts.Entry> entries = each.facts().entries();
        long sentences = entries.stream()
                .filter(entry -> SENTENCE.matcher(entry.value()).matches())
                .count();
        return entries.size() > MOST || sentences * 3 > entries.size();
    }
}
