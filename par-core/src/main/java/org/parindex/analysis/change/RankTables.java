package org.parindex.analysis.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.Ancestry.Descent;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.score.Scores;
import org.parindex.unit.Lineage;

/** The tables of values from which changes of place are split, by peer group of the later round. */
final class RankTables {

    private final Scores before;
    private final Scores after;
    private final Lineage lineage;
    private final Map<String, Descent> descents;
    private final Map<String, RankedUnit> placesBefore;
    private final Map<String, RankedUnit> placesAfter;
    private final CrossRules oldByNew;
    private final CrossRules newByOld;

    RankTables(
            Scores before,
            Scores after,
            Lineage lineage,
            Map<String, Descent> descents,
            Map<String, RankedUnit> placesBefore,
            Map<String, RankedUnit> placesAfter,
            CriterionMatcher matcher) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        this.descents = descents;
        this.placesBefore = placesBefore;
        this.placesAfter = placesAfter;
        this.oldByNew = new CrossRules(before, after, matcher::before);
        this.newByOld = new CrossRules(after, before, matcher::after);
    }

    /** Tables of values for the groups of the later round that the earlier one has too. */
    Map<String, RankSplitter> splitters() {
        Map<String, RankSplitter.Table> later = new TreeMap<>();
        placesAfter.keySet().forEach(id -> later.put(id, laterTable(id)));
        Map<String, RankSplitter.Table> earlier = new TreeMap<>();
        placesBefore.keySet().forEach(id -> earlier.put(id, earlierTable(id, later)));
        Map<String, RankSplitter> splitters = new TreeMap<>();
        for (String group : groups()) {
            splitters.put(
                    group,
                    new RankSplitter(
                            inGroup(earlier, placesBefore, group),
                            inGroup(later, placesAfter, group),
                            before.scheme().ranking(),
                            after.scheme().ranking()));
        }
        return splitters;
    }

    private Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        placesAfter.values().forEach(one -> groups.add(one.unit().groupId()));
        return groups;
    }

    private static Map<String, RankSplitter.Table> inGroup(
            Map<String, RankSplitter.Table> tables, Map<String, RankedUnit> places, String group) {
        Map<String, RankSplitter.Table> in = new TreeMap<>();
        tables.forEach((id, table) -> {
            if (places.get(id).unit().groupId().equals(group)) {
                in.put(id, table);
            }
        });
        return in;
    }

    /** A later unit: its predecessors, mixed by their shares, and itself. */
    private RankSplitter.Table laterTable(String id) {
        Map<String, Points> shares = descents.get(id).shares();
        boolean known = !shares.isEmpty() && placesBefore.keySet().containsAll(shares.keySet());
        if (!known) {
            return table(
                    new @Nullable Points[] {null, null},
                    new @Nullable Points[] {newByOld.value(id, null), exact(after, id)});
        }
        return table(
                new @Nullable Points[] {
                    mixed(shares, old -> exact(before, old)), mixed(shares, old -> oldByNew.value(old, id))
                },
                new @Nullable Points[] {mixed(shares, old -> newByOld.value(id, old)), exact(after, id)});
    }

    private static @Nullable Points mixed(Map<String, Points> shares, Function<String, @Nullable Points> value) {
        Points sum = Points.ZERO;
        for (Map.Entry<String, Points> share : shares.entrySet()) {
            Points one = value.apply(share.getKey());
            sum = one == null || sum == null ? null : sum.plus(one.times(share.getValue()));
        }
        return sum;
    }

    /** An earlier unit: itself, and the mean of those it went into. */
    private RankSplitter.Table earlierTable(String id, Map<String, RankSplitter.Table> later) {
        List<String> now =
                lineage.successorsOf(id).stream().filter(later::containsKey).toList();
        if (now.isEmpty()) {
            @Nullable Points[] own = {exact(before, id), oldByNew.value(id, null)};
            return table(own, own);
        }
        Map<String, Points> shares = new TreeMap<>();
        now.forEach(one -> shares.put(one, Points.ratio(1, now.size())));
        return table(
                new @Nullable Points[] {exact(before, id), mixed(shares, one -> oldByNew.value(id, one))},
                new @Nullable Points[] {
                    mixed(shares, one -> newByOld.value(one, id)), mixed(shares, one -> exact(after, one))
                });
    }

    /** What is missing is taken from the other rules of the same data, then from the same rules of the other data. */
    private static RankSplitter.Table table(@Nullable Points[] beforeData, @Nullable Points[] afterData) {
        Points[][] values = new Points[2][2];
        for (int rules = 0; rules < 2; rules++) {
            values[0][rules] = first(beforeData[rules], beforeData[1 - rules], afterData[rules], afterData[1 - rules]);
            values[1][rules] = first(afterData[rules], afterData[1 - rules], beforeData[rules], beforeData[1 - rules]);
        }
        return new RankSplitter.Table(values);
    }

    private static Points first(@Nullable Points... values) {
        for (Points value : values) {
            if (value != null) {
                return value;
            }
        }
        return Points.ZERO;
    }

    private static @Nullable Points exact(Scores scores, String unit) {
        return scores.of(unit).value(scores.scheme().ranking().basis()).orElse(null);
    }
}
