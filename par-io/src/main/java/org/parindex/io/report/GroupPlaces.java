package org.parindex.io.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rule.Direction;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** The steps from values to places of a peer group as a spreadsheet takes them, on values at the guard. */
final class GroupPlaces {

    /** Stands for a tie-break key of a node that does not apply: worse than any. */
    static final Points WORST = Points.of("-1E+30");

    private final ResultBook book;
    private final List<Unit> units;
    private final List<TieKey> known;
    private final Map<String, Points> values = new HashMap<>();
    private final Map<String, List<Points>> keys = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Points> places = new HashMap<>();
    private final Set<String> firsts = new HashSet<>();
    private final boolean faithful;

    /**
     * Computes the places.
     *
     * @param units those that take part, in the order of their rows
     */
    GroupPlaces(ResultBook book, GroupRanking group, List<Unit> units) {
        this.book = book;
        this.units = units;
        this.known = policy().keys().stream()
                .filter(key -> !(key instanceof TieKey.ByNode node)
                        || book.layout().index().find(node.node()).isPresent())
                .toList();
        for (Unit unit : units) {
            values.put(unit.id(), value(unit, policy().basis(), policy().rounding()));
            keys.put(unit.id(), known.stream().map(key -> key(key, unit)).toList());
        }
        positions();
        places();
        this.faithful = group.ranked().stream()
                .allMatch(one -> one.rank().equals(places.get(one.unit().id())));
    }

    private RankingPolicy policy() {
        return book.layout().scheme().ranking();
    }

    List<TieKey> keys() {
        return known;
    }

    /** Whether places can be formulas. */
    boolean isFaithful() {
        return faithful;
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
        List<Unit> order = new ArrayList<>(units);
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
        for (Unit unit : units) {
            int position = position(unit);
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

    /** Whether a unit is the first in its rows of those that nothing tells apart. */
    boolean isFirstOfTie(Unit unit) {
        return firsts.contains(unit.id());
    }
}
