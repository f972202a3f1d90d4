package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A formula and what is known of its result.
 *
 * @param text the formula without its equals sign
 * @param stored whether the file holds a result
 * @param computed the number that it gives now, or null if it gives none or was not computed
 */
public record GridFormula(
        String text, boolean stored, @Nullable BigDecimal computed) {}
