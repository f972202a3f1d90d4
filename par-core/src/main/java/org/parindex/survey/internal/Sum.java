package org.parindex.survey.internal;

/**
 * A sum that keeps what rounding loses (Knuth's two-sum, carried in a second number), so that the order of the rows does
 * not move the digits that are shown.
 */
public final class Sum {

    private double high;
    private double low;

    /**
     * Adds one value.
     *
     * @param value a finite number
     */
    public void add(double value) {
        double sum = high + value;
        double back = sum - high;
        low += (high - (sum - back)) + (value - back);
        high = sum;
    }

    /**
     * The sum so far.
     *
     * @return the sum
     */
    public double value() {
        return high + low;
    }

    /**
     * The sum of a column.
     *
     * @param values finite numbers
     * @return their sum
     */
    public static double of(double... values) {
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /**
     * The mean of a column.
     *
     * @param values finite numbers, at least one
     * @return sum / number
     */
    public static double mean(double... values) {
        return of(values) / values.length;
    }
}
