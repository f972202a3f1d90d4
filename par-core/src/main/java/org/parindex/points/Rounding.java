package org.parindex.points;

import java.math.RoundingMode;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * A declared rounding: how many decimal places are kept, and which way a remainder goes.
 *
 * <p>No PAR INDEX text that could be read states a rounding rule; published tables agree with {@code HALF_UP} to two
 * places on the exact decimal (81.755 prints as 81.76). A scheme therefore names its roundings; {@link #NONE} is the
 * default everywhere but on output.
 *
 * @param places decimal places kept, 0 to 30
 * @param mode which way the remainder goes; {@link RoundingMode#UNNECESSARY} stands for no rounding at all
 */
public record Rounding(int places, RoundingMode mode) {

    /** No rounding: the exact value stays. */
    public static final Rounding NONE = new Rounding(0, RoundingMode.UNNECESSARY);

    private static final int MOST_PLACES = 30;

    /** Checks the number of places. */
    public Rounding {
        Objects.requireNonNull(mode, "mode");
        if (places < 0 || places > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "The decimal places (%d) are not between 0 and %d.".formatted(places, MOST_PLACES));
        }
    }

    /**
     * Rounds to the nearest value, a half away from zero, as Excel's ROUND does.
     *
     * @param places decimal places kept
     * @return the rounding
     */
    public static Rounding halfUp(int places) {
        return new Rounding(places, RoundingMode.HALF_UP);
    }

    /**
     * Rounds to a number of places in a given mode.
     *
     * @param places decimal places kept
     * @param mode which way the remainder goes
     * @return the rounding
     */
    public static Rounding of(int places, RoundingMode mode) {
        return new Rounding(places, mode);
    }

    /**
     * Whether this leaves every value as it is.
     *
     * @return true for {@link #NONE}
     */
    public boolean isNone() {
        return mode == RoundingMode.UNNECESSARY;
    }

    /**
     * The rounding in words.
     *
     * @return such as "2 decimals, half up"
     */
    public Text describe() {
        if (isNone()) {
            return Text.of("không làm tròn", "none");
        }
        return Text.fill("{0} chữ số thập phân, {1}", "{0} decimals, {1}", places, words(mode));
    }

    private static Text words(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> Text.of("nửa làm tròn lên", "half up");
            case HALF_EVEN -> Text.of("nửa làm tròn về số chẵn", "half to even");
            case HALF_DOWN -> Text.of("nửa làm tròn xuống", "half down");
            case UP -> Text.of("làm tròn lên", "up");
            case DOWN -> Text.of("cắt bỏ", "down");
            case CEILING -> Text.of("về phía dương", "towards plus");
            case FLOOR -> Text.of("về phía âm", "towards minus");
            case UNNECESSARY -> Text.of("không làm tròn", "none");
        };
    }
}
