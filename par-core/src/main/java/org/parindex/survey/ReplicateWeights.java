package org.parindex.survey;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.design.SurveyDesign;

/**
 * Replicate weights that came with the answers, one row per case: how those who drew the sample let others compute errors
 * without telling strata and clusters. Immutable.
 */
public final class ReplicateWeights {

    private final Map<String, double[]> byCase;
    private final int count;
    private final double scale;
    private final double[] factors;
    private final boolean centredOnFull;

    private ReplicateWeights(Map<String, double[]> byCase, double scale, double[] factors, boolean centredOnFull) {
        this.byCase = byCase;
        this.count = factors.length;
        this.scale = scale;
        this.factors = factors;
        this.centredOnFull = centredOnFull;
    }

    /**
     * Replicate weights.
     *
     * @param byCase a row of weights per id of a case, all rows of one length; each weight already combined with the
     *     sampling weight, not negative
     * @param scale by which the sum of squares is multiplied, above 0, such as 1/(R − 1) for a bootstrap of R replicates, or
     *     1/R for balanced half-samples
     * @param factors a further factor per replicate, not negative; all 1 where none is told
     * @param centredOnFull whether squares are taken about the full-sample figure (true, R's {@code mse}) or the mean of the
     *     replicates
     * @return the weights
     * @throws IllegalArgumentException if a row has another length than the factors, there are fewer than two replicates, or
     *     a number lies outside its range
     */
    public static ReplicateWeights of(
            Map<String, double[]> byCase, double scale, double[] factors, boolean centredOnFull) {
        if (factors.length < 2 || !(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException(
                    "%d replicates with a scale of %s give no error.".formatted(factors.length, scale));
        }
        requireAmounts("the factors", factors);
        Map<String, double[]> own = new TreeMap<>();
        byCase.forEach((id, weights) -> {
            if (weights.length != factors.length) {
                throw new IllegalArgumentException("The case '%s' has %d replicate weights, %d are wanted."
                        .formatted(id, weights.length, factors.length));
            }
            requireAmounts("the case '" + id + "'", weights);
            own.put(id, weights.clone());
        });
        return new ReplicateWeights(own, scale, factors.clone(), centredOnFull);
    }

    private static void requireAmounts(String whose, double[] numbers) {
        for (double one : numbers) {
            if (!(one >= 0) || Double.isInfinite(one)) {
                throw new IllegalArgumentException("Among the weights of %s stands %s.".formatted(whose, one));
            }
        }
    }

    /**
     * How many replicates there are.
     *
     * @return the number, at least 2
     */
    public int count() {
        return count;
    }

    /**
     * The replicates of some answers.
     *
     * @param answers the answers
     * @param design one row per respondent, in the order of the answers; its weights give the full-sample figures
     * @return the replicates
     * @throws IllegalArgumentException if a case has no replicate weights
     */
    public Replicates of(Answers answers, SurveyDesign design) {
        double[][] rows = new double[count][answers.size()];
        for (int row = 0; row < answers.size(); row++) {
            String id = answers.cases().get(row).id();
            double[] weights = byCase.get(id);
            if (weights == null) {
                throw new IllegalArgumentException(
                        "The case '%s' has no replicate weights. %d other cases have.".formatted(id, byCase.size()));
            }
            for (int replicate = 0; replicate < count; replicate++) {
                rows[replicate][row] = weights[replicate];
            }
        }
        return Replicates.supplied(design, rows, scale, Arrays.copyOf(factors, count), centredOnFull);
    }
}
