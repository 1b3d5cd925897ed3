package dev.unearth.analyzer.wiring;

import java.util.List;
import java.util.Set;

/** The catalogue of wirers. */
public final class Wirers {

    private Wirers() {}

    /** All wirers, in the order in which they run: a later one may join what an earlier one has added. */
    public static List<Wirer> all() {
        return List.of(
                new TableWirer(),
                new JdbcWirer(),
                new WebXmlWirer(),
                new StrutsWirer(),
                new PageWirer(),
                new DispatchWirer(),
                new EjbWirer(),
                new DescriptorWirer(),
                new MainWirer());
    }

    /** The methods whose calls wirers want to see even where nothing is known of the text: for the study of texts. */
    public static Set<String> watchedMethods() {
        return JdbcWirer.watched();
    }
}
