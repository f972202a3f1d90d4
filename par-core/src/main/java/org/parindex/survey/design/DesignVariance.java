package org.parindex.survey.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.parindex.survey.internal.Sum;

/** The variance of a weighted total, stage by stage. */
final class DesignVariance {

    private final LonelyPsu lonely;
    private final double[] u;
    private final BitSet rows;
    private boolean refused;

    private DesignVariance(LonelyPsu lonely, double[] u, BitSet rows) {
        this.lonely = lonely;
        this.u = u;
        this.rows = rows;
    }

    /**
     * Of weighted linearised values u; the multiplier of a unit is the product of the sampled shares down to it. Strata
     * without any of the rows add nothing and are not asked whether they gave a single unit.
     */
    static OptionalDouble of(List<Stage> stages, int strata, LonelyPsu lonely, double[] u, BitSet rows) {
        DesignVariance maker = new DesignVariance(lonely, u, rows);
        Sum variance = new Sum();
        double[] multiplier = new double[strata];
        Arrays.fill(multiplier, 1);
        for (int number = 0; number < stages.size(); number++) {
            Stage stage = stages.get(number);
            variance.add(maker.atStage(stage, multiplier, number == 0));
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
            next[unit] = multiplier[stage.above[stage.parent[unit]]] * stage.share[unit];
        }
        return next;
    }

    /** The parents that hold a row. */
    private BitSet present(Stage stage) {
        BitSet present = new BitSet(stage.parents());
        rows.stream().forEach(row -> present.set(stage.parent[stage.unit[row]]));
        return present;
    }

    private double atStage(Stage stage, double[] multiplier, boolean first) {
        double[] squares = squares(stage, stage.totals(u));
        boolean[] certain = stage.certain();
        // Strata among which a lonely one takes the average: all of the design, or those inside one unit.
        int groups = first ? 1 : multiplier.length;
        Sum[] sums = sums(groups);
        int[] known = new int[groups];
        int[] alone = new int[groups];
        BitSet present = present(stage);
        for (int parent = present.nextSetBit(0); parent >= 0; parent = present.nextSetBit(parent + 1)) {
            int n = stage.sampled[parent];
            double scale = multiplier[stage.above[parent]];
            if (scale == 0) {
                continue;
            }
            int group = first ? 0 : stage.above[parent];
            if (n > 1 || certain[parent]) {
                known[group]++;
                sums[group].add(certain[parent] ? 0 : scale * n / (n - 1) * squares[parent]);
            } else {
                alone[group]++;
                sums[group].add(lonely == LonelyPsu.ADJUST ? scale * squares[parent] : 0);
            }
        }
        int allKnown = Arrays.stream(known).sum();
        int allAlone = Arrays.stream(alone).sum();
        refused |= allAlone > 0 && (lonely == LonelyPsu.FAIL || lonely == LonelyPsu.AVERAGE && allKnown == 0);
        return lonely == LonelyPsu.AVERAGE && allAlone > 0 && allKnown > 0
                ? averaged(sums, known, alone, allKnown)
                : sum(sums);
    }

    private static double sum(Sum[] parts) {
        Sum all = new Sum();
        for (Sum part : parts) {
            all.add(part.value());
        }
        return all.value();
    }

    /** Lonely strata take the average of those beside them; where none stands beside them, that of all. */
    private static double averaged(Sum[] sums, int[] known, int[] alone, int allKnown) {
        double mean = sum(sums) / allKnown;
        Sum all = new Sum();
        for (int group = 0; group < sums.length; group++) {
            all.add(
                    known[group] == 0
                            ? alone[group] * mean
                            : sums[group].value() * (known[group] + alone[group]) / known[group]);
        }
        return all.value();
    }

    /** Squares about the mean of the parent, and about zero where it has one unit, each times the share not sampled. */
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
            squares[parent].add((1 - stage.share[unit]) * off * off);
        }
        return Arrays.stream(squares).mapToDouble(Sum::value).toArray();
    }

    static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }
}
