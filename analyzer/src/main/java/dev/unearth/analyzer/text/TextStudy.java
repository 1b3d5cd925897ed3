package dev.unearth.analyzer.text;

import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import java.util.List;

/**
 * Finds the texts that the calls and creations of a unit are handed. Follows locals along the code and over branches, constants
 * over files, fields, builders and helper methods within the unit; what a loop adds is a hole. A value stands for what one way
 * through the code gives, ways that exclude each other included. {@link TextFlow} then joins callers with the methods they hand
 * texts to. Time and memory are bounded: at most {@value Texts#MAX_VALUES} values per expression.
 */
public final class TextStudy implements UnitStudy<List<CallText>> {

    private final Watch watch;

    /** A study that also keeps the calls that are watched. */
    public TextStudy(Watch watch) {
        this.watch = watch;
    }

    @Override
    public List<CallText> study(LinkedUnit unit) {
        return new UnitTexts(unit, watch).rows();
    }
}
