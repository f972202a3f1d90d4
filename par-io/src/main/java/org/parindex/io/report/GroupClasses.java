package org.parindex.io.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.unit.Unit;

/** The steps from values to classes of a peer group as a spreadsheet takes them: the interval, the gates, the quotas. */
final class GroupClasses {

    private final ResultBook book;
    private final List<Unit> units;
    private final GroupPlaces places;
    private final Classification classification;
    private final Map<String, List<Integer>> placed = new HashMap<>();
    private final boolean faithful;

    /**
     * Computes the classes.
     *
     * @param units those that take part, in the order of their rows
     */
    GroupClasses(ResultBook book, GroupRanking group, List<Unit> units, GroupPlaces places) {
        this.book = book;
        this.units = units;
        this.places = places;
        Classification own = group.group().classification();
        this.classification = own == null ? book.layout().scheme().classification() : own;
        this.faithful = canBeFormulas() && classify(group);
    }

    Classification classification() {
        return classification;
    }

    /** Whether classes can be formulas. */
    boolean isFaithful() {
        return faithful;
    }

    private boolean canBeFormulas() {
        return classification.bands().stream()
                .flatMap(band -> band.gates().stream())
                .noneMatch(gate -> gate instanceof BandGate.SubordinateClasses
                        || (gate instanceof BandGate.NodeWithin within
                                && book.layout().index().find(within.node()).isEmpty()));
    }

    /** The value that classes look at. */
    Points classValue(Unit unit) {
        return places.value(unit, classification.basis(), classification.rounding());
    }

    /** The number of the first band that holds a value, from 1; one more than the bands if none does. */
    int byValue(Unit unit) {
        List<Band> bands = classification.bands();
        Points value = classValue(unit);
        int band = 0;
        while (band < bands.size() && !bands.get(band).values().contains(value)) {
            band++;
        }
        return band + 1;
    }

    private int throughGates(Unit unit, int from) {
        List<Band> bands = classification.bands();
        int band = from;
        while (band <= bands.size() && !passes(unit, bands.get(band - 1))) {
            band++;
        }
        return Math.min(band, bands.size() + 1);
    }

    boolean passes(Unit unit, Band band) {
        return band.gates().stream().allMatch(gate -> passes(unit, gate));
    }

    /** Whether a unit passes a gate that does not change with points. */
    boolean passesForItself(Unit unit, BandGate gate) {
        if (gate instanceof BandGate.AttributeNot not) {
            String value = unit.attributes().get(not.attribute());
            return value == null || !not.forbidden().contains(value);
        }
        var sent = book.report().scores().assessments().byUnit().get(unit.id());
        return sent != null && sent.isSelfAssessed();
    }

    private boolean passes(Unit unit, BandGate gate) {
        if (gate instanceof BandGate.NoLeafAtZero zero) {
            return leaves(zero).stream()
                    .map(leaf -> book.score(unit).node(leaf.id()))
                    .noneMatch(leaf -> leaf.isApplicable() && leaf.points().signum() <= 0);
        }
        if (gate instanceof BandGate.NodeWithin within) {
            NodeScore node = book.score(unit).node(within.node());
            Optional<Points> value =
                    within.basis() == ValueBasis.INDEX_PERCENT ? node.indexPercent() : Optional.of(node.points());
            return !node.isApplicable()
                    || value.map(points -> within.values().contains(points.round(Formulas.GUARDED)))
                            .orElse(true);
        }
        return passesForItself(unit, gate);
    }

    /** The leaves that a gate wants above zero. */
    List<Leaf> leaves(BandGate.NoLeafAtZero gate) {
        var index = book.layout().index();
        return book.layout().scheme().leaves().stream()
                .filter(leaf -> index.roleOf(leaf.id()) == Role.NORMAL)
                .filter(leaf -> gate.node() == null
                        || index.pathTo(leaf.id()).stream().anyMatch(node -> isNamed(node, gate.node())))
                .toList();
    }

    private static boolean isNamed(Node node, @Nullable String idOrCode) {
        return node.id().equals(idOrCode) || node.code().equals(idOrCode);
    }

    /** The bands after the gates and after each quota, per unit; false if the ranking has other classes. */
    private boolean classify(GroupRanking group) {
        List<Band> bands = classification.bands();
        Map<String, Integer> now = new HashMap<>();
        for (Unit unit : units) {
            int band = throughGates(unit, byValue(unit));
            now.put(unit.id(), band);
            placed.put(unit.id(), new ArrayList<>(List.of(band)));
        }
        List<Long> limits = bands.stream().map(band -> limit(band, now)).toList();
        for (int band = 1; band <= bands.size(); band++) {
            if (bands.get(band - 1).quota() != null) {
                shorten(band, limits.get(band - 1), now);
            }
        }
        return group.ranked().stream().allMatch(one -> {
            int band = now.getOrDefault(one.unit().id(), 0);
            Band computed = band <= bands.size() && !bands.isEmpty() ? bands.get(band - 1) : null;
            return Objects.equals(computed, one.band());
        });
    }

    private void shorten(int band, long limit, Map<String, Integer> now) {
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        units.stream()
                .filter(unit -> now.getOrDefault(unit.id(), 0) == band)
                .forEach(unit -> taken.merge(places.position(unit), 1, Integer::sum));
        int upToHere = 0;
        for (Map.Entry<Integer, Integer> tie : taken.entrySet()) {
            upToHere += tie.getValue();
            tie.setValue(upToHere);
        }
        for (Unit unit : units) {
            if (now.getOrDefault(unit.id(), 0) == band && taken.getOrDefault(places.position(unit), 0) > limit) {
                now.put(unit.id(), throughGates(unit, band + 1));
            }
            placed.getOrDefault(unit.id(), new ArrayList<>()).add(now.getOrDefault(unit.id(), 0));
        }
    }

    /** The number of units that a quota counts, before any quota is applied. */
    long base(Band band) {
        Map<String, Integer> first = new HashMap<>();
        placed.forEach((unit, steps) -> first.put(unit, steps.get(0)));
        return base(band, first);
    }

    private long base(Band band, Map<String, Integer> now) {
        if (band.quota() == null || band.quota().ofBands().isEmpty()) {
            return now.size();
        }
        List<Band> bands = classification.bands();
        return now.values().stream()
                .filter(at -> at <= bands.size()
                        && band.quota().ofBands().contains(bands.get(at - 1).id()))
                .count();
    }

    /** The most units that a band takes. */
    long limit(Band band) {
        Map<String, Integer> first = new HashMap<>();
        placed.forEach((unit, steps) -> first.put(unit, steps.get(0)));
        return limit(band, first);
    }

    private long limit(Band band, Map<String, Integer> now) {
        return band.quota() == null
                ? Long.MAX_VALUE
                : Points.of(band.quota().percent())
                        .times(Points.of(base(band, now)))
                        .dividedBy(Points.HUNDRED)
                        .floor()
                        .numerator()
                        .longValueExact();
    }

    /** The band of a unit after the gates (step 0) or after a number of quotas, from 1. */
    int placed(Unit unit, int step) {
        return placed.getOrDefault(unit.id(), List.of(0)).get(step);
    }
}
