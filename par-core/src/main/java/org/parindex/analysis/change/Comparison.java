package org.parindex.analysis.change;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * What changed between two rounds.
 *
 * @param before title of the earlier round
 * @param after title of the later round
 * @param merging how merged units are compared, in words
 * @param criteria what became of every leaf, in the order of the later scheme, dropped ones behind
 * @param units the units of the later round by id
 * @param gone the units of the earlier round that nothing of the later one descends from
 * @param groups the peer groups of either round
 * @param regions means by the attribute that was asked for; empty if none was
 * @param findings what is not comparable, or only in part
 */
public record Comparison(
        Text before,
        Text after,
        Text merging,
        List<CriterionChange> criteria,
        List<UnitChange> units,
        List<Unit> gone,
        List<GroupChange> groups,
        List<MeanChange> regions,
        List<Finding> findings) {

    /** Copies the lists. */
    public Comparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        criteria = List.copyOf(criteria);
        units = List.copyOf(units);
        gone = List.copyOf(gone);
        groups = List.copyOf(groups);
        regions = List.copyOf(regions);
        findings = List.copyOf(findings);
    }

    /**
     * A unit of the later round.
     *
     * @param unit its id
     * @return its change, or empty if the later round does not have it
     */
    public Optional<UnitChange> find(String unit) {
        return units.stream().filter(one -> one.unit().id().equals(unit)).findFirst();
    }

    /**
     * The units of a group with the largest rise of the index.
     *
     * @param group id of the group
     * @param most how many
     * @return the largest rise first; only rises
     */
    public List<UnitChange> risers(String group, int most) {
        return movers(group)
                .filter(one -> change(one).signum() > 0)
                .sorted(Comparator.comparing(Comparison::change)
                        .reversed()
                        .thenComparing(one -> one.unit().id()))
                .limit(most)
                .toList();
    }

    /**
     * The units of a group with the largest fall of the index.
     *
     * @param group id of the group
     * @param most how many
     * @return the largest fall first; only falls
     */
    public List<UnitChange> fallers(String group, int most) {
        return movers(group)
                .filter(one -> change(one).signum() < 0)
                .sorted(Comparator.comparing(Comparison::change)
                        .thenComparing(one -> one.unit().id()))
                .limit(most)
                .toList();
    }

    private Stream<UnitChange> movers(String group) {
        return units.stream().filter(one -> one.group().equals(group) && one.indexChange() != null);
    }

    private static Points change(UnitChange one) {
        Points change = one.indexChange();
        return change == null ? Points.ZERO : change;
    }

    /**
     * The comparison for people: each group with its counts, its largest movers and why they moved.
     *
     * @param language the language
     * @param most how many movers of each kind
     * @return lines of text; do not parse them
     */
    public String toText(Language language, int most) {
        return ComparisonText.of(this, language, most);
    }
}
