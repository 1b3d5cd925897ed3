package dev.unearth.analyzer.wiring;

import java.util.List;

/** The catalogue of wirers. */
public final class Wirers {

    private Wirers() {}

    /** All wirers, in the order in which they run: a later one may join what an earlier one has added. */
    public static List<Wirer> all() {
        return List.of(
                new WebXmlWirer(),
                new StrutsWirer(),
                new PageWirer(),
                new DispatchWirer(),
                new EjbWirer(),
                new DescriptorWirer(),
                new MainWirer());
    }
}
