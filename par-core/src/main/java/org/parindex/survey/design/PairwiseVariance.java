package org.parindex.survey.design;

import java.util.Locale;
import org.parindex.survey.internal.Sum;

/**
 * The variance of a total when the probability of every pair of first-stage units is known, as with units drawn with
 * unequal probabilities and without replacement. Both forms are unbiased where every pair could be drawn; they agree on
 * the average, and that of Yates and Grundy is steadier for samples of fixed size.
 */
public enum PairwiseVariance {
    /** Σ Σ (1 − πᵢπⱼ/πᵢⱼ) uᵢ uⱼ (Horvitz and Thompson 1952). May be negative; then it is taken for 0. */
    HORVITZ_THOMPSON,
    /** −½ Σ Σ (1 − πᵢπⱼ/πᵢⱼ) (uᵢ − uⱼ)² (Yates and Grundy 1953; Sen 1953). */
    YATES_GRUNDY;

    /** Of the totals u of the units. */
    double of(double[] u, double[][] delta) {
        Sum sum = new Sum();
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) {
                double both = u[i] * u[j];
                sum.add(delta[i][j] * (this == HORVITZ_THOMPSON ? both : both - (u[i] * u[i] + u[j] * u[j]) / 2));
            }
        }
        return sum.value();
    }

    /** 1 − πᵢπⱼ/πᵢⱼ of checked probabilities, πᵢ on the diagonal. */
    static double[][] delta(double[][] joint, int units) {
        if (joint.length != units) {
            throw new IllegalArgumentException(
                    "Probabilities of %d units for a first stage of %d.".formatted(joint.length, units));
        }
        double[][] delta = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                if (joint[i].length != units || !(joint[i][j] > 0 && joint[i][j] <= 1) || joint[i][j] != joint[j][i]) {
                    throw new IllegalArgumentException(
                            "The probability of units %d and %d together must be one number above 0 and up to 1."
                                    .formatted(i, j));
                }
                delta[i][j] = i == j ? 1 - joint[i][i] : 1 - joint[i][i] * joint[j][j] / joint[i][j];
            }
        }
        return delta;
    }

    /**
     * The name as it stands in files.
     *
     * @return such as {@code yates-grundy}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
