package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;

/**
 * Guesses the weights with which parts make totals: least squares over the rows, rounded to half a hundredth.
 * Only a guess: whether it explains the table is decided by the exact check of every row.
 */
final class WeightFinder {

    private static final BigDecimal STEP = new BigDecimal("0.005");
    /** So many more rows than parts, or the fit says nothing. */
    private static final int SPARE_ROWS = 3;

    private static final int MOST_ROWS = 2_000;

    private WeightFinder() {}

    static @Nullable RollUp find(List<PublishedRow> rows) {
        int parts = rows.isEmpty() ? 0 : rows.get(0).parts().size();
        boolean enough = parts > 1 && rows.size() >= parts + SPARE_ROWS && rows.size() <= MOST_ROWS;
        if (!enough || rows.stream().anyMatch(row -> row.parts().size() != parts)) {
            return null;
        }
        double[] totals = new double[rows.size()];
        double[][] points = new double[rows.size()][parts];
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal total = rows.get(i).total();
            totals[i] = total == null ? 0 : total.doubleValue();
            List<PublishedPart> row = rows.get(i).parts();
            for (int j = 0; j < parts; j++) {
                points[i][j] = row.get(j).points().doubleValue();
            }
        }
        return weights(totals, points);
    }

    private static @Nullable RollUp weights(double[] totals, double[][] points) {
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        try {
            fit.newSampleData(totals, points);
            List<BigDecimal> weights = new ArrayList<>();
            for (double weight : fit.estimateRegressionParameters()) {
                if (!Double.isFinite(weight) || weight < 0) {
                    return null;
                }
                weights.add(BigDecimal.valueOf(weight)
                        .divide(STEP, 0, RoundingMode.HALF_EVEN)
                        .multiply(STEP)
                        .stripTrailingZeros());
            }
            return new RollUp.Weighted(weights);
        } catch (SingularMatrixException dependent) {
            return null;
        }
    }
}
