package org.parindex.analysis.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.Shown;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.score.NodeScore;
import org.parindex.score.ScoreFinding;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** The points of a round by leaf and unit, as far as a review looks at them. */
final class ReviewData {

    static final Set<Treatment> EARNED = Set.of(Treatment.RULE, Treatment.AWARDED, Treatment.WITHHELD);

    final Scores scores;
    final List<Leaf> leaves;
    final List<String> domains = new ArrayList<>();
    final List<Unit> units;
    final double[][] points;
    final double[][] maxima;
    final Treatment[][] treatments;
    final double[] totals;
    final double[] allMaxima;
    final boolean isSelfAssessed;
    private final Map<String, Set<String>> withoutEvidence = new HashMap<>();

    ReviewData(Scores scores, @Nullable String group) {
        this.scores = scores;
        this.leaves = scores.scheme().leaves();
        this.units = scores.units().stream()
                .filter(unit -> scores.of(unit.id()).isScored())
                .filter(unit -> group == null || unit.groupId().equals(group))
                .toList();
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    group == null
                            ? "No unit of the round is scored."
                            : "No unit of the group '%s' is scored.".formatted(group));
        }
        this.isSelfAssessed =
                scores.stages().contains(Stage.SELF) && scores.stages().size() > 2;
        this.points = new double[leaves.size()][units.size()];
        this.maxima = new double[leaves.size()][units.size()];
        this.treatments = new Treatment[leaves.size()][units.size()];
        this.totals = new double[units.size()];
        this.allMaxima = new double[units.size()];
        for (Leaf leaf : leaves) {
            domains.add(domainOf(leaf).id());
        }
        for (int u = 0; u < units.size(); u++) {
            UnitScore unit = scores.of(units.get(u).id());
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                NodeScore score = unit.node(leaves.get(leaf).id());
                points[leaf][u] = Shown.toDouble(score.points());
                maxima[leaf][u] = Shown.toDouble(score.maximum());
                treatments[leaf][u] = score.treatment();
                totals[u] += points[leaf][u];
                allMaxima[u] += maxima[leaf][u];
            }
        }
        scores.findings().stream()
                .filter(finding -> finding.code().equals(ScoreFinding.EVIDENCE_MISSING.code()))
                .forEach(finding -> withoutEvidence
                        .computeIfAbsent(String.valueOf(finding.place().node()), node -> new java.util.HashSet<>())
                        .add(String.valueOf(finding.place().unit())));
    }

    /** The domain a leaf stands in: its root, or the node below where there is only one root. */
    private Node domainOf(Leaf leaf) {
        List<Node> path = scores.index().pathTo(leaf.id());
        int depth = 0;
        List<Node> level = scores.scheme().roots();
        while (level.size() == 1 && depth + 1 < path.size()) {
            level = level.get(0).children();
            depth++;
        }
        return path.get(depth);
    }

    boolean counts(int leaf) {
        return scores.index().roleOf(leaves.get(leaf).id()) == Role.NORMAL;
    }

    boolean applies(int leaf, int unit) {
        return treatments[leaf][unit] != Treatment.REMOVED;
    }

    boolean lacksEvidence(int leaf, int unit) {
        return withoutEvidence
                .getOrDefault(leaves.get(leaf).id(), Set.of())
                .contains(units.get(unit).id());
    }

    /** Whether a unit's own points at a leaf may be compared with the result. */
    boolean isComparable(int leaf, int unit) {
        return isSelfAssessed
                && leaves.get(leaf).channel() == Channel.ASSESSED
                && leaves.get(leaf).maximum().signum() > 0
                && EARNED.contains(treatments[leaf][unit])
                && EARNED.contains(self(leaf, unit).treatment());
    }

    NodeScore self(int leaf, int unit) {
        return scores.of(units.get(unit).id(), Stage.SELF).node(leaves.get(leaf).id());
    }

    /** Self-assessed less final points, exactly. */
    Points inflation(int leaf, int unit) {
        return self(leaf, unit)
                .points()
                .minus(scores.of(units.get(unit).id())
                        .node(leaves.get(leaf).id())
                        .points());
    }

    double maximum(int leaf) {
        return leaves.get(leaf).maximum().doubleValue();
    }
}
