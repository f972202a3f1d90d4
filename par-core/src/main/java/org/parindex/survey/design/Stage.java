package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.survey.internal.Sum;

/**
 * One stage of selection, as arrays: which unit each row lies in, which parent (a stratum of a unit of the stage before)
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
    /** The share of its parent that each unit stands for: n/N, or its probability of selection; 0 where N is unknown. */
    final double[] share;
    /** The unit of the stage before that each parent lies in; at the first stage the parent itself. */
    final int[] above;

    private Stage(int[] unit, int[] parent, int[] sampled, double[] share, int[] above) {
        this.unit = unit;
        this.parent = parent;
        this.sampled = sampled;
        this.share = share;
        this.above = above;
    }

    /** Whether a parent was taken whole, so that it adds no variance at this stage. */
    boolean[] certain() {
        boolean[] certain = new boolean[parents()];
        Arrays.fill(certain, true);
        for (int u = 0; u < parent.length; u++) {
            certain[parent[u]] &= share[u] >= CERTAIN;
        }
        return certain;
    }

    /** The sum of a column in each unit. */
    double[] totals(double[] column) {
        Sum[] totals = DesignVariance.sums(units());
        for (int row = 0; row < column.length; row++) {
            if (column[row] != 0) {
                totals[unit[row]].add(column[row]);
            }
        }
        return Arrays.stream(totals).mapToDouble(Sum::value).toArray();
    }

    int units() {
        return parent.length;
    }

    int parents() {
        return sampled.length;
    }

    /**
     * How one stage was told.
     *
     * @param strata the stratum of each row inside its unit of the stage before; empty for none
     * @param names the unit of each row
     * @param sizes how many units the parent of each row has, or the probability of the row's unit; empty where unknown
     * @param areProbabilities which of the two
     */
    record Told(String[] strata, String[] names, double[] sizes, boolean areProbabilities) {}

    /** Numbers units by parent and name, so that the order of the rows moves nothing. */
    static Stage of(int[] unitBefore, int unitsBefore, Told told, int number) {
        int rows = unitBefore.length;
        Numbering strata = told.strata.length == 0
                ? new Numbering(unitBefore.clone(), identity(unitsBefore))
                : numbered(unitBefore, unitsBefore, told.strata);
        int parents = strata.parent.length;
        Numbering units = numbered(strata.number, parents, told.names);
        int[] sampled = new int[parents];
        for (int parent : units.parent) {
            sampled[parent]++;
        }
        double[] share = new double[units.parent.length];
        if (told.sizes.length > 0) {
            int[] group = told.areProbabilities ? units.number : strata.number;
            double[] given = given(group, told.areProbabilities ? share.length : parents, told.sizes, number);
            for (int u = 0; u < share.length; u++) {
                share[u] = told.areProbabilities
                        ? probability(given[u], number)
                        : fraction(sampled[units.parent[u]], given[units.parent[u]], number);
            }
        }
        return new Stage(
                units.number,
                units.parent,
                sampled,
                share,
                told.strata.length == 0 ? identity(unitsBefore) : strata.parent);
    }

    private record Numbering(int[] number, int[] parent) {}

    private static int[] identity(int count) {
        int[] same = new int[count];
        Arrays.setAll(same, i -> i);
        return same;
    }

    private static Numbering numbered(int[] parentOfRow, int parents, String[] names) {
        List<Map<String, Integer>> known = new ArrayList<>();
        for (int p = 0; p < parents; p++) {
            known.add(new TreeMap<>());
        }
        for (int row = 0; row < names.length; row++) {
            known.get(parentOfRow[row]).put(names[row], 0);
        }
        int[] parent = new int[names.length];
        int count = 0;
        for (int p = 0; p < parents; p++) {
            for (Map.Entry<String, Integer> one : known.get(p).entrySet()) {
                one.setValue(count);
                parent[count++] = p;
            }
        }
        int[] number = new int[names.length];
        for (int row = 0; row < names.length; row++) {
            number[row] = Objects.requireNonNull(known.get(parentOfRow[row]).get(names[row]));
        }
        return new Numbering(number, Arrays.copyOf(parent, count));
    }

    /** The one number that all rows of a group give. */
    private static double[] given(int[] groupOfRow, int groups, double[] values, int stage) {
        double[] given = new double[groups];
        Arrays.fill(given, Double.NaN);
        for (int row = 0; row < values.length; row++) {
            double before = given[groupOfRow[row]];
            if (!Double.isNaN(before) && before != values[row]) {
                throw new IllegalArgumentException("Stage %d: row %d gives a size of %s where others give %s."
                        .formatted(stage, row, values[row], before));
            }
            given[groupOfRow[row]] = values[row];
        }
        return given;
    }

    private static double fraction(int sampled, double population, int stage) {
        if (!(population >= sampled)) {
            throw new IllegalArgumentException(
                    "Stage %d: %d units were sampled out of a population of %s.".formatted(stage, sampled, population));
        }
        return sampled / population;
    }

    private static double probability(double one, int stage) {
        if (!(one > 0 && one <= 1)) {
            throw new IllegalArgumentException(
                    "Stage %d: a probability lies above 0 and up to 1, not %s.".formatted(stage, one));
        }
        return one;
    }
}
