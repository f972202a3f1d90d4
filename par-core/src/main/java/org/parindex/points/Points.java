package org.parindex.points;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * An exact number of points: a rational number, always in lowest terms.
 *
 * <p>Sums, products and quotients are exact (27 of 30 tasks × 1.5 points is 27/20, not nearly so); a value changes only
 * where a declared {@link Rounding} is applied. The same type carries percentages and figures on their way to points.
 * {@code equals} compares the number: {@code of("1.50")} equals {@code of("1.5")}. Immutable and safe for all threads.
 */
public final class Points implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0, 1);
    /** One point. */
    public static final Points ONE = new Points(1, 1);
    /** One hundred. */
    public static final Points HUNDRED = new Points(100, 1);

    private static final int MOST_DECIMALS = 1_000;
    private static final int SHOWN_PLACES = 4;
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int MOST_LONG_DECIMALS = 18;
    private static final long[] POWERS = new long[MOST_LONG_DECIMALS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    /** The fraction in {@code long}, or a denominator of 0 where one of both does not fit and {@link #big} holds them. */
    private final long above;

    private final long below;
    private final @Nullable Big big;

    /** A fraction of which at least one number does not fit {@code long}. */
    private record Big(BigInteger above, BigInteger below) {}

    private Points(long above, long below) {
        this.above = above;
        this.below = below;
        this.big = null;
    }

    private Points(Big big) {
        this.above = 0;
        this.below = 0;
        this.big = big;
    }

    /** In lowest terms, with a positive denominator. */
    private static Points lowest(long above, long below) {
        if (above == Long.MIN_VALUE || below == Long.MIN_VALUE || below == 0) {
            return lowest(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }
        long common = gcd(Math.abs(above), Math.abs(below));
        long divisor = below < 0 ? -common : common;
        return new Points(above / divisor, below / divisor);
    }

    private static long gcd(long a, long b) {
        long larger = a;
        long smaller = b;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    private static Points lowest(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw new ArithmeticException("Points cannot be divided by zero (%s/0).".formatted(above));
        }
        BigInteger common = above.gcd(below);
        BigInteger divisor = below.signum() < 0 ? common.negate() : common;
        return ofLowest(above.divide(divisor), below.divide(divisor));
    }

    private static Points ofLowest(BigInteger above, BigInteger below) {
        return above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE && !above.equals(LEAST)
                ? new Points(above.longValue(), below.longValue())
                : new Points(new Big(above, below));
    }

    /**
     * A whole number of points.
     *
     * @param whole the number
     * @return the points
     */
    public static Points of(long whole) {
        return lowest(whole, 1);
    }

    /**
     * Points from an exact decimal.
     *
     * @param decimal the decimal, with at most 1,000 places
     * @return the points
     * @throws IllegalArgumentException if the exponent is beyond ±1,000
     */
    public static Points of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale > MOST_DECIMALS || scale < -MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "The number (%s) has an exponent beyond ±%d.".formatted(decimal, MOST_DECIMALS));
        }
        if (scale >= 0 && scale <= MOST_LONG_DECIMALS && decimal.precision() <= MOST_LONG_DECIMALS) {
            return lowest(decimal.unscaledValue().longValue(), POWERS[scale]);
        }
        return scale <= 0
                ? ofLowest(decimal.toBigIntegerExact(), BigInteger.ONE)
                : lowest(decimal.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /**
     * Reads points as {@link #toString()} prints them: a decimal with a point, or a fraction.
     *
     * @param text such as {@code "1.35"}, {@code "-0.25"} or {@code "1/3"}
     * @return the points
     * @throws NumberFormatException if the text is neither
     */
    public static Points of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return of(new BigDecimal(text));
        }
        BigInteger below = new BigInteger(text.substring(slash + 1));
        if (below.signum() == 0) {
            throw new NumberFormatException("The fraction (%s) has a zero denominator.".formatted(text));
        }
        return lowest(new BigInteger(text.substring(0, slash)), below);
    }

    /**
     * The exact quotient of two whole numbers.
     *
     * @param part the numerator
     * @param whole the denominator, not zero
     * @return the quotient
     * @throws ArithmeticException if {@code whole} is zero
     */
    public static Points ratio(long part, long whole) {
        return lowest(part, whole);
    }

    /**
     * A whole number of units of ten to the power of {@code -places}.
     *
     * @param unscaled the number of units
     * @param places decimal places, not negative
     * @return {@code unscaled / 10^places}
     */
    public static Points ofScaled(long unscaled, int places) {
        return of(BigDecimal.valueOf(unscaled, places));
    }

    /**
     * The numerator in lowest terms; it carries the sign.
     *
     * @return the numerator
     */
    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(above) : big.above();
    }

    /**
     * The denominator in lowest terms.
     *
     * @return the denominator, positive
     */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(below) : big.below();
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return {@code this + other}, exactly
     */
    public Points plus(Points other) {
        if (big == null && other.big == null) {
            long left = above;
            long right = other.above;
            long denominator = below;
            boolean fits = true;
            if (below != other.below) {
                left = above * other.below;
                right = other.above * below;
                denominator = below * other.below;
                fits = isProduct(above, other.below) && isProduct(other.above, below) && isProduct(below, other.below);
            }
            long sum = left + right;
            if (fits && ((left ^ sum) & (right ^ sum)) >= 0) {
                return lowest(sum, denominator);
            }
        }
        BigInteger mine = denominator();
        BigInteger others = other.denominator();
        return lowest(numerator().multiply(others).add(other.numerator().multiply(mine)), mine.multiply(others));
    }

    /** Whether a product fits {@code long}. */
    private static boolean isProduct(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> (Long.SIZE - 1);
    }

    /**
     * The difference.
     *
     * @param other what is taken away
     * @return {@code this - other}, exactly
     */
    public Points minus(Points other) {
        return plus(other.negate());
    }

    /**
     * The product.
     *
     * @param other the factor
     * @return {@code this × other}, exactly
     */
    public Points times(Points other) {
        if (big == null && other.big == null && isProduct(above, other.above) && isProduct(below, other.below)) {
            return lowest(above * other.above, below * other.below);
        }
        return lowest(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The quotient.
     *
     * @param other the divisor, not zero
     * @return {@code this ÷ other}, exactly
     * @throws ArithmeticException if {@code other} is zero
     */
    public Points dividedBy(Points other) {
        if (big == null && other.big == null && isProduct(above, other.below) && isProduct(below, other.above)) {
            return lowest(above * other.below, below * other.above);
        }
        return lowest(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * The same amount with the other sign.
     *
     * @return {@code -this}
     */
    public Points negate() {
        return big == null ? new Points(-above, below) : ofLowest(big.above().negate(), big.below());
    }

    /**
     * The amount without its sign.
     *
     * @return {@code |this|}
     */
    public Points abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * The smaller of two.
     *
     * @param other the other
     * @return this if it is not larger
     */
    public Points min(Points other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two.
     *
     * @param other the other
     * @return this if it is not smaller
     */
    public Points max(Points other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return big == null ? Long.signum(above) : big.above().signum();
    }

    /**
     * Whether this is exactly zero.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * Whether this is a whole number.
     *
     * @return true if nothing stands behind the decimal point
     */
    public boolean isWhole() {
        return big == null ? below == 1 : big.below().equals(BigInteger.ONE);
    }

    /**
     * The largest whole number not above this.
     *
     * @return the floor
     */
    public Points floor() {
        return round(Rounding.of(0, RoundingMode.FLOOR));
    }

    /**
     * Applies a declared rounding; this is the only way in which points lose digits.
     *
     * @param rounding places and mode
     * @return the rounded points, or this under {@link Rounding#NONE}
     */
    public Points round(Rounding rounding) {
        return rounding.isNone() ? this : of(toDecimal(rounding.places(), rounding.mode()));
    }

    /**
     * The value as a decimal with a fixed number of places, for printing.
     *
     * @param places decimal places
     * @param mode which way the remainder goes; {@link RoundingMode#UNNECESSARY} demands that there is none
     * @return the decimal, with exactly that scale
     * @throws ArithmeticException if the mode is {@code UNNECESSARY} and digits would be lost
     */
    public BigDecimal toDecimal(int places, RoundingMode mode) {
        return big == null
                ? BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), places, mode)
                : new BigDecimal(big.above()).divide(new BigDecimal(big.below()), places, mode);
    }

    /**
     * The value as a decimal without loss.
     *
     * @return the shortest decimal, or empty if it has no end (as 1/3)
     */
    public Optional<BigDecimal> toDecimal() {
        if (isWhole()) {
            return Optional.of(new BigDecimal(numerator()));
        }
        BigInteger denominator = denominator();
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] divided = rest.divideAndRemainder(five);
            if (divided[1].signum() != 0) {
                return Optional.empty();
            }
            rest = divided[0];
            fives++;
        }
        return Optional.of(toDecimal(Math.max(twos, fives), RoundingMode.UNNECESSARY));
    }

    /**
     * The value as people read it: at most {@code places} decimals without trailing zeros, with the decimal sign of the
     * language, and a leading {@code ≈} if digits are left out.
     *
     * @param places the most decimal places shown
     * @param language Vietnamese shows a comma, English a point
     * @return such as {@code 1,35} or {@code ≈ 0,3333}
     */
    public String show(int places, Language language) {
        String shown = show(places);
        return language == Language.VIETNAMESE ? shown.replace('.', ',') : shown;
    }

    private String show(int places) {
        if (big == null && below == 1) {
            return Long.toString(above);
        }
        BigDecimal shown = toDecimal(places, RoundingMode.HALF_UP).stripTrailingZeros();
        String digits = shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
        return of(shown).equals(this) ? digits : "≈ " + digits;
    }

    /**
     * The value as people read it, in both languages, with at most four decimals.
     *
     * @return the text
     */
    public Text show() {
        String shown = show(SHOWN_PLACES);
        return Text.of(shown.replace('.', ','), shown);
    }

    @Override
    public int compareTo(Points other) {
        if (big == null && other.big == null) {
            if (below == other.below) {
                return Long.compare(above, other.above);
            }
            if (isProduct(above, other.below) && isProduct(other.above, below)) {
                return Long.compare(above * other.below, other.above * below);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points
                && above == points.above
                && below == points.below
                && Objects.equals(big, points.big);
    }

    @Override
    public int hashCode() {
        return Objects.hash(above, below, big);
    }

    /**
     * The exact value: a plain decimal with a point where it ends, otherwise a fraction in lowest terms.
     *
     * @return such as {@code 1.35} or {@code 1/3}
     */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator() + "/" + denominator());
    }
}
