package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.survey.internal.Sum;

/**
 * One stage of selection, as arrays: which unit each row lies in, which parent (stratum or unit of the stage before)
 * each unit lies in, how many units each parent gave and had.
 */
final class Stage {

    private static final double CERTAIN = 1 - 1e-7;

    /** The unit of each row. */
    final int[] unit;
    /** The parent of each unit. */
    final int[] parent;
    /** Units sampled in each parent. */
    final int[] sampled;
    /** The sampled share n/N of each parent, 0 where N is unknown. */
    final double[] fraction;

    private Stage(int[] unit, int[] parent, int[] sampled, double[] fraction) {
        this.unit = unit;
        this.parent = parent;
        this.sampled = sampled;
        this.fraction = fraction;
    }

    /** Whether a parent was taken whole, so that it adds no variance at this stage. */
    boolean isCertain(int p) {
        return fraction[p] >= CERTAIN;
    }

    /** The sum of a column in each unit. */
    double[] totals(double[] column) {
        Sum[] totals = DesignVariance.sums(units());
        for (int row = 0; row < column.length; row++) {
            totals[unit[row]].add(column[row]);
        }
        return Arrays.stream(totals).mapToDouble(Sum::value).toArray();
    }

    int units() {
        return parent.length;
    }

    int parents() {
        return sampled.length;
    }

    /** Numbers units by parent and name, so that the order of the rows moves nothing. */
    static Stage of(int[] parentOfRow, int parents, String[] names, double[] populations, int number) {
        List<Map<String, Integer>> known = new ArrayList<>();
        for (int p = 0; p < parents; p++) {
            known.add(new TreeMap<>());
        }
        for (int row = 0; row < names.length; row++) {
            known.get(parentOfRow[row]).put(names[row], 0);
        }
        int[] sampled = new int[parents];
        int[] parent = new int[names.length];
        int count = 0;
        for (int p = 0; p < parents; p++) {
            sampled[p] = known.get(p).size();
            for (Map.Entry<String, Integer> unit : known.get(p).entrySet()) {
                unit.setValue(count);
                parent[count++] = p;
            }
        }
        int[] unit = new int[names.length];
        for (int row = 0; row < names.length; row++) {
            unit[row] = Objects.requireNonNull(known.get(parentOfRow[row]).get(names[row]));
        }
        double[] fraction =
                populations.length == 0 ? new double[parents] : fractions(parentOfRow, sampled, populations, number);
        return new Stage(unit, Arrays.copyOf(parent, count), sampled, fraction);
    }

    private static double[] fractions(int[] parentOfRow, int[] sampled, double[] populations, int number) {
        double[] population = new double[sampled.length];
        Arrays.fill(population, Double.NaN);
        for (int row = 0; row < populations.length; row++) {
            double before = population[parentOfRow[row]];
            double size = populations[row];
            if (!Double.isNaN(before) && before != size) {
                throw new IllegalArgumentException("Stage %d: row %d gives a population of %s where others give %s."
                        .formatted(number, row, size, before));
            }
            population[parentOfRow[row]] = size;
        }
        double[] fraction = new double[sampled.length];
        for (int p = 0; p < sampled.length; p++) {
            if (!(population[p] >= sampled[p])) {
                throw new IllegalArgumentException("Stage %d: %d units were sampled out of a population of %s."
                        .formatted(number, sampled[p], population[p]));
            }
            fraction[p] = sampled[p] / population[p];
        }
        return fraction;
    }
}
