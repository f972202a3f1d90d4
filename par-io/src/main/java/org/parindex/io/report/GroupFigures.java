package org.parindex.io.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rule.Direction;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/**
 * What the formulas of a peer group give: the steps from values to places and classes as a spreadsheet takes them, on
 * values at the guard. Where that is not what the ranking says, or cannot be said in formulas, results are written as
 * values.
 */
final class GroupFigures {

    /** Stands for a tie-break key of a node that does not apply: worse than any. */
    static final Points WORST = Points.of("-1E+30");

    private final ResultBook book;
    private final MatrixLayout.GroupRows rows;
    private final Classification classification;
    private final Map<String, RankedUnit> ranked;
    private final Map<String, Points> values = new HashMap<>();
    private final Map<String, List<Points>> keys = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Points> places = new HashMap<>();
    private final Set<String> firsts = new HashSet<>();
    private final List<TieKey> known;
    private final Map<String, List<Integer>> placed = new HashMap<>();
    private final boolean placesFaithful;
    private final boolean classesFaithful;

    GroupFigures(ResultBook book, MatrixLayout.GroupRows rows) {
        this.book = book;
        this.rows = rows;
        GroupRanking group = rows.group();
        Classification own = group.group().classification();
        this.classification = own == null ? book.layout().scheme().classification() : own;
        this.ranked = group.ranked().stream()
                .collect(Collectors.toMap(one -> one.unit().id(), one -> one));
        this.known = policy().keys().stream()
                .filter(key -> !(key instanceof TieKey.ByNode node)
                        || book.layout().index().find(node.node()).isPresent())
                .toList();
        for (Unit unit : rows.units()) {
            if (takesPart(unit)) {
                values.put(unit.id(), value(unit, policy().basis(), policy().rounding()));
                keys.put(unit.id(), known.stream().map(key -> key(key, unit)).toList());
            }
        }
        positions();
        places();
        this.placesFaithful = group.ranked().stream()
                .allMatch(one -> one.rank().equals(places.get(one.unit().id())));
        this.classesFaithful = canBeFormulas() && classify();
    }

    private RankingPolicy policy() {
        return book.layout().scheme().ranking();
    }

    MatrixLayout.GroupRows rows() {
        return rows;
    }

    Classification classification() {
        return classification;
    }

    List<TieKey> keys() {
        return known;
    }

    boolean takesPart(Unit unit) {
        return ranked.containsKey(unit.id());
    }

    @Nullable
    RankedUnit ranked(Unit unit) {
        return ranked.get(unit.id());
    }

    /** Whether places can be formulas. */
    boolean placesFaithful() {
        return placesFaithful;
    }

    /** Whether classes can be formulas. */
    boolean classesFaithful() {
        return classesFaithful;
    }

    /** The value of a basis at the guard, then rounded; zero where there is nothing to take a percentage of. */
    Points value(Unit unit, ValueBasis basis, Rounding rounding) {
        UnitScore score = book.score(unit);
        Points exact = switch (basis) {
            case POINTS -> score.points();
            case POINTS_WITHOUT_BONUS -> score.pointsWithoutBonus();
            case INDEX_PERCENT -> score.indexPercent().orElse(Points.ZERO);
        };
        return exact.round(Formulas.GUARDED).round(rounding);
    }

    /** What a tie-break key says of a unit, larger is better. */
    Points key(TieKey key, Unit unit) {
        UnitScore score = book.score(unit);
        if (key instanceof TieKey.ByChannel channel) {
            return directed(score.points(channel.channel()), channel.direction());
        }
        TieKey.ByNode by = (TieKey.ByNode) key;
        NodeScore node = score.node(by.node());
        Optional<Points> value =
                by.basis() == ValueBasis.INDEX_PERCENT ? node.indexPercent() : Optional.of(node.points());
        return node.isApplicable()
                ? value.map(points -> directed(points, by.direction())).orElse(WORST)
                : WORST;
    }

