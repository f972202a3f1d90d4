package org.parindex.analysis.change;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.points.Points;
import org.parindex.text.Text;
import org.parindex.unit.Lineage;

/** With which earlier units a later one is compared, and by which shares. */
final class Ancestry {

    /**
     * How a unit stands to the earlier round.
     *
     * @param kind what happened to it
     * @param shares the earlier units by share, which add up to one; empty for a new unit
     * @param label how it is compared, in words; empty for a unit that did not change
     */
    record Descent(UnitChange.Kind kind, Map<String, Points> shares, Text label) {}

    private final Lineage lineage;
    private final Merging merging;
    private final Set<String> before;

    Ancestry(Lineage lineage, Merging merging, Set<String> before) {
        this.lineage = lineage;
        this.merging = merging;
        this.before = before;
    }

    Descent of(String after) {
        List<String> old =
                lineage.predecessorsOf(after).stream().filter(before::contains).toList();
        if (old.isEmpty()) {
            return new Descent(UnitChange.Kind.NEW, Map.of(), Text.EMPTY);
        }
        if (old.size() == 1) {
            return one(after, old.get(0));
        }
        Map<String, Points> shares = shares(after, old);
        return new Descent(UnitChange.Kind.MERGED, shares, merging.label());
    }

    private Descent one(String after, String old) {
        boolean split = lineage.successorsOf(old).size() > 1;
        boolean same = old.equals(after);
        UnitChange.Kind kind = split ? UnitChange.Kind.SPLIT : same ? UnitChange.Kind.SAME : UnitChange.Kind.RENAMED;
        boolean whole = !split || !(merging instanceof Merging.None);
        Text label = split
                ? whole
                        ? Text.of("tách ra, so với đơn vị cũ nguyên vẹn", "split off, compared with the whole old unit")
                        : merging.label()
                : Text.EMPTY;
        return new Descent(kind, whole ? Map.of(old, Points.ONE) : Map.of(), label);
    }

    private Map<String, Points> shares(String after, List<String> old) {
        Map<String, Points> shares = new LinkedHashMap<>();
        if (merging instanceof Merging.Named named) {
            String chosen = named.predecessors().get(after);
            if (chosen != null && before.contains(chosen)) {
                shares.put(chosen, Points.ONE);
            }
        } else if (merging instanceof Merging.Mean) {
            old.forEach(one -> shares.put(one, Points.ratio(1, old.size())));
        } else if (merging instanceof Merging.Weighted weighted) {
            Points sum = Points.ZERO;
            for (String one : old) {
                BigDecimal weight = weighted.weights().get(one);
                if (weight == null) {
                    return Map.of();
                }
                sum = sum.plus(Points.of(weight));
            }
            for (String one : old) {
                shares.put(one, Points.of(weighted.weights().get(one)).dividedBy(sum));
            }
        }
        return shares;
    }
}
