package org.parindex.points;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
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
    public static final Points ZERO = new Points(BigInteger.ZERO, BigInteger.ONE);
    /** One point. */
    public static final Points ONE = new Points(BigInteger.ONE, BigInteger.ONE);
    /** One hundred. */
    public static final Points HUNDRED = new Points(BigInteger.valueOf(100), BigInteger.ONE);

    private static final int MOST_DECIMALS = 1_000;
    private static final int SHOWN_PLACES = 4;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Points(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    private static Points lowest(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Points cannot be divided by zero (%s/0).".formatted(numerator));
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Points(numerator, denominator)
                : new Points(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * A whole number of points.
     *
     * @param whole the number
     * @return the points
     */
    public static Points of(long whole) {
        return new Points(BigInteger.valueOf(whole), BigInteger.ONE);
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
        return scale <= 0
                ? new Points(decimal.toBigIntegerExact(), BigInteger.ONE)
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
        return lowest(BigInteger.valueOf(part), BigInteger.valueOf(whole));
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
        return numerator;
    }

    /**
     * The denominator in lowest terms.
     *
     * @return the denominator, positive
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return {@code this + other}, exactly
     */
    public Points plus(Points other) {
        if (denominator.equals(other.denominator)) {
            return denominator.equals(BigInteger.ONE)
                    ? new Points(numerator.add(other.numerator), BigInteger.ONE)
                    : lowest(numerator.add(other.numerator), denominator);
        }
        return lowest(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
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
        return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @param other the divisor, not zero
     * @return {@code this ÷ other}, exactly
     * @throws ArithmeticException if {@code other} is zero
     */
    public Points dividedBy(Points other) {
        return lowest(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The same amount with the other sign.
     *
     * @return {@code -this}
     */
    public Points negate() {
        return numerator.signum() == 0 ? this : new Points(numerator.negate(), denominator);
    }

    /**
     * The amount without its sign.
     *
     * @return {@code |this|}
     */
    public Points abs() {
        return numerator.signum() < 0 ? negate() : this;
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
        return numerator.signum();
    }

    /**
     * Whether this is exactly zero.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /**
     * Whether this is a whole number.
     *
     * @return true if nothing stands behind the decimal point
     */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
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
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    /**
     * The value as a decimal without loss.
     *
     * @return the shortest decimal, or empty if it has no end (as 1/3)
     */
    public Optional<BigDecimal> toDecimal() {
        if (isWhole()) {
            return Optional.of(new BigDecimal(numerator));
        }
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
        BigDecimal shown = toDecimal(places, RoundingMode.HALF_UP).stripTrailingZeros();
        String digits = shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
        String local = language == Language.VIETNAMESE ? digits.replace('.', ',') : digits;
        return of(shown).equals(this) ? local : "≈ " + local;
    }

    /**
     * The value as people read it, in both languages, with at most four decimals.
     *
     * @return the text
     */
    public Text show() {
        return Text.of(show(SHOWN_PLACES, Language.VIETNAMESE), show(SHOWN_PLACES, Language.ENGLISH));
    }

    @Override
    public int compareTo(Points other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points
                && numerator.equals(points.numerator)
                && denominator.equals(points.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /**
     * The exact value: a plain decimal with a point where it ends, otherwise a fraction in lowest terms.
     *
     * @return such as {@code 1.35} or {@code 1/3}
     */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }
}
