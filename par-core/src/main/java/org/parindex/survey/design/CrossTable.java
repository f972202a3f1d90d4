package org.parindex.survey.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.TestResult;

/**
 * A table of two questions, such as unit × satisfied, and the tests of whether they have to do with each other (Rao and
 * Scott 1981, 1984; R's {@code svychisq}). The tests may differ much from each other: print the name beside the result.
 */
public final class CrossTable {

    private final Estimate[][] cells;
    private final Estimate[][] totals;
    private final int rows;
    private final int columns;
    private final int answers;
    private final int df;

    private CrossTable(Estimate[][] cells, Estimate[][] totals, int answers, int df) {
        this.cells = cells;
        this.totals = totals;
        this.rows = cells.length;
        this.columns = cells[0].length;
        this.answers = answers;
        this.df = df;
    }

    /**
     * The table of weighted shares.
     *
     * @param design the design
     * @param first the category of each row in the first question; not looked at where the row does not count
     * @param second the category of each row in the second question
     * @param counts whether the row answered both
     * @return the table; empty where a question has fewer than two categories among those with a weight
     */
    public static Optional<CrossTable> of(SurveyDesign design, String[] first, String[] second, boolean[] counts) {
        IntPredicate in = row -> counts[row] && design.weight(row) != 0;
        String[] one = categories(first, in);
        String[] two = categories(second, in);
        if (one.length < 2 || two.length < 2) {
            return Optional.empty();
        }
        Estimate[][] cells = new Estimate[one.length][two.length];
        Estimate[][] totals = new Estimate[one.length][two.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < two.length; j++) {
                double[] y = new double[first.length];
                for (int row = 0; row < y.length; row++) {
                    y[row] = in.test(row) && first[row].equals(one[i]) && second[row].equals(two[j]) ? 1 : 0;
                }
                cells[i][j] = design.mean(y, counts);
                totals[i][j] = design.total(y);
            }
        }
        return Optional.of(new CrossTable(cells, totals, cells[0][0].respondents(), cells[0][0].degreesOfFreedom()));
    }

    private static String[] categories(String[] names, IntPredicate in) {
        return IntStream.range(0, names.length)
                .filter(in)
                .mapToObj(row -> names[row])
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private double share(int i, int j) {
        return cells[i][j].value().orElseThrow();
    }

    private double rowShare(int i) {
        return Arrays.stream(cells[i])
                .mapToDouble(cell -> cell.value().orElseThrow())
                .sum();
    }

    private double columnShare(int j) {
        return Arrays.stream(cells)
                .mapToDouble(row -> row[j].value().orElseThrow())
                .sum();
    }

    /** Pearson's chi-square of the weighted shares, as if the answers had been drawn alone. */
    private double pearson() {
        Sum sum = new Sum();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double expected = rowShare(i) * columnShare(j);
                sum.add(answers * (share(i, j) - expected) * (share(i, j) - expected) / expected);
            }
        }
        return sum.value();
    }

    /** The generalised design effects: eigenvalues tell by how much each contrast is less sure than in a simple sample. */
    private Optional<RealMatrix> effects() {
        int size = (rows - 1) * (columns - 1);
        Estimate[] contrasts = new Estimate[size];
        double[][] simple = new double[size][size];
        for (int a = 0; a < size; a++) {
            contrasts[a] = contrast(a);
            for (int b = 0; b < size; b++) {
                Sum sum = new Sum();
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < columns; j++) {
                        double p = share(i, j);
                        sum.add(p == 0 ? 0 : coefficient(a, i, j) * coefficient(b, i, j) / p / answers);
                    }
                }
                simple[a][b] = sum.value();
            }
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(simple, false));
        Optional<double[][]> real = WaldTest.covariances(contrasts);
        return real.isEmpty() || !lu.getSolver().isNonSingular()
                ? Optional.empty()
                : Optional.of(lu.getSolver().solve(new Array2DRowRealMatrix(real.get(), false)));
    }

    /** A basis of the interactions: what rows and columns alone do not explain. */
    private double coefficient(int contrast, int i, int j) {
        double row = (contrast / (columns - 1) == i ? 1 : 0) - 1.0 / rows;
        double column = (contrast % (columns - 1) == j ? 1 : 0) - 1.0 / columns;
        return row * column;
    }

    private Estimate contrast(int number) {
        double[] factors = new double[rows * columns];
        Estimate[] parts = new Estimate[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int at = i * columns + j;
                factors[at] = share(i, j) == 0 ? 0 : coefficient(number, i, j) / share(i, j);
                parts[at] = cells[i][j];
            }
        }
        return Estimate.combination(factors, parts);
    }

    /**
     * Rao and Scott's second-order test: the chi-square over the sum of the design effects, compared with F whose degrees
     * of freedom are Satterthwaite's. The one to use when nothing else is asked for.
     *
     * @return the test; empty where the table has no error or no degree of freedom is left
     */
    public Optional<TestResult> raoScottF() {
        return df < 1
                ? Optional.empty()
                : effects().filter(delta -> delta.getTrace() > 0).map(delta -> {
                    double trace = delta.getTrace();
                    double d0 = satterthwaite(delta);
                    return TestResult.f("rao-scott-f", pearson() / trace, d0, d0 * df);
                });
    }

    private static double satterthwaite(RealMatrix delta) {
        return delta.getTrace() * delta.getTrace() / delta.multiply(delta).getTrace();
    }

    /**
     * Rao and Scott's first-order test: Pearson's chi-square, judged after division by the mean design effect.
     *
     * @return the test; its statistic is the chi-square before the division, as R prints it
     */
    public Optional<TestResult> raoScottChiSquare() {
        return effects().filter(delta -> delta.getTrace() > 0).map(delta -> {
            int size = delta.getRowDimension();
            double statistic = pearson();
            TestResult divided =
                    TestResult.chiSquare("rao-scott-chi-square", statistic / (delta.getTrace() / size), size);
            return new TestResult(divided.method(), statistic, divided.df(), divided.pValue());
        });
    }

    /**
     * Pearson's chi-square against the weighted sum of chi-squares that it follows under the design, over an estimated
     * scale; its tail by the saddle point (Kuonen 1999).
     *
     * @return the test; empty where the table has no error or no degree of freedom is left
     */
    public Optional<TestResult> saddlePoint() {
        return weighted("rao-scott-saddle-point", QuadraticTail::above);
    }

    /**
     * The same as {@link #saddlePoint}, its tail by numerical integration (Imhof 1961; R's {@code lincom} where its package
     * CompQuadForm is at hand): right to about 1e-10, however far the saddle point is off.
     *
     * @return the test; empty where the table has no error or no degree of freedom is left
     */
    public Optional<TestResult> linearCombination() {
        return weighted("rao-scott-linear-combination", QuadraticTail::exactlyAbove);
    }

    /** The chance that a weighted sum of chi-squares is larger than a statistic, its scale estimated. */
    private interface Tail {
        double above(double statistic, double[] effects, double degreesOfFreedom);
    }

    private Optional<TestResult> weighted(String method, Tail tail) {
        return df < 1
                ? Optional.empty()
                : effects().filter(delta -> delta.getTrace() > 0).map(delta -> {
                    double statistic = pearson();
                    double[] effects = new EigenDecomposition(delta).getRealEigenvalues();
                    return new TestResult(
                            method, statistic, List.of(), tail.above(statistic, effects, satterthwaite(delta) * df));
                });
    }

    /**
     * Wald's test of the estimated number of people in every cell against what its margins let expect; {@link WaldTest#test()} and {@link
     * WaldTest#adjusted()} are R's {@code Wald} and {@code adjWald}.
     *
     * @return the test; empty where the covariance matrix is singular
     */
    public Optional<WaldTest> wald() {
        Estimate[] row = new Estimate[rows];
        for (int i = 0; i < rows; i++) {
            row[i] = sum(totals[i]);
        }
        Estimate people = sum(row);
        Estimate[] off = new Estimate[(rows - 1) * (columns - 1)];
        for (int j = 0; j + 1 < columns; j++) {
            int at = j;
            Estimate column = sum(Arrays.stream(totals).map(cell -> cell[at]).toArray(Estimate[]::new));
            for (int i = 0; i + 1 < rows; i++) {
                off[j * (rows - 1) + i] =
                        totals[i][j].minus(row[i].times(column).over(people));
            }
        }
        return WaldTest.of(off, df);
    }

    private static Estimate sum(Estimate... parts) {
        return Estimate.mean(parts).times(parts.length);
    }
}
