package org.parindex.io.json;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimals from text, refused before they cost anything if they are longer than allowed. */
final class Decimals {

    private Decimals() {}

    /**
     * An exact decimal.
     *
     * @param text a decimal, maybe with an exponent
     * @param digits most digits in plain notation, on either side of the point
     * @return the number with a scale of zero or more; empty if it is too long
     */
    static Optional<BigDecimal> of(String text, int digits) {
        if (text.length() > 2 * digits + 16) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean tooLong = Math.abs((long) value.scale()) > digits || value.precision() > digits;
            return tooLong ? Optional.empty() : Optional.of(value.scale() < 0 ? value.setScale(0) : value);
        } catch (NumberFormatException hugeExponent) {
            return Optional.empty();
        }
    }
}
