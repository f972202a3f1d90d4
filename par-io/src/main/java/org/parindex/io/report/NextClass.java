package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Band;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Explanation;
import org.parindex.score.UnitScore;

/**
 * What the next better class would take: the points from the unit's exact value to the lower bound of that class, with
 * everything else as it is, and the leaves, the largest loss first, whose lost points would be enough. Only leaves that are
 * assessed count: surveys and outside figures cannot be made up for by work on a file.
 *
 * @param band the next better class
 * @param gap points that are missing; zero or below if the value is reached and something else stands in the way
 * @param leaves the leaves whose lost points close the gap; empty if there is none or they cannot
 * @param recoverable the points lost at {@code leaves}, or at all assessed leaves if they cannot close the gap
 */
record NextClass(Band band, Points gap, List<Explanation> leaves, Points recoverable) {

    static Optional<NextClass> of(
            GroupRanking group,
            RankedUnit unit,
            UnitScore score,
            Classification scheme,
            UnitLosses lost,
            SchemeIndex index) {
        Classification own = group.group().classification();
        Classification classification = own == null ? scheme : own;
        Band better = better(group, unit.band());
        Points gap = better == null || better.values().lower() == null
                ? null
                : gap(score, classification.basis(), Points.of(better.values().lower()));
        return gap == null ? Optional.empty() : Optional.of(closed(better, gap, lost, index));
    }

    private static @Nullable Band better(GroupRanking group, @Nullable Band band) {
        Band before = null;
        for (GroupSummary.ClassCount count : group.summary().classes()) {
            if (band != null && count.band().id().equals(band.id())) {
                return before;
            }
            before = count.band();
        }
        return before;
    }

    private static @Nullable Points gap(UnitScore score, ValueBasis basis, Points bound) {
        return switch (basis) {
            case POINTS -> bound.minus(score.points());
            case POINTS_WITHOUT_BONUS -> bound.minus(score.pointsWithoutBonus());
            case INDEX_PERCENT ->
                score.maximum().isZero()
                        ? null
                        : bound.times(score.maximum()).dividedBy(Points.HUNDRED).minus(score.points());
        };
    }

    private static NextClass closed(Band band, Points gap, UnitLosses lost, SchemeIndex index) {
        List<Explanation> taken = new ArrayList<>();
        Points sum = Points.ZERO;
        for (Explanation leaf : lost.leaves()) {
            boolean assessed = leaf.channel() == Channel.ASSESSED && index.roleOf(leaf.node()) == Role.NORMAL;
            if (assessed && sum.compareTo(gap) < 0) {
                taken.add(leaf);
                sum = sum.plus(leaf.lost());
            }
        }
        boolean enough = sum.compareTo(gap) >= 0;
        return new NextClass(band, gap, enough ? taken : List.of(), sum);
    }
}
