package org.parindex.io.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.html.Html;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/** What the next class would take, on a report card. */
final class CardNextClass {

    private final Scores scores;
    private final GroupRanking group;
    private final Shown shown;
    private final CardHtml card;
    private final Html html;

    CardNextClass(Scores scores, GroupRanking group, Shown shown, CardHtml card) {
        this.scores = scores;
        this.group = group;
        this.shown = shown;
        this.card = card;
        this.html = card.html();
    }

    void add(UnitScore score, @Nullable RankedUnit ranked, UnitLosses lost) {
        if (ranked == null || group.summary().classes().isEmpty()) {
            return;
        }
        card.section(Text.of("Để lên mức cao hơn", "What the next class would take"));
        Optional<NextClass> next =
                NextClass.of(group, ranked, score, scores.scheme().classification(), lost, scores.index());
        if (next.isEmpty()) {
            html.add("p", Text.of("Đơn vị đã ở mức cao nhất.", "The unit is in the best class."));
        } else {
            next(next.get());
        }
        for (Text reason : ranked.classReasons()) {
            html.add("p", Text.of("Điều kiện: ", "Condition: ").plus(reason).plus("."));
        }
        html.close();
    }

    private void next(NextClass next) {
        if (next.gap().signum() <= 0) {
            html.add(
                    "p",
                    Text.fill(
                            "Điểm đã đạt mức “{0}”.",
                            "The points reach “{0}”.", next.band().label()));
            return;
        }
        html.add(
                "p",
                Text.fill(
                        "Mức “{0}” cần thêm {1} điểm.",
                        "“{0}” takes {1} more points.", next.band().label(), shown.exact(next.gap())));
        if (next.leaves().isEmpty()) {
            html.add(
                    "p",
                    Text.fill(
                            "Các tiêu chí thẩm định chỉ còn mất {0} điểm, chưa đủ: cần cả kết quả điều tra.",
                            "Assessed leaves lost only {0} points, which is not enough: survey results are needed too.",
                            shown.exact(next.recoverable())));
            return;
        }
        String leaves = next.leaves().stream()
                .map(leaf -> leaf.code() + " (" + shown.exact(leaf.lost()) + ")")
                .collect(Collectors.joining(", "));
        html.add(
                "p",
                Text.fill(
                        "Ít tiêu chí nhất: lấy lại điểm mất ở {0} thì đủ (được {1} điểm).",
                        "Fewest leaves: the points lost at {0} are enough ({1} points).",
                        leaves,
                        shown.exact(next.recoverable())));
    }
}
