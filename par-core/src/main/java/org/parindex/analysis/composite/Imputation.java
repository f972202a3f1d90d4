package org.parindex.analysis.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a missing cell is given: the mean or the median of the indicator, over all units or over those of the unit's
 * group. A cell whose group has no number stays missing.
 */
public final class Imputation {

    private final boolean median;
    private final @Nullable List<String> groups;

    private Imputation(boolean median, @Nullable List<String> groups) {
        this.median = median;
        this.groups = groups;
    }

    /** The mean of the indicator. */
    public static Imputation mean() {
        return new Imputation(false, null);
    }

    /** The median of the indicator; of an even number of values the mean of the middle two. */
    public static Imputation median() {
        return new Imputation(true, null);
    }

    /**
     * The same, but only over the units of the same group.
     *
     * @param groups the group of each unit, in the order of the units
     */
    public Imputation within(List<String> groups) {
        return new Imputation(median, List.copyOf(groups));
    }

    double[] fill(double[] column) {
        if (groups != null && groups.size() != column.length) {
            throw new IllegalArgumentException(
                    "There are " + groups.size() + " groups for " + column.length + " units.");
        }
        double[] filled = column.clone();
        for (int unit = 0; unit < column.length; unit++) {
            if (Double.isNaN(column[unit])) {
                filled[unit] = centre(peers(column, unit));
            }
        }
        return filled;
    }

    private double[] peers(double[] column, int unit) {
        double[] peers = column.clone();
        for (int other = 0; groups != null && other < peers.length; other++) {
            if (!Objects.equals(groups.get(other), groups.get(unit))) {
                peers[other] = Double.NaN;
            }
        }
        return Moments.present(peers);
    }

    private double centre(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        if (!median) {
            return StatUtils.mean(values);
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
