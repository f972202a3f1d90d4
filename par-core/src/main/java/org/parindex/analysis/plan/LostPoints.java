package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * Where points are lost: by leaf over all units, and by unit down its leaves. What a unit loses at its leaves and what
 * roundings, caps and bonus branches change adds up exactly to what it loses in total.
 *
 * @param leaves the leaves by points lost over all units, the most first
 * @param units the scored units in the order of their ids
 */
public record LostPoints(List<LeafLoss> leaves, List<UnitLoss> units) {

    /**
     * A leaf over all units.
     *
     * @param leaf the leaf
     * @param domain title of the root above it, or its own
     * @param lost points lost by all units together
     * @param losing how many units lose any
     * @param applicable how many units it applies to
     */
    public record LeafLoss(Leaf leaf, Text domain, Points lost, int losing, int applicable) {}

    /**
     * What a unit loses at a node.
     *
     * @param node id of the node
     * @param code its code
     * @param title its title
     * @param maximum applicable maximum
     * @param lost points lost
     */
    public record Loss(String node, String code, Text title, Points maximum, Points lost) {}

    /**
     * A unit.
     *
     * @param unit the unit
     * @param lost points lost in total: applicable maximum less points
     * @param leaves its losses by leaf, the largest first
     * @param domains its losses by root of the scheme, in printed order
     * @param rest what roundings, caps, bonus and penalty branches add to the losses of the leaves; mostly zero
     * @param nextClass label of the class above, or null
     * @param toNextClass what is missing to it, in the value that is classed, or null
     * @param toNextPlace what is missing to the value of the unit on the place above, or null
     */
    public record UnitLoss(
            Unit unit,
            Points lost,
            List<Loss> leaves,
            List<Loss> domains,
            Points rest,
            @Nullable Text nextClass,
            @Nullable Points toNextClass,
            @Nullable Points toNextPlace) {
        /** Copies the lists. */
        public UnitLoss {
            leaves = List.copyOf(leaves);
            domains = List.copyOf(domains);
        }
    }

    /** Copies the lists. */
    public LostPoints {
        leaves = List.copyOf(leaves);
        units = List.copyOf(units);
    }

    /**
     * Where a round loses points.
     *
     * @param scores the scores at the end of the round
     * @return the losses
     */
    public static LostPoints of(Scores scores) {
        Ranking ranking = Ranking.of(scores);
        List<UnitScore> scored = scores.units().stream()
                .map(unit -> scores.of(unit.id()))
                .filter(UnitScore::isScored)
                .toList();
        List<LeafLoss> leaves = new ArrayList<>();
        for (Leaf leaf : scores.scheme().leaves()) {
            leaves.add(leafLoss(scores, scored, leaf));
        }
        leaves.sort(Comparator.comparing(LeafLoss::lost).reversed());
        return new LostPoints(
                leaves,
                scored.stream().map(unit -> unitLoss(scores, ranking, unit)).toList());
    }

    private static LeafLoss leafLoss(Scores scores, List<UnitScore> units, Leaf leaf) {
        Points lost = Points.ZERO;
        int losing = 0;
        int applicable = 0;
        for (UnitScore unit : units) {
            NodeScore at = unit.node(leaf.id());
            Points here = at.maximum().minus(at.points());
            lost = lost.plus(here);
            losing += here.signum() > 0 ? 1 : 0;
            applicable += at.isApplicable() ? 1 : 0;
        }
        return new LeafLoss(leaf, scores.index().pathTo(leaf.id()).get(0).title(), lost, losing, applicable);
    }

    private static UnitLoss unitLoss(Scores scores, Ranking ranking, UnitScore unit) {
        List<Loss> leaves = new ArrayList<>();
        Points sum = Points.ZERO;
        for (Leaf leaf : scores.scheme().leaves()) {
            Loss loss = loss(unit, leaf);
            sum = sum.plus(loss.lost());
            if (!loss.lost().isZero() && scores.index().roleOf(leaf.id()) == Role.NORMAL) {
                leaves.add(loss);
            }
        }
        leaves.sort(Comparator.comparing(Loss::lost).reversed());
        List<Loss> domains =
                scores.scheme().roots().stream().map(root -> loss(unit, root)).toList();
        Points lost = unit.maximum().minus(unit.points());
        Threshold next = Threshold.of(
                new Goal.NextClass(),
                scores.scheme(),
                ranking,
                unit.unit().id(),
                unit.unit().groupId());
        return new UnitLoss(
                unit.unit(),
                lost,
                leaves,
                domains,
                lost.minus(sum),
                next == null || next.band() == null ? null : next.band().label(),
                next == null
                        ? null
                        : next.value().minus(Values.of(unit, next.basis())).max(Points.ZERO),
                toNextPlace(ranking, unit));
    }

    private static Loss loss(UnitScore unit, Node node) {
        NodeScore at = unit.node(node.id());
        return new Loss(
                node.id(), node.code(), node.title(), at.maximum(), at.maximum().minus(at.points()));
    }

    private static @Nullable Points toNextPlace(Ranking ranking, UnitScore unit) {
        RankedUnit own = ranking.find(unit.unit().id()).orElse(null);
        if (own == null) {
            return null;
        }
        return Threshold.others(ranking, unit.unit().id(), Rivals.staying()).stream()
                .filter(other -> other.compareTo(own.value()) > 0)
                .reduce((better, nearer) -> nearer)
                .map(above -> above.minus(own.value()))
                .orElse(null);
    }

    /**
     * The losses of a unit.
     *
     * @param unit id of the unit
     * @return its losses
     * @throws IllegalArgumentException if it is not scored
     */
    public UnitLoss of(String unit) {
        return units.stream()
                .filter(one -> one.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The unit '%s' is not scored.".formatted(unit)));
    }

    /**
     * The leaves that lose most, for people.
     *
     * @param language the language
     * @param most how many leaves
     * @return lines of text; do not parse them
     */
    public String toText(Language language, int most) {
        StringBuilder text = new StringBuilder();
        leaves.stream()
                .limit(most)
                .forEach(one -> text.append(Text.fill(
                                        "  {0} {1}: mất {2} điểm ở {3}/{4} đơn vị",
                                        "  {0} {1}: {2} points lost by {3} of {4} units",
                                        one.leaf().code(),
                                        one.leaf().title(),
                                        one.lost().show(),
                                        one.losing(),
                                        one.applicable())
                                .in(language))
                        .append('\n'));
        return text.toString();
    }
}
