package org.parindex.analysis.plan;

import java.util.List;
import org.parindex.rank.Ranking;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** The round in which plans are made: its scores, its ranking, and what would come of moves. */
record PlanRound(Scores scores, Ranking ranking, Scorer scorer) {

    static PlanRound of(Scores scores) {
        return new PlanRound(scores, Ranking.of(scores), Scorer.of(scores.scheme()));
    }

    MoveFinder finder(String unit, ValueBasis basis, Limits limits) {
        return new MoveFinder(scores, scorer, scores.of(unit), basis, limits);
    }

    /** The scores of the whole round if a unit made moves. */
    Scores after(UnitScore now, List<Move> moves) {
        WhatIf question = WhatIf.of(scores);
        for (Move move : moves) {
            question = question.with(now.unit().id(), move.leaf(), move.answer());
        }
        return moves.isEmpty() ? scores : question.scores(scorer);
    }
}
