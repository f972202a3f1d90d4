package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** What candidates are really worth: each is scored, on a copy of the unit that differs in one answer. */
record MoveScorer(Scores scores, Scorer scorer, UnitScore unit, ValueBasis basis, Limits limits) {

    /** The moves by leaf; those that gain nothing, or change the maximum of the unit, are left out. */
    Map<String, LeafMoves> moves(List<Candidate> candidates) {
        Unit self = unit.unit();
        UnitAssessment own = scores.assessments().byUnit().get(self.id());
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> all = new ArrayList<>();
        for (int i = 0; i <= candidates.size(); i++) {
            String id = self.id() + "#" + i;
            units.add(new Unit(
                    id,
                    self.name(),
                    self.level(),
                    self.parent(),
                    self.peerGroup(),
                    self.ranked(),
                    self.attributes(),
                    List.of()));
            all.add(WhatIf.changed(
                    scores.index(),
                    own,
                    id,
                    i == 0
                            ? Map.of()
                            : Map.of(
                                    candidates.get(i - 1).leaf().id(),
                                    candidates.get(i - 1).answer())));
        }
        Assessments round = scores.assessments();
        Assessments copies = new Assessments(
                round.round(),
                UnitRegister.of(units),
                Assessments.of(round.round(), UnitRegister.of(units), all).byUnit(),
                round.channelsNotHeld());
        Scores scored = scorer.score(copies);
        UnitScore base = scored.of(self.id() + "#0");
        Map<String, List<Move>> moves = new LinkedHashMap<>();
        Map<String, Boolean> complete = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            UnitScore then = scored.of(self.id() + "#" + (i + 1));
            Points gain = Values.inPoints(then, basis).minus(Values.inPoints(base, basis));
            if (gain.signum() > 0 && then.maximum().equals(base.maximum())) {
                moves.computeIfAbsent(one.leaf().id(), key -> new ArrayList<>()).add(move(one, base, then, gain));
            }
            complete.merge(one.leaf().id(), one.complete(), Boolean::logicalAnd);
        }
        Map<String, LeafMoves> byLeaf = new LinkedHashMap<>();
        moves.forEach((leaf, list) -> byLeaf.put(leaf, LeafMoves.pruned(list, complete.getOrDefault(leaf, true))));
        return byLeaf;
    }

    private Move move(Candidate one, UnitScore base, UnitScore then, Points gain) {
        NodeScore before = base.node(one.leaf().id());
        Points lost = lost(before).signum() > 0 ? lost(before) : Points.ONE;
        NodeScore after = then.node(one.leaf().id());
        return new Move(
                one.leaf().id(),
                one.leaf().code(),
                one.leaf().title(),
                one.setting().what(),
                one.answer(),
                before.points(),
                after.points(),
                gain,
                one.setting().items(),
                effort(one.leaf())
                        .of(
                                after.points().minus(before.points()).max(Points.ZERO),
                                lost,
                                one.setting().items()));
    }

    private Effort effort(Leaf leaf) {
        List<Node> path = scores.index().pathTo(leaf.id());
        for (int i = path.size() - 1; i >= 0; i--) {
            Effort effort = limits.efforts().get(path.get(i).id());
            if (effort != null) {
                return effort;
            }
        }
        return limits.otherwise();
    }

    /** The points that a leaf has lost. */
    static Points lost(NodeScore now) {
        return now.maximum().minus(now.points());
    }
}
