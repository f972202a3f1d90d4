package org.parindex.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * The values between two bounds, each open or closed. Comparison is exact: 99.96 is never equal to 100.
 *
 * @param lower lower bound, or null for none
 * @param lowerIncluded whether the lower bound belongs to it
 * @param upper upper bound, or null for none
 * @param upperIncluded whether the upper bound belongs to it
 */
public record Interval(
        @Nullable BigDecimal lower,
        boolean lowerIncluded,
        @Nullable BigDecimal upper,
        boolean upperIncluded) {

    /** Every value. */
    public static final Interval ALL = new Interval(null, false, null, false);

    /**
     * Values from a bound up, the bound included.
     *
     * @param bound a decimal
     * @return {@code ≥ bound}
     */
    public static Interval atLeast(String bound) {
        return new Interval(new BigDecimal(bound), true, null, false);
    }

    /**
     * Values above a bound.
     *
     * @param bound a decimal
     * @return {@code > bound}
     */
    public static Interval above(String bound) {
        return new Interval(new BigDecimal(bound), false, null, false);
    }

    /**
     * Values below a bound.
     *
     * @param bound a decimal
     * @return {@code < bound}
     */
    public static Interval below(String bound) {
        return new Interval(null, false, new BigDecimal(bound), false);
    }

    /**
     * Values up to a bound, the bound included.
     *
     * @param bound a decimal
     * @return {@code ≤ bound}
     */
    public static Interval atMost(String bound) {
        return new Interval(null, false, new BigDecimal(bound), true);
    }

    /**
     * One value.
     *
     * @param value a decimal
     * @return {@code = value}
     */
    public static Interval exactly(String value) {
        return between(value, value);
    }

    /**
     * Values between two bounds, both included.
     *
     * @param lower a decimal
     * @param upper a decimal
     * @return {@code lower ≤ value ≤ upper}
     */
    public static Interval between(String lower, String upper) {
        return new Interval(new BigDecimal(lower), true, new BigDecimal(upper), true);
    }

    /**
     * Values from a bound up to below another.
     *
     * @param lower a decimal, included
     * @param upper a decimal, not included
     * @return {@code lower ≤ value < upper}
     */
    public static Interval fromTo(String lower, String upper) {
        return new Interval(new BigDecimal(lower), true, new BigDecimal(upper), false);
    }

    /**
     * Whether a value lies inside.
     *
     * @param value the exact value
     * @return true if it does
     */
    public boolean contains(Points value) {
        return isAboveLower(value) && isBelowUpper(value);
    }

    private boolean isAboveLower(Points value) {
        if (lower == null) {
            return true;
        }
        int order = value.compareTo(Points.of(lower));
        return order > 0 || (order == 0 && lowerIncluded);
    }

    private boolean isBelowUpper(Points value) {
        if (upper == null) {
            return true;
        }
        int order = value.compareTo(Points.of(upper));
        return order < 0 || (order == 0 && upperIncluded);
    }

    /**
     * Whether no value lies inside.
     *
     * @return true if the bounds exclude each other
     */
    public boolean isEmpty() {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.compareTo(upper);
        return order > 0 || (order == 0 && !(lowerIncluded && upperIncluded));
    }

    /**
     * Whether some value lies in both.
     *
     * @param other the other interval
     * @return true if they share a value
     */
    public boolean overlaps(Interval other) {
        return !isEmpty() && !other.isEmpty() && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Interval other) {
        if (upper == null || other.lower == null) {
            return false;
        }
        int order = upper.compareTo(other.lower);
        return order < 0 || (order == 0 && !(upperIncluded && other.lowerIncluded));
    }

    /**
     * The interval in words.
     *
     * @param unit what stands behind the numbers, such as {@code " %"}; may be empty
     * @return such as {@code từ 70 % đến dưới 90 %}
     */
    public Text describe(String unit) {
        if (lower != null && upper != null) {
            return lower.compareTo(upper) == 0 ? show(lower, unit) : range(show(lower, unit), show(upper, unit));
        }
        if (lower != null) {
            Text bound = show(lower, unit);
            return lowerIncluded ? bound.plus(Text.of(" trở lên", " or more")) : open("trên ", "above ", bound);
        }
        return upper == null ? Text.of("mọi giá trị", "any value") : upTo(show(upper, unit));
    }

    private Text range(Text from, Text to) {
        Text start = lowerIncluded ? open("từ ", "from ", from) : open("trên ", "above ", from);
        Text end = upperIncluded ? open(" đến ", " to ", to) : open(" đến dưới ", " to below ", to);
        return start.plus(end);
    }

    private Text upTo(Text bound) {
        return upperIncluded ? bound.plus(Text.of(" trở xuống", " or less")) : open("dưới ", "below ", bound);
    }

    private static Text open(String vi, String en, Text bound) {
        return Text.of(vi, en).plus(bound);
    }

    private static Text show(BigDecimal bound, String unit) {
        return Points.of(bound).show().plus(unit);
    }

    /** Mathematical notation, such as {@code [70, 90)}. */
    @Override
    public String toString() {
        return (lowerIncluded ? "[" : "(")
                + (lower == null ? "-∞" : lower.toPlainString())
                + ", "
                + (upper == null ? "∞" : upper.toPlainString())
                + (upperIncluded ? "]" : ")");
    }
}
