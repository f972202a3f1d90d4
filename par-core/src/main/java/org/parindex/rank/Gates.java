package org.parindex.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/** Decides gates of classes. */
final class Gates {

    private final Scores scores;
    private final SubordinateClasses subordinates;
    private final Consumer<Finding> findings;

    Gates(Scores scores, SubordinateClasses subordinates, Consumer<Finding> findings) {
        this.scores = scores;
        this.subordinates = subordinates;
        this.findings = findings;
    }

    /** Why a unit fails a gate; null if it passes. */
    @Nullable
    Text failure(BandGate gate, Band band, UnitScore unit) {
        if (gate instanceof BandGate.NoLeafAtZero zero) {
            return leafAtZero(zero, unit);
        }
        if (gate instanceof BandGate.NodeWithin within) {
            return nodeOutside(within, unit);
        }
        if (gate instanceof BandGate.SelfAssessmentSubmitted) {
            UnitAssessment sent = scores.assessments().byUnit().get(unit.unit().id());
            boolean submitted = sent != null && sent.isSelfAssessed();
            return submitted ? null : Text.of("không tự đánh giá", "no self-assessment");
        }
        if (gate instanceof BandGate.SubordinateClasses share) {
            return subordinates(share, band, unit);
        }
        BandGate.AttributeNot not = (BandGate.AttributeNot) gate;
        String value = unit.unit().attributes().get(not.attribute());
        return value != null && not.forbidden().contains(value) ? Text.of(not.attribute() + " = " + value) : null;
    }

    private @Nullable Text leafAtZero(BandGate.NoLeafAtZero gate, UnitScore unit) {
        SchemeIndex index = scores.index();
        List<String> zero = new ArrayList<>();
        for (Leaf leaf : scores.scheme().leaves()) {
            boolean inside = gate.node() == null
                    || index.pathTo(leaf.id()).stream().anyMatch(node -> isNamed(node, gate.node()));
            NodeScore score = unit.node(leaf.id());
            if (inside
                    && index.roleOf(leaf.id()) == Role.NORMAL
                    && score.isApplicable()
                    && score.points().signum() <= 0) {
                zero.add(leaf.code());
            }
        }
        return zero.isEmpty()
                ? null
                : Text.fill("có tiêu chí 0 điểm ({0})", "criteria without points ({0})", String.join(", ", zero));
    }

    private static boolean isNamed(Node node, String idOrCode) {
        return node.id().equals(idOrCode) || node.code().equals(idOrCode);
    }

    private @Nullable Text nodeOutside(BandGate.NodeWithin gate, UnitScore unit) {
        if (scores.index().find(gate.node()).isEmpty()) {
            findings.accept(
                    RankFinding.NODE_UNKNOWN.at(Place.ofScheme(scores.scheme().id(), null), "node", gate.node()));
            return Text.fill("không có mục {0}", "there is no node {0}", gate.node());
        }
        NodeScore score = unit.node(gate.node());
        boolean percent = gate.basis() == ValueBasis.INDEX_PERCENT;
        Points value = percent ? score.indexPercent().orElse(null) : score.points();
        if (!score.isApplicable() || value == null || gate.values().contains(value)) {
            return null;
        }
        String unitSign = percent ? " %" : "";
        return Text.fill(
                "mục {0} đạt {1}, yêu cầu {2}",
                "node {0} has {1}, asked for: {2}",
                gate.node(),
                value.show().plus(unitSign),
                gate.values().describe(unitSign));
    }

    private @Nullable Text subordinates(BandGate.SubordinateClasses gate, Band band, UnitScore unit) {
        List<String> classes = subordinates.byParent().getOrDefault(unit.unit().id(), List.of());
        int least = subordinates.order().indexOf(gate.atLeast());
        if (classes.isEmpty() || least < 0) {
            findings.accept(RankFinding.NO_SUBORDINATES.at(
                    Place.ofUnit(unit.unit().id(), null), "unit", unit.unit().name(), "band", band.label()));
            return Text.of("không có đơn vị trực thuộc đã xếp loại", "no classified subordinate units");
        }
        long reached = classes.stream()
                .map(subordinates.order()::indexOf)
                .filter(order -> order >= 0 && order <= least)
                .count();
        Points percent = Points.ratio(reached * 100, classes.size());
        return gate.percent().contains(percent)
                ? null
                : Text.fill(
                        "{0} % đơn vị trực thuộc đạt {1} trở lên, yêu cầu {2}",
                        "{0} % of subordinate units reach {1}, asked for: {2}",
                        percent.show(),
                        gate.atLeast(),
                        gate.percent().describe(" %"));
    }
}
