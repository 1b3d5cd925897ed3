package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Amounts, limits and rates that property files and environment entries hold: numbers whose key, or whose file, is called like
 * a quantity of a business and in no way like a setting of the machine.
 */
final class PropertyConstants implements DeclaredExtractor {

    private static final Set<String> QUANTITIES = Set.of(
            ("fee fees rate rates limit limits max maximum min minimum discount discounts age amount amounts percent percentage "
                            + "price prices cost costs tax taxes vat tariff tariffs charge charges penalty penalties fine fines interest "
                            + "deposit salary bonus threshold thresholds quota commission surcharge premium days months years deadline "
                            + "term grace overdue balance loan installments")
                    .split(" "));
    private static final Set<String> SETTINGS = Set.of(
            ("port timeout pool size buffer thread threads url uri path retry retries cache interval delay host server jdbc db "
                            + "database driver hibernate log log4j logger logging version build session connection connections socket "
                            + "memory heap file files upload page pages rows row width height font color colour column columns menu "
                            + "level debug test mail smtp queue batch ttl idle wait attempts seconds millis ms bytes kb mb sequence "
                            + "quartz job scheduler shutdown countdown restart startup http https ssl proxy encoding label message error errors title text locale "
                            + "statements fetch transaction java maven ant checkstyle coverage pmd sort index chart image display")
                    .split(" "));

    /** Bundles of texts: by their names, or with a language at the end. */
    private static final Pattern BUNDLE = Pattern.compile(
            "(?i:.*(messages?|resources?|bundle|labels|texts|i18n|strings).*)|.*_[a-z]{2,3}(_[A-Z]{2})?");

    @Override
    public String name() {
        return "property-constants";
    }

    @Override
    public void extract(Sources sources, Drafts drafts) {
        for (Sources.Document<PropertyFacts> document : sources.documents(PropertyFacts.class)) {
            boolean bundle = BUNDLE.matcher(fileName(document.path())).matches();
            for (PropertyFacts.Entry entry :
                    bundle ? List.<PropertyFacts.Entry>of() : document.facts().entries()) {
                setting(entry.key(), entry.value(), document.path(), entry.line(), entry.line(), drafts);
            }
        }
        for (String root : List.of("web-app", "ejb-jar", "application-client")) {
            for (Sources.Rooted document : sources.rooted(root)) {
                entries(document.path(), document.root(), drafts);
            }
        }
    }

    private static void entries(String path, Element element, Drafts drafts) {
        for (Element child : element.children()) {
            if (child.name().equals("env-entry")) {
                String name = child.childText("env-entry-name");
                setting(name, child.childText("env-entry-value"), path, child.line(), child.endLine(), drafts);
            } else {
                entries(path, child, drafts);
            }
        }
    }

    private static void setting(String key, String value, String path, int first, int last, Drafts drafts) {
        Optional<Operand.Literal> number = Numbers.of(value);
        String words = Phrases.of(key);
        if (number.isEmpty() || key.endsWith(value) || !isQuantity(words, fileWords(path))) {
            return;
        }
        Operand.Atom setting = new Operand.Atom(number.get().type(), words, new Access.ConfigKey(key));
        drafts.add(
                RuleKind.CONSTANT,
                Condition.ALWAYS,
                new Outcome.Set(setting, number.get()),
                path,
                first,
                last,
                Trait.NAMES_QUANTITY,
                Trait.DECLARED);
    }

    private static boolean isQuantity(String key, String file) {
        List<String> words = Arrays.asList((key + " " + file).split(" "));
        return words.stream().anyMatch(QUANTITIES::contains) && words.stream().noneMatch(SETTINGS::contains);
    }

    private static String fileWords(String path) {
        return Phrases.of(fileName(path));
    }

    /** The name of a file without its ending. */
    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
