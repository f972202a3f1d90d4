package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.Ancestry.Descent;
import org.parindex.analysis.change.CriterionChange.Comparable;
import org.parindex.analysis.change.CriterionChange.Kind;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Lineage;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;

/** Makes one comparison. */
final class Comparer {

    private final Scores before;
    private final Scores after;
    private final Lineage lineage;
    private final Merging merging;
    private final @Nullable String attribute;
    private final Ranking rankingBefore;
    private final Ranking rankingAfter;
    private final Map<String, RankedUnit> placesBefore;
    private final Map<String, RankedUnit> placesAfter;
    private final CriterionMatcher matcher;
    private final List<CriterionChange> criteria;
    private final boolean pointsComparable;
    private final Map<String, Descent> descents = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Comparer(
            Scores before,
            Scores after,
            Lineage lineage,
            Merging merging,
            List<CriterionLink> links,
            @Nullable String attribute) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        this.merging = merging;
        this.attribute = attribute;
        this.rankingBefore = Ranking.of(before);
        this.rankingAfter = Ranking.of(after);
        this.placesBefore = places(rankingBefore);
        this.placesAfter = places(rankingAfter);
        this.matcher = new CriterionMatcher(before.index(), after.index(), links, findings::add);
        this.criteria = matcher.changes();
        this.pointsComparable = criteria.stream().allMatch(one -> one.comparable() == Comparable.POINTS);
        Set<String> scored = before.units().stream()
                .filter(unit -> before.of(unit.id()).isScored())
                .map(Unit::id)
                .collect(Collectors.toSet());
        Ancestry ancestry = new Ancestry(lineage, merging, scored);
        after.units().forEach(unit -> descents.put(unit.id(), ancestry.of(unit.id())));
    }

    private static Map<String, RankedUnit> places(Ranking ranking) {
        Map<String, RankedUnit> places = new TreeMap<>();
        ranking.groups()
                .forEach(group ->
                        group.ranked().forEach(one -> places.put(one.unit().id(), one)));
        return places;
    }

    Comparison compare() {
        criteriaFindings();
        Map<String, RankSplitter> splitters = splitters();
        List<UnitChange> units = new ArrayList<>();
        for (Unit unit : after.units()) {
            units.add(unit(unit, splitters.get(unit.groupId())));
            unitFindings(unit);
        }
        List<Unit> gone = gone();
        GroupChanges groups = new GroupChanges(rankingBefore, rankingAfter, units, after.scheme());
        return new Comparison(
                before.assessments().round().title(),
                after.assessments().round().title(),
                merging.label(),
                criteria.stream().map(this::withShares).toList(),
                units,
                gone,
                groups.all(),
                attribute == null ? List.of() : GroupChanges.means(before, after, attribute),
                findings.stream().distinct().sorted(Finding.ORDER).toList());
    }

    private void criteriaFindings() {
        int added = count(Kind.ADDED);
        int dropped = count(Kind.DROPPED);
        int reweighted = count(Kind.REWEIGHTED);
        int rules = count(Kind.RULE_CHANGED);
        if (!pointsComparable) {
            findings.add(ChangeFinding.CRITERIA_CHANGED.at(
                    Place.NOWHERE, "added", added, "dropped", dropped, "reweighted", reweighted, "rules", rules));
        }
        criteria.stream()
                .filter(one -> one.comparable() == Comparable.NOTHING)
                .forEach(one -> findings.add(ChangeFinding.CRITERION_NOT_COMPARABLE.at(
                        Place.ofScheme(after.scheme().id(), one.leaf().id()),
                        "code",
                        one.leaf().code(),
                        "title",
                        one.leaf().title(),
                        "why",
                        Text.join(", ", one.kinds().stream().map(Kind::label).toList()))));
    }

    private int count(Kind kind) {
        return (int) criteria.stream().filter(one -> one.kinds().contains(kind)).count();
    }

    /** Tables of values for the groups of the later round that the earlier one has too. */
    private Map<String, RankSplitter> splitters() {
        CrossRules oldByNew = new CrossRules(before, after, matcher::before);
        CrossRules newByOld = new CrossRules(after, before, matcher::after);
        Map<String, RankSplitter.Table> later = new TreeMap<>();
        placesAfter.keySet().forEach(id -> later.put(id, laterTable(id, oldByNew, newByOld)));
        Map<String, RankSplitter.Table> earlier = new TreeMap<>();
        placesBefore.keySet().forEach(id -> earlier.put(id, earlierTable(id, later, oldByNew, newByOld)));
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

    private static @Nullable Points exact(Scores scores, String unit) {
        return scores.of(unit).value(scores.scheme().ranking().basis()).orElse(null);
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
    private RankSplitter.Table laterTable(String id, CrossRules oldByNew, CrossRules newByOld) {
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
    private RankSplitter.Table earlierTable(
            String id, Map<String, RankSplitter.Table> later, CrossRules oldByNew, CrossRules newByOld) {
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

    private UnitChange unit(Unit unit, @Nullable RankSplitter splitter) {
        Descent descent = descents.get(unit.id());
        UnitScore now = after.of(unit.id());
        RankedUnit placeNow = placesAfter.get(unit.id());
        boolean alone = descent.shares().size() == 1
                && descent.kind() != UnitChange.Kind.MERGED
                && descent.kind() != UnitChange.Kind.SPLIT;
        String old = descent.shares().isEmpty()
                ? null
                : descent.shares().keySet().iterator().next();
        RankedUnit placeThen = alone && old != null ? placesBefore.get(old) : null;
        boolean sameGroup = placeNow != null
                && splitter != null
                && !descent.shares().isEmpty()
                && descent.shares().keySet().stream()
                        .allMatch(id -> placesBefore.containsKey(id)
                                && placesBefore.get(id).unit().groupId().equals(unit.groupId()));
        Set<String> predecessors = new HashSet<>(lineage.predecessorsOf(unit.id()));
        Points place = !sameGroup
                ? null
                : placeThen != null ? placeThen.rank() : splitter.place(unit.id(), predecessors, 0, 0, 0, 0);
        boolean points = pointsComparable && alone && old != null;
        return new UnitChange(
                unit,
                unit.groupId(),
                descent.kind(),
                List.copyOf(descent.shares().keySet()),
                descent.label(),
                indexBefore(descent),
                now.isScored() ? now.indexPercent().orElse(null) : null,
                points,
                alone && old != null ? before.of(old).points() : null,
                now.isScored() ? now.points() : null,
                place,
                placeNow == null ? null : placeNow.rank(),
                sameGroup && place != null ? standing(place, sizeBefore(unit.groupId())) : null,
                placeNow == null ? null : standing(placeNow.rank(), sizeAfter(unit.groupId())),
                placeThen == null ? null : placeThen.band(),
                placeNow == null ? null : placeNow.band(),
                place == null || placeNow == null || splitter == null
                        ? null
                        : splitter.split(unit.id(), predecessors, place, placeNow.rank()));
    }

    private @Nullable Points indexBefore(Descent descent) {
        Points sum = descent.shares().isEmpty() ? null : Points.ZERO;
        for (Map.Entry<String, Points> share : descent.shares().entrySet()) {
            Points index = before.of(share.getKey()).indexPercent().orElse(null);
            sum = index == null || sum == null ? null : sum.plus(index.times(share.getValue()));
        }
        return sum;
    }

    private static @Nullable Points standing(Points place, int units) {
        return units < 2
                ? null
                : Points.of(units).minus(place).times(Points.HUNDRED).dividedBy(Points.of(units - 1L));
    }

    private int sizeBefore(String group) {
        return rankingBefore.group(group).map(one -> one.ranked().size()).orElse(0);
    }

    private int sizeAfter(String group) {
        return rankingAfter.group(group).map(one -> one.ranked().size()).orElse(0);
    }

    private void unitFindings(Unit unit) {
        Descent descent = descents.get(unit.id());
        Place place = Place.ofUnit(unit.id(), null);
        for (Succession line : lineage.into(unit.id())) {
            if (before.assessments().units().find(line.predecessor()).isEmpty()) {
                findings.add(ChangeFinding.PREDECESSOR_UNKNOWN.at(
                        place, "unit", unit.name(), "predecessor", line.predecessor()));
            }
        }
        switch (descent.kind()) {
            case NEW -> findings.add(ChangeFinding.UNIT_NEW.at(place, "unit", unit.name()));
            case MERGED ->
                findings.add(ChangeFinding.UNIT_MERGED.at(
                        place, "unit", unit.name(), "predecessors", names(unit), "how", descent.label()));
            case SPLIT ->
                findings.add(ChangeFinding.UNIT_SPLIT.at(
                        place,
                        "unit",
                        unit.name(),
                        "predecessor",
                        names(unit),
                        "count",
                        lineage.successorsOf(lineage.predecessorsOf(unit.id()).get(0))
                                .size(),
                        "how",
                        descent.label()));
            default -> moved(unit, descent);
        }
    }

    private String names(Unit unit) {
        return lineage.predecessorsOf(unit.id()).stream()
                .map(id -> before.assessments().units().find(id).map(Unit::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private void moved(Unit unit, Descent descent) {
        Place place = Place.ofUnit(unit.id(), null);
        for (String id : descent.shares().keySet()) {
            Optional<Unit> old = before.assessments().units().find(id);
            if (old.isPresent() && old.get().level() != unit.level()) {
                findings.add(ChangeFinding.LEVEL_CHANGED.at(
                        place,
                        "unit",
                        unit.name(),
                        "before",
                        old.get().level().label(),
                        "after",
                        unit.level().label()));
            } else if (old.isPresent() && !old.get().groupId().equals(unit.groupId())) {
                findings.add(ChangeFinding.GROUP_CHANGED.at(
                        place, "unit", unit.name(), "before", old.get().groupId(), "after", unit.groupId()));
            }
        }
    }

    private List<Unit> gone() {
        Set<String> there = after.units().stream().map(Unit::id).collect(Collectors.toSet());
        List<Unit> gone = new ArrayList<>();
        for (Unit unit : before.units()) {
            if (lineage.successorsOf(unit.id()).stream().noneMatch(there::contains)) {
                gone.add(unit);
                findings.add(ChangeFinding.UNIT_GONE.at(Place.ofUnit(unit.id(), null), "unit", unit.name()));
            }
        }
        return gone;
    }

    /** With the mean shares over the units that are in both rounds. */
    private CriterionChange withShares(CriterionChange one) {
        if (one.before() == null || one.after() == null || one.comparable() == Comparable.NOTHING) {
            return one;
        }
        Points then = Points.ZERO;
        Points now = Points.ZERO;
        int count = 0;
        for (Map.Entry<String, Descent> unit : descents.entrySet()) {
            UnitScore score = after.of(unit.getKey());
            Points old = shareBefore(unit.getValue(), one.before());
            Points here = score.isScored() ? share(score.node(one.after().id())) : null;
            if (old != null && here != null) {
                then = then.plus(old);
                now = now.plus(here);
                count++;
            }
        }
        return count == 0 ? one : one.withShares(then.dividedBy(Points.of(count)), now.dividedBy(Points.of(count)));
    }

    private @Nullable Points shareBefore(Descent descent, Node node) {
        Points sum = descent.shares().isEmpty() ? null : Points.ZERO;
        for (Map.Entry<String, Points> each : descent.shares().entrySet()) {
            Points share = share(before.of(each.getKey()).node(node.id()));
            sum = share == null || sum == null ? null : sum.plus(share.times(each.getValue()));
        }
        return sum;
    }

    private static @Nullable Points share(NodeScore at) {
        return at.maximum().signum() <= 0
                ? null
                : at.points().times(Points.HUNDRED).dividedBy(at.maximum());
    }

    List<NodeChange> nodesOf(String unit) {
        after.of(unit);
        List<NodeChange> nodes = new ArrayList<>();
        for (Node root : after.scheme().roots()) {
            if (!(root instanceof Leaf)) {
                nodes.add(node(unit, matcher.before(root.id()).orElse(null), root, domain(root)));
            }
        }
        criteria.forEach(one -> nodes.add(node(unit, one.before(), one.after(), one.comparable())));
        return nodes;
    }

    /** A domain is comparable in points if all its leaves are, in shares if it has the same leaves. */
    private Comparable domain(Node root) {
        Node old = matcher.before(root.id()).orElse(null);
        if (old == null) {
            return Comparable.NOTHING;
        }
        List<CriterionChange> inside = criteria.stream()
                .filter(one -> (one.after() != null
                                && isBelow(after.index().pathTo(one.after().id()), root))
                        || (one.before() != null
                                && isBelow(before.index().pathTo(one.before().id()), old)))
                .toList();
        boolean moved = inside.stream().anyMatch(one -> one.kinds().contains(Kind.MOVED));
        return inside.stream()
                .map(one -> moved ? Comparable.SHARE : one.comparable())
                .max(Comparator.naturalOrder())
                .map(worst -> worst == Comparable.NOTHING ? Comparable.SHARE : worst)
                .orElse(Comparable.NOTHING);
    }

    private static boolean isBelow(List<Node> path, Node root) {
        return path.get(0).id().equals(root.id());
    }

    private NodeChange node(String unit, @Nullable Node old, @Nullable Node now, Comparable comparable) {
        Descent descent = descents.get(unit);
        boolean alone = descent.shares().size() == 1;
        NodeScore then = old != null && alone
                ? before.of(descent.shares().keySet().iterator().next()).node(old.id())
                : null;
        UnitScore score = after.of(unit);
        NodeScore here = now != null && score.isScored() ? score.node(now.id()) : null;
        Node shown = now != null ? now : Objects.requireNonNull(old);
        boolean both = old != null && !descent.shares().isEmpty();
        return new NodeChange(
                old == null ? null : old.id(),
                now == null ? null : now.id(),
                shown.code(),
                shown.title(),
                old == null || now == null ? Comparable.NOTHING : comparable,
                then == null ? null : then.points(),
                here == null ? null : here.points(),
                then == null ? null : then.maximum(),
                here == null ? null : here.maximum(),
                both ? shareBefore(descent, old) : null,
                here == null ? null : share(here));
    }
}
