package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Leaf;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** What a narrative says of criteria: at which nobody or everybody lost points, and which cost the most. */
final class CriterionSentences {

    private static final int WORST = 5;

    private final Report report;
    private final GroupRanking group;
    private final NarrativeWords words;

    CriterionSentences(Report report, GroupRanking group, NarrativeWords words) {
        this.report = report;
        this.group = group;
        this.words = words;
    }

    List<Text> sentences() {
        Scores scores = report.scores();
        List<Unit> units = group.ranked().stream().map(RankedUnit::unit).toList();
        List<LostPoints> lost = scores.scheme().leaves().stream()
                .filter(leaf -> GroupProfile.isNormal(scores, leaf))
                .map(leaf -> LostPoints.of(scores, report.ranking().stage(), leaf, units))
                .filter(one -> one.units() > 0)
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        List<Text> sentences = new ArrayList<>();
        List<LostPoints> nobody = lost.stream().filter(one -> one.losing() == 0).toList();
        List<LostPoints> everybody =
                lost.stream().filter(one -> one.losing() == one.units()).toList();
        sentences.add(
                nobody.isEmpty()
                        ? Text.of(
                                "Không có tiêu chí nào mà mọi đơn vị đều đạt điểm tối đa.",
                                "There is no criterion at which all units have full points.")
                        : Text.fill(
                                "Có {0} tiêu chí không đơn vị nào mất điểm: {1}.",
                                "At {0} criteria nobody lost points: {1}.", nobody.size(), named(nobody)));
        sentences.add(
                everybody.isEmpty()
                        ? Text.of(
                                "Không có tiêu chí nào mà mọi đơn vị đều mất điểm.",
                                "There is no criterion at which all units lost points.")
                        : Text.fill(
                                "Có {0} tiêu chí mọi đơn vị đều mất điểm: {1}.",
                                "At {0} criteria everybody lost points: {1}.", everybody.size(), named(everybody)));
        List<Text> worst = lost.stream()
                .filter(one -> one.lost().signum() > 0)
                .sorted(Comparator.comparing(LostPoints::lost).reversed())
                .limit(WORST)
                .map(one -> told(one.leaf())
                        .plus(Text.fill(
                                " ({0} điểm, {1} đơn vị)",
                                " ({0} points, {1} units)", words.number(one.lost()), one.losing())))
                .toList();
        if (!worst.isEmpty()) {
            sentences.add(Text.fill(
                    "Các tiêu chí mất nhiều điểm nhất: {0}.",
                    "The criteria that cost the most points: {0}.", Text.join("; ", worst)));
        }
        return sentences;
    }

    private static Text told(Leaf leaf) {
        return Text.of(leaf.code() + " ").plus(leaf.title());
    }

    private static Text named(List<LostPoints> all) {
        Text names = Text.join(
                "; ",
                all.stream()
                        .limit(NarrativeWords.NAMED)
                        .map(one -> told(one.leaf()))
                        .toList());
        return all.size() <= NarrativeWords.NAMED
                ? names
                : names.plus(Text.fill("; và {0} tiêu chí khác", "; and {0} more", all.size() - NarrativeWords.NAMED));
    }
}
