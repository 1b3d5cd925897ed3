package dev.unearth.analyzer.text;

import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.analyzer.link.UnitStudy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the texts that the calls and creations of a unit are handed. Follows locals along the code and over branches, constants
 * over files, fields, builders and helper methods within the unit; what a loop adds is a hole. A value stands for what one way
 * through the code gives, ways that exclude each other included. {@link TextFlow} then joins callers with the methods they hand
 * texts to. Time and memory are bounded: at most {@value Texts#MAX_VALUES} values per expression.
 */
public final class TextStudy implements UnitStudy<List<CallText>> {

    private final Set<String> watched;

    /**
     * A study that also keeps calls of the methods called {@code watched} where nothing is known of the text they are handed.
     *
     * @param watched simple names of methods
     */
    public TextStudy(Set<String> watched) {
        this.watched = new TreeSet<>(watched);
    }

    @Override
    public List<CallText> study(LinkedUnit unit) {
        return new UnitTexts(unit, watched).rows();
    }
}
