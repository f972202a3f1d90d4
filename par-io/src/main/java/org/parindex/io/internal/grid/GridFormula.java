package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A formula and what is known of its result.
 *
 * @param text the formula without its equals sign; of a formula that several cells share, as the first of them has it
 * @param down how many rows below that first cell it stands
 * @param right how many columns to the right of it
 * @param stored whether the file holds a result
 * @param computed the number that it gives now, or null if it gives none or was not computed
 */
public record GridFormula(
        String text,
        int down,
        int right,
        boolean stored,
        @Nullable BigDecimal computed) {

    /**
     * A formula that was not computed yet.
     *
     * @param text the formula without its equals sign
     * @param stored whether the file holds a result
     * @return the formula
     */
    public static GridFormula of(String text, boolean stored) {
        return new GridFormula(text, 0, 0, stored, null);
    }

    /** The same formula with what it gives now. */
    GridFormula computed(boolean isStored, BigDecimal now) {
        return new GridFormula(text, down, right, isStored, now);
    }
}
