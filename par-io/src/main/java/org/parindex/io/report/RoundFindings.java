package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import org.parindex.finding.Finding;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

/** All findings of a round. */
final class RoundFindings {

    private RoundFindings() {}

    /** The findings of import, scores and ranking, in one order. */
    static List<Finding> of(Scores scores, Ranking ranking, List<Finding> importFindings) {
        List<Finding> all = new ArrayList<>(importFindings);
        all.addAll(scores.findings());
        all.addAll(ranking.findings());
        return all.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
