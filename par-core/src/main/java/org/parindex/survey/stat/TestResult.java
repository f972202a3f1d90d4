package org.parindex.survey.stat;

import java.util.List;

/**
 * A test: its name, its statistic and how often chance alone would do as much.
 *
 * @param method the name of the test
 * @param statistic the statistic
 * @param df degrees of freedom: none for a normal statistic or an exact test, one for t and chi-square, two for F
 * @param pValue the probability, 0 to 1, two-sided unless the method says otherwise
 */
public record TestResult(String method, double statistic, List<Double> df, double pValue) {

    /** Refuses what is no number. */
    public TestResult {
        df = List.copyOf(df);
        if (Double.isNaN(statistic) || !(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException(
                    "%s: a statistic of %s with a probability of %s is no test.".formatted(method, statistic, pValue));
        }
    }

    /** Compared with the standard normal distribution. */
    static TestResult normal(String method, double z) {
        return new TestResult(method, z, List.of(), Math.min(1, 2 * Distributions.normalCdf(-Math.abs(z))));
    }

    /**
     * A statistic compared with Student's t.
     *
     * @param method the name of the test
     * @param t the statistic
     * @param df degrees of freedom, above 0
     * @return the two-sided test
     */
    public static TestResult student(String method, double t, double df) {
        return new TestResult(method, t, List.of(df), Math.min(1, Distributions.studentTwoSided(t, df)));
    }

    /**
     * A statistic compared with chi-square.
     *
     * @param method the name of the test
     * @param statistic the statistic
     * @param df degrees of freedom, above 0
     * @return the test
     */
    public static TestResult chiSquare(String method, double statistic, double df) {
        return new TestResult(method, statistic, List.of(df), Distributions.chiSquareTail(statistic, df));
    }

    /**
     * A statistic compared with F.
     *
     * @param method the name of the test
     * @param statistic the statistic
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0
     * @return the test
     */
    public static TestResult f(String method, double statistic, double df1, double df2) {
        return new TestResult(method, statistic, List.of(df1, df2), Distributions.fTail(statistic, df1, df2));
    }
}
