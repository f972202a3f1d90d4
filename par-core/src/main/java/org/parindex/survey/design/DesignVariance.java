package org.parindex.survey.design;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.parindex.survey.internal.Sum;

/** The variance of a weighted total, stage by stage. */
final class DesignVariance {

    private final LonelyPsu lonely;
    private final double[] u;
    private boolean refused;

    private DesignVariance(LonelyPsu lonely, double[] u) {
        this.lonely = lonely;
        this.u = u;
    }

    /** Of weighted linearised values u; the multiplier of a parent is the product of the sampled shares above it. */
    static OptionalDouble of(List<Stage> stages, int strata, LonelyPsu lonely, double[] u) {
        DesignVariance maker = new DesignVariance(lonely, u);
        Sum variance = new Sum();
        double[] multiplier = new double[strata];
        Arrays.fill(multiplier, 1);
        for (Stage stage : stages) {
            variance.add(maker.atStage(stage, multiplier));
            multiplier = next(stage, multiplier);
            if (maker.refused || Arrays.stream(multiplier).allMatch(one -> one == 0)) {
                break;
            }
        }
        return maker.refused ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, variance.value()));
    }

    private static double[] next(Stage stage, double[] multiplier) {
        double[] next = new double[stage.units()];
        for (int unit = 0; unit < next.length; unit++) {
            int parent = stage.parent[unit];
            next[unit] = multiplier[parent] * stage.fraction[parent];
        }
        return next;
    }

    private double atStage(Stage stage, double[] multiplier) {
        double[] squares = squares(stage, stage.totals(u));
        Sum sum = new Sum();
        int lonelyOnes = 0;
        int others = 0;
        for (int parent = 0; parent < squares.length; parent++) {
            int n = stage.sampled[parent];
            if (n == 0 || multiplier[parent] == 0) {
                continue;
            }
            double scale = multiplier[parent] * (1 - stage.fraction[parent]);
            if (n > 1 || stage.isCertain(parent)) {
                others++;
                sum.add(stage.isCertain(parent) ? 0 : scale * n / (n - 1) * squares[parent]);
            } else {
                lonelyOnes++;
                sum.add(lonely == LonelyPsu.ADJUST ? scale * squares[parent] : 0);
            }
        }
        refused |= lonelyOnes > 0 && (lonely == LonelyPsu.FAIL || lonely == LonelyPsu.AVERAGE && others == 0);
        return lonely == LonelyPsu.AVERAGE && lonelyOnes > 0 && others > 0
                ? sum.value() * (others + lonelyOnes) / others
                : sum.value();
    }

    /** Squares about the mean of the parent, and about zero where it has one unit. */
    private static double[] squares(Stage stage, double[] total) {
        Sum[] mean = sums(stage.parents());
        for (int unit = 0; unit < total.length; unit++) {
            mean[stage.parent[unit]].add(total[unit]);
        }
        Sum[] squares = sums(stage.parents());
        for (int unit = 0; unit < total.length; unit++) {
            int parent = stage.parent[unit];
            int n = stage.sampled[parent];
            double off = total[unit] - (n == 1 ? 0 : mean[parent].value() / n);
            squares[parent].add(off * off);
        }
        return Arrays.stream(squares).mapToDouble(Sum::value).toArray();
    }

    static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }
}
