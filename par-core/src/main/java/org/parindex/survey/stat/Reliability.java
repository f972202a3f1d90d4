package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.parindex.survey.internal.Sum;

/**
 * Whether the items of a scale measure one thing (Cronbach 1951). Rows with a missing answer are left out by the caller.
 *
 * @param respondents complete rows
 * @param items columns
 * @param alpha Cronbach's alpha from the covariances: k/(k − 1) · (1 − Σ variances / variance of the sum)
 * @param standardisedAlpha the same from the correlations; empty where an item does not vary
 * @param meanCorrelation the mean correlation of two items; empty where an item does not vary
 * @param guttman6 Guttman's lambda 6; empty when the correlations are singular
 * @param asymptoticError the standard error of alpha of Duhachek and Iacobucci (2004)
 * @param alphaIfDropped alpha without each item; empty where only one item is left
 * @param itemTotal each item's correlation with the sum of the others; empty where one of them does not vary
 * @param measurementError the standard error of measurement of the sum
 */
public record Reliability(
        int respondents,
        int items,
        double alpha,
        OptionalDouble standardisedAlpha,
        OptionalDouble meanCorrelation,
        OptionalDouble guttman6,
        double asymptoticError,
        List<OptionalDouble> alphaIfDropped,
        List<OptionalDouble> itemTotal,
        double measurementError) {

    /** Copies the lists. */
    public Reliability {
        alphaIfDropped = List.copyOf(alphaIfDropped);
        itemTotal = List.copyOf(itemTotal);
    }

    /**
     * Computes the coefficients.
     *
     * @param columns a column of answers per item, all as long
     * @return the coefficients; empty with fewer than two items or respondents, or where the sum of the items does not
     *     vary
     */
    public static Optional<Reliability> of(double[]... columns) {
        int k = columns.length;
        int n = k == 0 ? 0 : columns[0].length;
        if (k < 2 || n < 2) {
            return Optional.empty();
        }
        double[][] covariance = covariances(columns);
        OptionalDouble alpha = alpha(covariance, -1);
        if (alpha.isEmpty()) {
            return Optional.empty();
        }
        boolean allVary = Arrays.stream(columns).noneMatch(Ranks::constant);
        double[][] correlation = correlations(covariance);
        double sumR = sum(correlation, -1);
        return Optional.of(new Reliability(
                n,
                k,
                alpha.getAsDouble(),
                allVary && sumR > 0 ? OptionalDouble.of((1 - k / sumR) * k / (k - 1.0)) : OptionalDouble.empty(),
                allVary ? OptionalDouble.of((sumR - k) / (k * (k - 1.0))) : OptionalDouble.empty(),
                allVary && sumR > 0 ? guttman(correlation, sumR) : OptionalDouble.empty(),
                asymptoticError(covariance, n),
                each(k, item -> k == 2 ? OptionalDouble.empty() : alpha(covariance, item)),
                each(k, item -> Correlation.pearson(columns[item], others(columns, item))),
                Math.sqrt(sum(covariance, -1) * (1 - alpha.getAsDouble()))));
    }

    /**
     * Cronbach's alpha of weighted answers (R's {@code svycralpha}): with the weights of a survey it estimates the alpha of
     * the population.
     *
     * @param weights one per respondent, not negative
     * @param columns two items or more, complete
     * @return alpha; empty where no weight is left or the sums do not vary
     */
    public static OptionalDouble alpha(double[] weights, double[]... columns) {
        double[] sums = new double[weights.length];
        double items = 0;
        for (double[] column : columns) {
            if (column.length != sums.length) {
                throw new IllegalArgumentException(
                        "An item of %d answers for %d weights.".formatted(column.length, sums.length));
            }
            items += spread(weights, column);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += column[i];
            }
        }
        int k = columns.length;
        double all = spread(weights, sums);
        return k > 1 && all > 1e-12 * items && Double.isFinite(items / all)
                ? OptionalDouble.of((1 - items / all) * k / (k - 1.0))
                : OptionalDouble.empty();
    }

    /** Σ w (x − x̄)². */
    private static double spread(double[] weights, double[] x) {
        Sum people = new Sum();
        Sum first = new Sum();
        for (int i = 0; i < x.length; i++) {
            people.add(weights[i]);
            first.add(weights[i] * x[i]);
        }
        double mean = people.value() > 0 ? first.value() / people.value() : 0;
        Sum squares = new Sum();
        for (int i = 0; i < x.length; i++) {
            squares.add(weights[i] * (x[i] - mean) * (x[i] - mean));
        }
        return squares.value();
    }

    private static List<OptionalDouble> each(int k, IntFunction<OptionalDouble> value) {
        return IntStream.range(0, k).mapToObj(value).toList();
    }

    private static double[][] covariances(double[][] columns) {
        int k = columns.length;
        int n = columns[0].length;
        double[][] off = new double[k][n];
        for (int j = 0; j < k; j++) {
            if (columns[j].length != n) {
                throw new IllegalArgumentException(
                        "An item of %d answers beside one of %d.".formatted(columns[j].length, n));
            }
            double mean = Ranks.constant(columns[j]) ? columns[j][0] : Sum.mean(columns[j]);
            for (int i = 0; i < n; i++) {
                off[j][i] = columns[j][i] - mean;
            }
        }
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                Sum sum = new Sum();
                for (int row = 0; row < n; row++) {
                    sum.add(off[i][row] * off[j][row]);
                }
                covariance[i][j] = sum.value() / (n - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private static double[][] correlations(double[][] covariance) {
        double[][] correlation = new double[covariance.length][covariance.length];
        for (int i = 0; i < correlation.length; i++) {
            for (int j = 0; j < correlation.length; j++) {
                correlation[i][j] = i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return correlation;
    }

    private static double[] others(double[][] columns, int item) {
        double[] sum = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; j != item && i < sum.length; i++) {
                sum[i] += columns[j][i];
            }
        }
        return sum;
    }

    private static OptionalDouble alpha(double[][] c, int without) {
        int k = c.length - (without < 0 ? 0 : 1);
        double trace = 0;
        for (int i = 0; i < c.length; i++) {
            trace += i == without ? 0 : c[i][i];
        }
        double all = sum(c, without);
        return all > 1e-12 * trace ? OptionalDouble.of((1 - trace / all) * k / (k - 1.0)) : OptionalDouble.empty();
    }

    private static double sum(double[][] c, int without) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                sum += i == without || j == without ? 0 : c[i][j];
            }
        }
        return sum;
    }

    private static OptionalDouble guttman(double[][] correlation, double sumR) {
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(correlation));
        if (!lu.getSolver().isNonSingular()) {
            return OptionalDouble.empty();
        }
        RealMatrix inverse = lu.getSolver().getInverse();
        double unique = 0;
        for (int i = 0; i < correlation.length; i++) {
            unique += 1 / inverse.getEntry(i, i);
        }
        return OptionalDouble.of(1 - unique / sumR);
    }

    private static double asymptoticError(double[][] c, int n) {
        RealMatrix matrix = new Array2DRowRealMatrix(c);
        RealMatrix squared = matrix.multiply(matrix);
        double k = c.length;
        double sum = sum(c, -1);
        double trace = matrix.getTrace();
        double q = 2
                * k
                * k
                / ((k - 1) * (k - 1) * sum * sum * sum)
                * (sum * (squared.getTrace() + trace * trace) - 2 * trace * sum(squared.getData(), -1));
        return Math.sqrt(Math.max(0, q) / n);
    }

    /**
     * Feldt's interval of alpha.
     *
     * @param level the confidence
     * @return the interval
     */
    public ConfidenceInterval feldt(double level) {
        ConfidenceInterval.requireLevel(level);
        double half = (1 - level) / 2;
        double df1 = respondents - 1.0;
        double df2 = df1 * (items - 1);
        return new ConfidenceInterval(
                1 - (1 - alpha) * Distributions.fQuantile(1 - half, df1, df2),
                1 - (1 - alpha) * Distributions.fQuantile(half, df1, df2),
                level,
                "feldt");
    }
}
