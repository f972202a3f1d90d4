package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Band;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** Counts and means of peer groups and of units with one attribute. */
final class GroupChanges {

    private final Ranking before;
    private final Ranking after;
    private final List<UnitChange> units;
    private final Rounding printed;

    GroupChanges(Ranking before, Ranking after, List<UnitChange> units, Scheme scheme) {
        this.before = before;
        this.after = after;
        this.units = units;
        this.printed = scheme.total().output();
    }

    List<GroupChange> all() {
        Map<String, GroupRanking> groups = new LinkedHashMap<>();
        after.groups().forEach(group -> groups.put(group.group().id(), group));
        before.groups().forEach(group -> groups.putIfAbsent(group.group().id(), group));
        return groups.values().stream().map(this::group).toList();
    }

    private GroupChange group(GroupRanking any) {
        String id = any.group().id();
        GroupRanking then = before.group(id).orElse(null);
        GroupRanking now = after.group(id).orElse(null);
        List<UnitChange> members =
                units.stream().filter(one -> one.group().equals(id)).toList();
        int[] index = counts(members.stream().map(this::printedChange).toList());
        int[] places = counts(members.stream().map(UnitChange::placesGained).toList());
        return new GroupChange(
                id,
                any.group().label(),
                then == null ? 0 : then.summary().ranked(),
                now == null ? 0 : now.summary().ranked(),
                index[0] + index[1] + index[2],
                index[0],
                index[1],
                index[2],
                places[0],
                places[1],
                places[2],
                then == null ? null : then.summary().mean(),
                now == null ? null : now.summary().mean(),
                transitions(members));
    }

    private @Nullable Points printedChange(UnitChange one) {
        return one.index() == null || one.indexAfter() == null
                ? null
                : one.indexAfter().round(printed).minus(one.index().round(printed));
    }

    /** How many are above zero, below zero and zero; missing ones are none of them. */
    private static int[] counts(List<@Nullable Points> changes) {
        int[] counts = new int[3];
        for (Points change : changes) {
            if (change != null) {
                counts[change.signum() > 0 ? 0 : change.signum() < 0 ? 1 : 2]++;
            }
        }
        return counts;
    }

    /** Units that go on alone and are ranked in both rounds, by class before and after. */
    private static List<GroupChange.Transition> transitions(List<UnitChange> members) {
        record FromTo(@Nullable Band from, @Nullable Band to) {}
        Map<FromTo, Integer> counts = new LinkedHashMap<>();
        for (UnitChange one : members) {
            boolean alone = one.kind() == UnitChange.Kind.SAME || one.kind() == UnitChange.Kind.RENAMED;
            if (alone && one.place() != null && one.placeAfter() != null) {
                counts.merge(new FromTo(one.band(), one.bandAfter()), 1, Integer::sum);
            }
        }
        boolean classed = counts.keySet().stream().anyMatch(key -> key.from() != null || key.to() != null);
        List<GroupChange.Transition> transitions = new ArrayList<>();
        if (classed) {
            counts.forEach((key, count) -> transitions.add(new GroupChange.Transition(key.from(), key.to(), count)));
            transitions.sort((a, b) -> {
                int byFrom = order(a.from()).compareTo(order(b.from()));
                return byFrom != 0 ? byFrom : order(a.to()).compareTo(order(b.to()));
            });
        }
        return transitions;
    }

    /** Bands in the order of their lower bounds, the highest first; none behind. */
    private static Points order(@Nullable Band band) {
        if (band == null) {
            return Points.of(1_000_000);
        }
        return band.values().lower() == null
                ? Points.ZERO
                : Points.of(band.values().lower()).negate();
    }

    static List<MeanChange> means(Scores before, Scores after, String attribute) {
        Set<String> values = new TreeSet<>();
        before.units().forEach(unit -> values.add(unit.attributes().getOrDefault(attribute, "")));
        after.units().forEach(unit -> values.add(unit.attributes().getOrDefault(attribute, "")));
        values.remove("");
        List<MeanChange> means = new ArrayList<>();
        for (String value : values) {
            List<Points> then = indexes(before, attribute, value);
            List<Points> now = indexes(after, attribute, value);
            means.add(new MeanChange(value, then.size(), mean(then), now.size(), mean(now)));
        }
        return means;
    }

    private static List<Points> indexes(Scores scores, String attribute, String value) {
        List<Points> indexes = new ArrayList<>();
        for (Unit unit : scores.units()) {
            UnitScore score = scores.of(unit.id());
            if (value.equals(unit.attributes().get(attribute)) && score.isScored()) {
                score.indexPercent().ifPresent(indexes::add);
            }
        }
        return indexes;
    }

    private static @Nullable Points mean(List<Points> values) {
        return values.isEmpty()
                ? null
                : values.stream().reduce(Points.ZERO, Points::plus).dividedBy(Points.of(values.size()));
    }
}
