package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Types that know and do too much, by the thresholds of Lanza and Marinescu, "Object-Oriented Metrics in Practice", 2006,
 * section 5.3: WMC at least 47, TCC below 1/3, ATFD above 5.
 */
final class GodClass {

    private static final int MIN_WMC = 47;
    private static final double MAX_TCC = 1.0 / 3;
    private static final int MAX_ATFD = 5;

    private GodClass() {}

    static List<Finding> findings(Sheet sheet, Codebase code) {
        List<Finding> found = new ArrayList<>();
        for (int type = 0; type < code.size(); type++) {
            NodeKey key = code.key(type);
            if (sheet.get(key, Measure.WMC) >= MIN_WMC
                    && sheet.has(key, Measure.TCC)
                    && sheet.get(key, Measure.TCC) < MAX_TCC
                    && sheet.get(key, Measure.ATFD) > MAX_ATFD) {
                Place place = code.type(type).place().orElse(new Place("", SourceSpan.NONE));
                found.add(new Finding(
                        "GOD_CLASS", key, place, message(sheet, code.type(type).name(), key)));
            }
        }
        return found;
    }

    private static String message(Sheet sheet, String name, NodeKey key) {
        return String.format(
                Locale.ROOT,
                "%s does too much with the data of others: WMC %.0f (47 or more), TCC %.2f (below 0.33), ATFD %.0f (above 5)",
                name,
                sheet.get(key, Measure.WMC),
                sheet.get(key, Measure.TCC),
                sheet.get(key, Measure.ATFD));
    }
}
