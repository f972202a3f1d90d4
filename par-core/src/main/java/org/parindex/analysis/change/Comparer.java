package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Lineage;
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
    private final NodeChanges nodes;
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
        this.nodes = new NodeChanges(before, after, descents, matcher, criteria);
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
        Map<String, RankSplitter> splitters =
                new RankTables(before, after, lineage, descents, placesBefore, placesAfter, matcher).splitters();
        UnitFindings said = new UnitFindings(before, lineage, findings);
        List<UnitChange> units = new ArrayList<>();
        for (Unit unit : after.units()) {
            units.add(unit(unit, splitters.get(unit.groupId())));
            said.add(unit, descents.get(unit.id()));
        }
        List<Unit> gone = gone();
        GroupChanges groups = new GroupChanges(rankingBefore, rankingAfter, units, after.scheme());
        return new Comparison(
                before.assessments().round().title(),
                after.assessments().round().title(),
                merging.label(),
                nodes.withShares(),
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

    List<NodeChange> nodesOf(String unit) {
        return nodes.of(unit);
    }
}
