package dev.unearth.cli;

import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;

/** The study of those who want nothing of a unit but its part of the graph. */
final class GraphStudy implements UnitStudy<Boolean> {

    @Override
    public Boolean study(LinkedUnit unit) {
        return true;
    }

    @Override
    public String keptAs() {
        return "graph";
    }
}
