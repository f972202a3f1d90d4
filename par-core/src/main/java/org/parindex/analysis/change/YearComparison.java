package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.score.Scores;
import org.parindex.unit.Lineage;
import org.parindex.unit.Succession;

/**
 * Compares two rounds. What is comparable is compared: indexes always, points only where no criterion changed, places and
 * classes inside one peer group, criteria where they measure the same. What is not becomes a finding. Immutable;
 * {@code with…} methods give a copy.
 *
 * <p>The lineage of units is taken from the register of the later round unless another is given.
 */
public final class YearComparison {

    private final Scores before;
    private final Scores after;
    private final Lineage lineage;
    private final Merging merging;
    private final List<CriterionLink> links;
    private final @Nullable String attribute;

    private YearComparison(
            Scores before,
            Scores after,
            Lineage lineage,
            Merging merging,
            List<CriterionLink> links,
            @Nullable String attribute) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.lineage = Objects.requireNonNull(lineage, "lineage");
        this.merging = Objects.requireNonNull(merging, "merging");
        this.links = List.copyOf(links);
        this.attribute = attribute;
    }

    /**
     * A comparison of two rounds, of units by the lineage of the later register, without an earlier value for merged
     * units.
     *
     * @param before the earlier round
     * @param after the later round
     * @return the comparison, to be run or told more
     */
    public static YearComparison of(Scores before, Scores after) {
        return new YearComparison(
                before, after, Lineage.of(after.assessments().units().lineage()), new Merging.None(), List.of(), null);
    }

    /**
     * With another lineage of units.
     *
     * @param lines the lines
     * @return the fuller comparison
     */
    public YearComparison withLineage(List<Succession> lines) {
        return new YearComparison(before, after, Lineage.of(lines), merging, links, attribute);
    }

    /**
     * With a way to compare merged units.
     *
     * @param how the way
     * @return the fuller comparison
     */
    public YearComparison merging(Merging how) {
        return new YearComparison(before, after, lineage, how, links, attribute);
    }

    /**
     * With criteria that go on under another id and title.
     *
     * @param more the links
     * @return the fuller comparison
     */
    public YearComparison withLinks(List<CriterionLink> more) {
        List<CriterionLink> all = new ArrayList<>(links);
        all.addAll(more);
        return new YearComparison(before, after, lineage, merging, all, attribute);
    }

    /**
     * With means by an attribute of the units, such as their region.
     *
     * @param name name of the attribute
     * @return the fuller comparison
     */
    public YearComparison byAttribute(String name) {
        return new YearComparison(before, after, lineage, merging, links, name);
    }

    /**
     * Compares.
     *
     * @return what changed
     */
    public Comparison compare() {
        return new Comparer(before, after, lineage, merging, links, attribute).compare();
    }

    /**
     * The domains and criteria of one unit in both rounds. Before a merger stand the shares of its predecessors, averaged
     * by the declared method, without points.
     *
     * @param unit id of the unit in the later round
     * @return roots of the scheme first, then leaves, in the order of the later scheme; dropped leaves behind
     * @throws IllegalArgumentException if the later round has no such unit
     */
    public List<NodeChange> nodesOf(String unit) {
        return new Comparer(before, after, lineage, merging, links, attribute).nodesOf(unit);
    }
}