    private static Points directed(Points points, Direction direction) {
        Points guarded = points.round(Formulas.GUARDED);
        return direction == Direction.HIGHER_IS_BETTER ? guarded : guarded.negate();
    }

    private void positions() {
        List<Unit> order =
                new ArrayList<>(rows.units().stream().filter(this::takesPart).toList());
        order.sort((a, b) -> compare(b.id(), a.id()));
        for (int i = 0; i < order.size(); i++) {
            boolean tied = i > 0 && compare(order.get(i).id(), order.get(i - 1).id()) == 0;
            positions.put(
                    order.get(i).id(), tied ? positions.get(order.get(i - 1).id()) : (Integer) (i + 1));
        }
    }

    private int compare(String a, String b) {
        int order = values.getOrDefault(a, Points.ZERO).compareTo(values.getOrDefault(b, Points.ZERO));
        List<Points> left = keys.getOrDefault(a, List.of());
        List<Points> right = keys.getOrDefault(b, List.of());
        for (int i = 0; order == 0 && i < left.size(); i++) {
            order = left.get(i).compareTo(right.get(i));
        }
        return order;
    }

    /** One more than the number of units that are better by value and keys. */
    int position(Unit unit) {
        return positions.getOrDefault(unit.id(), 0);
    }

    private void places() {
        Map<Integer, Integer> tied = new TreeMap<>();
        positions.values().forEach(position -> tied.merge(position, 1, Integer::sum));
        Map<Integer, Integer> dense = new HashMap<>();
        tied.keySet().forEach(position -> dense.put(position, dense.size() + 1));
        Map<Integer, Integer> seen = new HashMap<>();
        for (Unit unit : rows.units()) {
            int position = position(unit);
            if (position > 0) {
                int before = seen.merge(position, 1, Integer::sum) - 1;
                if (before == 0) {
                    firsts.add(unit.id());
                }
                places.put(
                        unit.id(),
                        switch (policy().ties()) {
                            case COMPETITION -> Points.of(position);
                            case DENSE -> Points.of(dense.getOrDefault(position, 0));
                            case SEQUENTIAL -> Points.of(position + before);
                            case AVERAGE -> Points.ratio(2L * position + tied.getOrDefault(position, 0) - 1, 2);
                        });
            }
        }
    }

    /** Whether a unit is the first in its rows of those that nothing tells apart. */
    boolean isFirstOfTie(Unit unit) {
        return firsts.contains(unit.id());
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
        return value(unit, classification.basis(), classification.rounding());
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
    private boolean classify() {
        List<Band> bands = classification.bands();
        List<Unit> units = rows.units().stream().filter(this::takesPart).toList();
        Map<String, Integer> now = new HashMap<>();
        for (Unit unit : units) {
            int band = throughGates(unit, byValue(unit));
            now.put(unit.id(), band);
            placed.put(unit.id(), new ArrayList<>(List.of(band)));
        }
        List<Long> limits = bands.stream().map(band -> limit(band, now)).toList();
        for (int band = 1; band <= bands.size(); band++) {
            if (bands.get(band - 1).quota() != null) {
                shorten(units, band, limits.get(band - 1), now);
            }
        }
        return units.stream().allMatch(unit -> {
            RankedUnit one = ranked.get(unit.id());
            int band = now.getOrDefault(unit.id(), 0);
            Band computed = band <= bands.size() && !bands.isEmpty() ? bands.get(band - 1) : null;
            return one != null && Objects.equals(computed, one.band());
        });
    }

    private void shorten(List<Unit> units, int band, long limit, Map<String, Integer> now) {
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        units.stream()
                .filter(unit -> now.getOrDefault(unit.id(), 0) == band)
                .forEach(unit -> taken.merge(position(unit), 1, Integer::sum));
        int upToHere = 0;
        for (Map.Entry<Integer, Integer> tie : taken.entrySet()) {
            upToHere += tie.getValue();
            tie.setValue(upToHere);
        }
        for (Unit unit : units) {
            if (now.getOrDefault(unit.id(), 0) == band && taken.getOrDefault(position(unit), 0) > limit) {
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
