package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sentence beside a published table that can be recomputed: counts, extremes, means of groups, changes. */
public sealed interface Statement {

    /**
     * So many units have a class.
     *
     * @param label the class as printed
     * @param units how many
     * @param percent their printed share of all units, or null
     */
    record ClassCount(String label, int units, @Nullable BigDecimal percent) implements Statement {
        /** Refuses null. */
        public ClassCount {
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * So many units reach a value.
     *
     * @param threshold the value, itself included
     * @param units how many
     */
    record AtLeast(BigDecimal threshold, int units) implements Statement {}

    /**
     * So many units are above the printed mean.
     *
     * @param units how many
     */
    record AboveMean(int units) implements Statement {}

    /**
     * The largest value.
     *
     * @param value as printed
     */
    record Best(BigDecimal value) implements Statement {}

    /**
     * The smallest value.
     *
     * @param value as printed
     */
    record Lowest(BigDecimal value) implements Statement {}

    /**
     * The distance between the largest and the smallest value.
     *
     * @param value as printed
     */
    record Gap(BigDecimal value) implements Statement {}

    /**
     * Means of groups that together are all units, beside the mean of all.
     *
     * @param groups the groups
     * @param overall the printed mean of all
     */
    record GroupMeans(List<GroupMean> groups, BigDecimal overall) implements Statement {
        /** Copies the groups; there must be one. */
        public GroupMeans {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("Means of groups need groups.");
            }
        }
    }

    /**
     * The mean of a group.
     *
     * @param group its name
     * @param units how many units it has
     * @param mean the printed mean
     */
    record GroupMean(String group, int units, BigDecimal mean) {}

    /**
     * A value, its change and the value before.
     *
     * @param unit the unit, or what else changed
     * @param before the earlier value as printed
     * @param change the printed change, with its sign
     * @param after the later value as printed
     */
    record Change(String unit, BigDecimal before, BigDecimal change, BigDecimal after) implements Statement {}

    /**
     * Counts that together are a whole, such as units up, down and unchanged.
     *
     * @param what what is counted
     * @param parts the counts
     * @param whole the count of all
     */
    record Counts(String what, List<Integer> parts, int whole) implements Statement {
        /** Copies the counts. */
        public Counts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The same figure of a unit as another source prints it.
     *
     * @param unit the unit as the table names it
     * @param value the figure there
     * @param source the other source
     */
    record Elsewhere(String unit, BigDecimal value, String source) implements Statement {}
}
