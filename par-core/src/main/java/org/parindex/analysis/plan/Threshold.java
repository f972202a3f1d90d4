package org.parindex.analysis.plan;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;

/**
 * The value that a goal comes to.
 *
 * @param basis what has to reach it
 * @param value the value
 * @param strict whether it must be passed, not only reached
 * @param goal the goal in words
 * @param band the class that is wanted, or null
 */
record Threshold(
        ValueBasis basis,
        Points value,
        boolean strict,
        Text goal,
        @Nullable Band band) {

    /** The threshold of a goal; null where the goal asks for nothing. */
    static @Nullable Threshold of(Goal goal, Scheme scheme, Ranking ranking, String unit, String groupId) {
        if (goal instanceof Goal.TotalPoints points) {
            Text text = Text.fill(
                    "{0} điểm", "{0} points", Points.of(points.value()).show());
            return new Threshold(ValueBasis.POINTS, Points.of(points.value()), false, text, null);
        }
        if (goal instanceof Goal.IndexPercent index) {
            Text text = Text.fill(
                    "chỉ số {0} %",
                    "an index of {0} %", Points.of(index.value()).show());
            return new Threshold(ValueBasis.INDEX_PERCENT, Points.of(index.value()), false, text, null);
        }
        if (goal instanceof Goal.Place place) {
            return place(place, scheme.ranking(), ranking, unit);
        }
        Classification classes = classes(scheme, groupId);
        Band now = ranking.find(unit).map(RankedUnit::band).orElse(null);
        Band wanted = goal instanceof Goal.ClassOf named ? named(classes, named.band()) : above(classes, now);
        return wanted == null ? null : band(wanted, classes);
    }

    static Classification classes(Scheme scheme, String groupId) {
        return scheme.groups().stream()
                .filter(group -> group.id().equals(groupId))
                .map(PeerGroup::classification)
                .filter(own -> own != null)
                .findFirst()
                .orElse(scheme.classification());
    }

    private static Band named(Classification classes, String id) {
        return classes.bands().stream()
                .filter(band -> band.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scheme has no class '%s'. Maybe one of %s."
                        .formatted(id, classes.bands().stream().map(Band::id).toList())));
    }

    private static @Nullable Band above(Classification classes, @Nullable Band now) {
        List<Band> bands = classes.bands();
        int at = now == null ? bands.size() : bands.indexOf(now);
        return at > 0 ? bands.get(at - 1) : null;
    }

    private static Threshold band(Band band, Classification classes) {
        Points lower = band.values().lower() == null
                ? Points.ZERO
                : Points.of(band.values().lower());
        boolean strict = band.values().lower() != null && !band.values().lowerIncluded();
        Text goal = Text.fill("xếp loại {0}", "class {0}", band.label());
        return new Threshold(classes.basis(), unrounded(lower, classes.rounding(), strict), strict, goal, band);
    }

    /** The smallest value that rounds to at least another. */
    private static Points unrounded(Points rounded, Rounding rounding, boolean strict) {
        if (rounding.isNone() || rounding.mode() != RoundingMode.HALF_UP || strict) {
            return rounded;
        }
        Points unit = Points.ofScaled(1, rounding.places());
        Points up = rounded.round(Rounding.of(rounding.places(), RoundingMode.CEILING));
        return up.minus(unit.dividedBy(Points.of(2)));
    }

    private static @Nullable Threshold place(Goal.Place goal, RankingPolicy policy, Ranking ranking, String unit) {
        List<Points> others = others(ranking, unit, goal.rivals());
        if (policy.ties() == TieMethod.DENSE) {
            others = new ArrayList<>(others.stream().distinct().toList());
        }
        Text text = Text.fill("hạng {0}", "place {0}", goal.place());
        if (others.size() < goal.place()) {
            return new Threshold(policy.basis(), Points.ZERO, false, text, null);
        }
        boolean shares = policy.ties() == TieMethod.COMPETITION || policy.ties() == TieMethod.DENSE;
        boolean strict = !shares || !policy.keys().isEmpty();
        Points value = others.get(goal.place() - 1);
        return new Threshold(policy.basis(), unrounded(value, policy.rounding(), strict), strict, text, null);
    }

    /** The values of the other ranked units of the group when the time has come, the best first. */
    static List<Points> others(Ranking ranking, String unit, Rivals rivals) {
        for (GroupRanking group : ranking.groups()) {
            boolean member =
                    group.ranked().stream().anyMatch(one -> one.unit().id().equals(unit));
            if (member) {
                return new ArrayList<>(group.ranked().stream()
                        .filter(one -> !one.unit().id().equals(unit))
                        .map(rivals::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .toList());
            }
        }
        return new ArrayList<>();
    }
}
